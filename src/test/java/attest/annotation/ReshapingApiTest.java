// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import attest.testing.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReshapingApiTest {
  private static final String LONG =
      "La mairie d'Ostmere compte douze morts et le port de Salin en compte trente.";
  private static final int CUT = LONG.indexOf(" et le port");
  private static final String FIGURE =
      "{'id':'%s','qualifier':'exact','harm':'killed','text':'%s','begin':%d,'end':%d,'low':1}";

  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private long sentence;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"));
    article = Given.article(project, "Il neige sur Valmire.", LONG, "Il pleut à Lisgrave.");
    ana = Given.member(project, Role.REVIEWER);
    sentence = article.sentences().get(2);
  }

  private ValidatableResponse split(Human who, long id, int at) {
    return who.asks().body(Map.of("at", at)).post("/sentences/{id}/split", id).then();
  }

  private ValidatableResponse merge(Human who, long id) {
    return who.asks().post("/sentences/{id}/merge", id).then();
  }

  private List<Long> made(ValidatableResponse done) {
    return done.statusCode(200).extract().jsonPath().getList("sentences.id", Long.class);
  }

  private static void judge(Human who, long id, String body) {
    who.asks()
        .body(body.replace('\'', '"'))
        .put("/sentences/{id}/annotation", id)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse answer(Human who, long id) {
    return who.asks().get("/sentences/{id}/annotation", id).then().statusCode(200);
  }

  private ValidatableResponse rechecks(Human who) {
    return who.asks().get("/articles/{id}/rechecks", article.id()).then().statusCode(200);
  }

  private JsonPath read() {
    return ana.asks()
        .get("/articles/{id}", article.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String uuid(int n) {
    return "00000000-0000-4000-8000-"
        + String.format("%012d", n + System.nanoTime() % 1_000_000_000L);
  }

  @Test
  void aSplitMakesTwoOfOneAndLeavesTheIdsOfTheOthers() {
    var before = read();
    var halves = made(split(ana, sentence, CUT));
    var after = read();
    assertEquals(
        List.of(
            article.sentences().get(0),
            article.sentences().get(1),
            halves.get(0),
            halves.get(1),
            article.sentences().get(3)),
        after.getList("sentences.id", Long.class));
    assertEquals(List.of(1, 2, 3, 4, 5), after.getList("sentences.ordinal"));
    assertEquals(before.getString("text"), after.getString("text"));
    assertEquals(LONG.substring(0, CUT), after.getString("sentences[2].text"));
    assertEquals(LONG.substring(CUT + 1), after.getString("sentences[3].text"));
  }

  @Test
  void mergingWithTheNextMakesOneOfTwo() {
    var done = merge(ana, sentence).statusCode(200).body("sentences", hasSize(1));
    done.body("retired", contains((int) sentence, (int) (long) article.sentences().get(3)));
    var after = read();
    assertEquals(List.of(1, 2, 3), after.getList("sentences.ordinal"));
    assertEquals(LONG + " Il pleut à Lisgrave.", after.getString("sentences[2].text"));
  }

  @Test
  void bothHalvesKeepTheLabelsAndDetailsGoWithTheirSpan() {
    String dozen = uuid(1);
    String thirty = uuid(2);
    String loose = uuid(3);
    int second = CUT + 1;
    int at = LONG.indexOf("trente");
    judge(
        ana,
        sentence,
        "{'labels':['CLAIM','CASUALTY_FIGURE'],'note':'à voir','claims':[{'id':'"
            + loose
            + "','type':'casualty'}],'figures':["
            + FIGURE.formatted(dozen, "douze", LONG.indexOf("douze"), LONG.indexOf("douze") + 5)
            + ","
            + FIGURE
                .formatted(thirty, "trente", at, at + 6)
                .replace("}", ",'subsetOf':'" + dozen + "'}")
            + "]}");
    var halves = made(split(ana, sentence, CUT));
    answer(ana, halves.get(0))
        .body("labels", contains("CLAIM", "CASUALTY_FIGURE"))
        .body("note", equalTo("à voir"))
        .body("recheck", equalTo(true))
        .body("claims.id", contains(loose))
        .body("figures.id", contains(dozen))
        .body("figures[0].begin", equalTo(LONG.indexOf("douze")));
    answer(ana, halves.get(1))
        .body("labels", contains("CLAIM", "CASUALTY_FIGURE"))
        .body("note", equalTo(""))
        .body("recheck", equalTo(true))
        .body("claims", empty())
        .body("figures.id", contains(thirty))
        .body("figures[0].subsetOf", equalTo(dozen))
        .body("figures[0].begin", equalTo(at - second))
        .body("figures[0].end", equalTo(at - second + 6));
  }

  @Test
  void aSpanAcrossTheCutGoesWhereMoreOfItLiesAndEndsThere() {
    String across = uuid(1);
    int end = CUT + 4;
    judge(
        ana,
        sentence,
        "{'labels':['CASUALTY_FIGURE'],'figures':["
            + FIGURE.formatted(across, "douze morts et", LONG.indexOf("douze"), end - 1)
            + "]}");
    var halves = made(split(ana, sentence, CUT));
    answer(ana, halves.get(0)).body("figures[0].end", equalTo(CUT));
    answer(ana, halves.get(1)).body("figures", empty());
  }

  @Test
  void judgingAgainOrConfirmingTakesTheMarkAway() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    var halves = made(split(ana, sentence, CUT));
    rechecks(ana).body("sentences", hasSize(2));
    rechecks(project.lead()).body("sentences", empty());
    Given.person("stranger")
        .asks()
        .get("/articles/{id}/rechecks", article.id())
        .then()
        .statusCode(404);
    judge(ana, halves.get(0), "{'labels':['CLAIM']}");
    rechecks(ana).body("sentences", contains((int) (long) halves.get(1)));
    judge(ana, halves.get(1), "{'labels':[]}");
    answer(ana, halves.get(0)).body("recheck", equalTo(false)).body("version", equalTo(1));
    answer(ana, halves.get(1)).body("recheck", equalTo(false)).body("version", equalTo(2));
  }

  @Test
  void aMergeUnitesLabelsWhereBothWereJudgedElseItIsNotJudged() {
    var lead = project.lead();
    long next = article.sentences().get(3);
    judge(ana, sentence, "{'labels':['CLAIM'],'note':'a'}");
    judge(ana, next, "{'labels':['ATTRIBUTION'],'note':'b'}");
    judge(lead, sentence, "{'labels':['CLAIM']}");
    long merged = made(merge(lead, sentence)).get(0);
    answer(ana, merged)
        .body("labels", contains("CLAIM", "ATTRIBUTION"))
        .body("note", equalTo("a\nb"))
        .body("recheck", equalTo(true));
    answer(lead, merged).body("judged", equalTo(false)).body("recheck", equalTo(false));
    lead.asks()
        .get("/sentences/{id}/annotation/history", sentence)
        .then()
        .statusCode(200)
        .body("items[0].labels", contains("CLAIM"));
  }

  @Test
  void spansOfTheSecondMoveWhereTwoAreMerged() {
    String id = uuid(1);
    long next = article.sentences().get(3);
    judge(ana, sentence, "{'labels':[]}");
    judge(
        ana,
        next,
        "{'labels':['CASUALTY_FIGURE'],'figures':[" + FIGURE.formatted(id, "pleut", 3, 8) + "]}");
    long merged = made(merge(ana, sentence)).get(0);
    int at = LONG.length() + 1;
    answer(ana, merged)
        .body("figures.id", contains(id))
        .body("figures[0].begin", equalTo(at + 3))
        .body("figures[0].end", equalTo(at + 8));
  }

  @Test
  void anAttributionElsewhereInheritsFromTheHalfThatHasTheAttribution() {
    String there = uuid(1);
    String here = uuid(2);
    int port = LONG.indexOf("port");
    judge(
        ana,
        sentence,
        "{'labels':['ATTRIBUTION'],'attributions':[{'id':'"
            + there
            + "','mention':{'text':'port','begin':"
            + port
            + ",'end':"
            + (port + 4)
            + "}}]}");
    long last = article.sentences().get(3);
    judge(
        ana,
        last,
        "{'labels':['ATTRIBUTION'],'attributions':[{'id':'"
            + here
            + "','inheritsFrom':"
            + sentence
            + "}]}");
    var halves = made(split(ana, sentence, CUT));
    answer(ana, last)
        .body("attributions[0].inheritsFrom", equalTo((int) (long) halves.get(1)))
        .body("recheck", equalTo(false));
    long merged = made(merge(ana, halves.get(0))).get(0);
    answer(ana, last).body("attributions[0].inheritsFrom", equalTo((int) merged));
    long whole = made(merge(ana, merged)).get(0);
    answer(ana, whole)
        .body("attributions.find { it.id == '" + here + "' }.inheritsFrom", nullValue());
  }

  @Test
  void aCueThatTheCutLeavesBehindIsInherited() {
    int mention = LONG.indexOf("port");
    judge(
        ana,
        sentence,
        ("{'labels':['ATTRIBUTION'],'attributions':[{'id':'%s','mention':{'text':'port','begin':%d,"
                + "'end':%d},'cue':{'text':'compte','begin':%d,'end':%d}}]}")
            .formatted(
                uuid(1), mention, mention + 4, LONG.indexOf("compte"), LONG.indexOf("compte") + 6));
    var halves = made(split(ana, sentence, CUT));
    answer(ana, halves.get(1))
        .body("attributions[0].inheritsFrom", equalTo((int) (long) halves.get(0)))
        .body("attributions[0].cue.text", equalTo("compte"))
        .body("attributions[0].cue.begin", nullValue());
  }

  @Test
  void mergingBackAfterASplitBringsTheAnswerOfThenBack() {
    String dozen = uuid(1);
    judge(
        ana,
        sentence,
        "{'labels':['CASUALTY_FIGURE'],'note':'n','figures':["
            + FIGURE.formatted(dozen, "douze morts et le", LONG.indexOf("douze"), CUT + 6)
            + "]}");
    var halves = made(split(ana, sentence, CUT));
    long whole = made(merge(ana, halves.get(0))).get(0);
    answer(ana, whole)
        .body("labels", contains("CASUALTY_FIGURE"))
        .body("note", equalTo("n"))
        .body("figures[0].id", equalTo(dozen))
        .body("figures[0].end", equalTo(CUT + 6))
        .body("recheck", equalTo(false));
    assertEquals(LONG, read().getString("sentences[2].text"));
  }

  @Test
  void splittingAfterAMergeBringsBackWhatWasJudgedOfOneAlone() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    long merged = made(merge(ana, sentence)).get(0);
    answer(ana, merged).body("judged", equalTo(false));
    var halves = made(split(ana, merged, LONG.length()));
    answer(ana, halves.get(0)).body("labels", contains("CLAIM")).body("recheck", equalTo(false));
    answer(ana, halves.get(1)).body("judged", equalTo(false));
  }

  @Test
  void whatWasJudgedAnewBetweenIsKeptAsItIs() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    var halves = made(split(ana, sentence, CUT));
    judge(ana, halves.get(1), "{'labels':['ATTRIBUTION']}");
    long whole = made(merge(ana, halves.get(0))).get(0);
    answer(ana, whole)
        .body("labels", contains("CLAIM", "ATTRIBUTION"))
        .body("recheck", equalTo(true));
  }

  @Test
  void commentsGoAlong() {
    ana.asks()
        .body(Map.of("text", "Douze ou treize ?"))
        .post("/sentences/{id}/comments", sentence)
        .then()
        .statusCode(201);
    var halves = made(split(ana, sentence, CUT));
    long whole = made(merge(ana, halves.get(0))).get(0);
    ana.asks()
        .get("/sentences/{id}/comments", whole)
        .then()
        .statusCode(200)
        .body("items.text", contains("Douze ou treize ?"));
  }

  @Test
  void theHistorySaysWhereASentenceCameFrom() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    var halves = made(split(ana, sentence, CUT));
    ana.asks()
        .get("/sentences/{id}/reshaping", halves.get(0))
        .then()
        .statusCode(200)
        .body("made.act", equalTo("SPLIT"))
        .body("made.sentences", contains((int) sentence))
        .body("retired", nullValue());
    ana.asks()
        .get("/sentences/{id}/reshaping", sentence)
        .then()
        .body("made", nullValue())
        .body(
            "retired.sentences", contains((int) (long) halves.get(0), (int) (long) halves.get(1)));
    ana.asks()
        .get("/sentences/{id}/annotation/history", sentence)
        .then()
        .body("items[0].labels", contains("CLAIM"));
  }

  @Test
  void aWriteToARetiredSentenceIsToldWhatStandsInItsPlace() {
    var halves = made(split(ana, sentence, CUT));
    ana.asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .spec(Refusal.refused(409))
        .body("sentences", contains((int) (long) halves.get(0), (int) (long) halves.get(1)));
    split(ana, sentence, CUT).spec(Refusal.refused(409)).body("sentences", hasSize(2));
    merge(ana, sentence).spec(Refusal.refused(409));
    ana.asks().get("/sentences/{id}/annotation", sentence).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|at",
        "{'at':0}|422|at",
        "{'at':-3}|422|at",
        "{'at':100000}|422|at",
        "{'at':2147483648}|400|at",
        "{'at':'5'}|400|at",
        "{'at':1.5}|400|at",
        "{'at':5,'of':1}|400|of",
        "[]|400|",
        "{|400|"
      })
  void aCutThatCannotBeMadeIsRefusedByName(String body, int status, String field) {
    ana.asks()
        .body(body.replace('\'', '"'))
        .post("/sentences/{id}/split", sentence)
        .then()
        .statusCode(status)
        .body("field", equalTo(field));
    assertEquals(4, read().getList("sentences").size());
  }

  @Test
  void aCutLeavesTextOnBothSidesAndTearsNoCharacter() {
    var odd =
        Given.article(
            project, "Un drapeau \ud83c\uddeb\ud83c\uddf7 flotte sur le cafe\u0301 ouvert.");
    long id = odd.sentences().get(1);
    String text = "Un drapeau \ud83c\uddeb\ud83c\uddf7 flotte sur le cafe\u0301 ouvert.";
    int flag = text.indexOf('\ud83c');
    split(ana, id, flag + 1).spec(Refusal.refused(422, "at"));
    split(ana, id, flag + 2).spec(Refusal.refused(422, "at"));
    split(ana, id, text.indexOf('\u0301')).spec(Refusal.refused(422, "at"));
    split(ana, id, text.length()).spec(Refusal.refused(422, "at"));
    split(ana, id, flag + 4).statusCode(200);
  }

  @Test
  void theLastSentenceHasNoneToMergeWith() {
    merge(ana, article.sentences().get(3)).spec(Refusal.refused(409));
  }

  @Test
  void sentencesWithOtherWordsBetweenThemAreNotMerged() {
    var lead = project.lead();
    String last = "La mairie de Lisgrave dit que la route du nord reste fermée jusqu'à lundi.";
    String text =
        "Une crue à Lisgrave.\n\nIl pleut encore.\n\nLire aussi : Une autre crue\n\n" + last;
    long id =
        lead.asks()
            .body(Map.of("language", "fr", "text", text))
            .post("/projects/{key}/articles", project.key())
            .jsonPath()
            .getLong("imported[0].id");
    var sentences = lead.asks().get("/articles/{id}", id).jsonPath();
    int before = sentences.getList("sentences.text").indexOf("Il pleut encore.");
    assertEquals(last, sentences.getString("sentences[" + (before + 1) + "].text"));
    merge(lead, sentences.getLong("sentences[" + before + "].id")).spec(Refusal.refused(409));
  }

  @Test
  void theSameRequestTwiceIsDoneOnce() {
    String key = Given.unique("split");
    var first =
        ana.asks()
            .header("Idempotency-Key", key)
            .body(Map.of("at", CUT))
            .post("/sentences/{id}/split", sentence);
    var again =
        ana.asks()
            .header("Idempotency-Key", key)
            .body(Map.of("at", CUT))
            .post("/sentences/{id}/split", sentence);
    assertEquals(200, again.statusCode());
    assertEquals(first.asString(), again.asString());
    long half = first.jsonPath().getLong("sentences[0].id");
    var merged = ana.asks().header("Idempotency-Key", key).post("/sentences/{id}/merge", half);
    var mergedAgain = ana.asks().header("Idempotency-Key", key).post("/sentences/{id}/merge", half);
    assertEquals(merged.asString(), mergedAgain.asString());
    assertEquals(4, read().getList("sentences").size());
  }

  @Test
  void strangersFindNothingObserversMayNotAndNobodyIsAskedToSignIn() {
    var stranger = Given.person("stranger");
    var observer = Given.member(project, Role.OBSERVER);
    for (String act : List.of("split", "merge")) {
      stranger.asks().body("{").post("/sentences/{id}/" + act, sentence).then().statusCode(404);
      observer.asks().body("{").post("/sentences/{id}/" + act, sentence).then().statusCode(403);
      ana.asks().body("{").post("/sentences/{id}/" + act, Long.MAX_VALUE).then().statusCode(404);
      Given.nobody().body("{").post("/sentences/{id}/" + act, sentence).then().statusCode(401);
    }
    stranger.asks().get("/sentences/{id}/reshaping", sentence).then().statusCode(404);
    observer.asks().get("/sentences/{id}/reshaping", sentence).then().statusCode(200);
  }

  @Test
  void aReviewerMayNotOnceSomebodyElseHasJudgedButAnAdjudicatorMay() {
    var ben = Given.member(project, Role.REVIEWER);
    var judge = Given.member(project, Role.ADJUDICATOR);
    judge(ben, article.sentences().get(3), "{'labels':[]}");
    merge(ana, sentence).spec(Refusal.refused(403));
    split(ana, sentence, CUT).statusCode(200);
    split(ana, article.sentences().get(3), 8).spec(Refusal.refused(403));
    split(judge, article.sentences().get(3), 8).statusCode(200);
  }

  @Test
  void aSubmittedArticleIsForLeadsAndSubmissionsStay() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    ana.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    var adjudicator = Given.member(project, Role.ADJUDICATOR);
    split(ana, sentence, CUT).spec(Refusal.refused(403));
    split(adjudicator, sentence, CUT).spec(Refusal.refused(403));
    var halves = made(split(project.lead(), sentence, CUT));
    ana.asks()
        .get("/articles/{id}/submission", article.id())
        .then()
        .body("submitted", equalTo(true))
        .body("sentences", equalTo(5))
        .body("unjudged", equalTo(3));
    answer(ana, halves.get(1))
        .body("labels", contains("CLAIM"))
        .body("afterSubmission", equalTo(false));
  }

  @Test
  void inABlindProjectReviewersAreRefusedAlikeWhoeverHasJudged() {
    var blind = Given.project(Given.person("lead"), true);
    var other = Given.article(blind, LONG, "Il pleut.");
    var one = Given.member(blind, Role.REVIEWER);
    var two = Given.member(blind, Role.REVIEWER);
    long id = other.sentences().get(1);
    String before = split(one, id, CUT).spec(Refusal.refused(403)).extract().asString();
    judge(two, id, "{'labels':['CLAIM']}");
    two.asks().put("/articles/{id}/submission", other.id()).then().statusCode(200);
    assertEquals(before, split(one, id, CUT).spec(Refusal.refused(403)).extract().asString());
    assertEquals(
        merge(one, other.sentences().get(2)).extract().asString(),
        merge(one, id).extract().asString());
    var halves = made(split(blind.lead(), id, CUT));
    one.asks().get("/articles/{id}/annotations", other.id()).then().body("", empty());
    answer(two, halves.get(0)).body("labels", contains("CLAIM"));
  }

  @Test
  void theFirstSubmissionsAnswerGoesAlongApartFromTheOneThatStands() {
    var blind = Given.project(Given.person("lead"), true);
    var other = Given.article(blind, LONG, "Il pleut.");
    var team = List.of(Given.member(blind, Role.REVIEWER), Given.member(blind, Role.REVIEWER));
    long id = other.sentences().get(1);
    for (Human each : team) {
      judge(each, id, "{'labels':['CLAIM']}");
      each.asks().put("/articles/{id}/submission", other.id()).then().statusCode(200);
    }
    var late = team.get(0);
    late.asks().delete("/articles/{id}/submission", other.id()).then().statusCode(200);
    judge(late, id, "{'labels':['ATTRIBUTION']}");
    var halves = made(split(blind.lead(), id, CUT));
    answer(late, halves.get(1))
        .body("labels", contains("ATTRIBUTION"))
        .body("afterSubmission", equalTo(true))
        .body("version", equalTo(2));
    late.asks()
        .get("/sentences/{id}/annotation/history", halves.get(1))
        .then()
        .body("items.labels", contains(List.of("CLAIM"), List.of("ATTRIBUTION")));
    blind
        .lead()
        .asks()
        .get("/projects/{key}/agreement", blind.key())
        .then()
        .statusCode(200)
        .body("pairable", equalTo(2))
        .body("labels.find { it.label == 'CLAIM' }.percentAgreement", equalTo(1.0f))
        .body("labels.find { it.label == 'ATTRIBUTION' }.prevalence", equalTo(0.0f));
  }

  @Test
  void exportsAndReportsKnowTheSentencesThatStandAlone() {
    var ben = Given.member(project, Role.REVIEWER);
    judge(ana, sentence, "{'labels':['CLAIM']}");
    judge(ben, sentence, "{'labels':[]}");
    var halves = made(split(project.lead(), sentence, CUT));
    var lead = project.lead();
    String jsonl =
        lead.asks().get("/projects/{key}/exports/jsonl", project.key()).then().extract().asString();
    assertEquals(5, jsonl.lines().count());
    assertTrue(jsonl.lines().noneMatch(l -> l.contains("\"sentence\":{\"id\":" + sentence + ",")));
    lead.asks()
        .get("/projects/{key}/agreement", project.key())
        .then()
        .body("sentences", equalTo(5))
        .body("pairable", equalTo(2));
    lead.asks()
        .get("/projects/{key}/disagreements", project.key())
        .then()
        .body("items.sentence", not(contains((int) sentence)))
        .body("items", hasSize(halves.size()));
    lead.asks().get("/articles/{id}/annotations", article.id()).then().body("", hasSize(4));
  }

  @Test
  void correctingTheLanguageOrImportingAgainLeavesSentencesAndLabels() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    var before = read();
    project
        .lead()
        .asks()
        .body(Map.of("language", "ar", "title", "Autre titre"))
        .patch("/articles/{id}", article.id())
        .then()
        .statusCode(200);
    project
        .lead()
        .asks()
        .body(Map.of("language", "en", "text", before.getString("text")))
        .post("/projects/{key}/articles", project.key())
        .then()
        .body("imported", empty())
        .body("duplicates", hasSize(1));
    assertEquals(before.getList("sentences"), read().getList("sentences"));
    answer(ana, sentence).body("labels", contains("CLAIM"));
  }
}
