// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AnnotationApiTest {
  private static final String PATH = "/sentences/{id}/annotation";

  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private long sentence;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"));
    article =
        Given.article(project, "Douze civils ont été tués.", "La mairie le dit.", "Il pleut.");
    ana = Given.member(project, Role.REVIEWER);
    sentence = article.sentences().get(1);
  }

  private ValidatableResponse put(Human who, long id, String body) {
    return who.asks().body(body.replace('\'', '"')).put(PATH, id).then();
  }

  private ValidatableResponse put(String body) {
    return put(ana, sentence, body);
  }

  private ValidatableResponse put(String body, String ifMatch) {
    return ana.asks()
        .header("If-Match", ifMatch)
        .body(body.replace('\'', '"'))
        .put(PATH, sentence)
        .then();
  }

  private ValidatableResponse get() {
    return ana.asks().get(PATH, sentence).then().statusCode(200);
  }

  private int versions() {
    return ana.asks().get(PATH + "/history", sentence).jsonPath().getList("items").size();
  }

  @Test
  void anAnswerIsStoredWithItsVersion() {
    put("{'labels':['ATTRIBUTION','CLAIM'],'note':'why'}")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("labels", contains("CLAIM", "ATTRIBUTION"))
        .body("note", equalTo("why"))
        .body("version", equalTo(1))
        .body("reviewer", equalTo(ana.login()))
        .body("sentence", equalTo((int) sentence));
    get().body("labels", contains("CLAIM", "ATTRIBUTION")).header("ETag", "\"1\"");
  }

  @Test
  void judgedAndNoneDiffersFromNotJudged() {
    get().body("judged", equalTo(false)).body("labels", nullValue()).header("ETag", "\"0\"");
    put("{'labels':[]}").statusCode(200);
    get().body("judged", equalTo(true)).body("labels", empty()).header("ETag", "\"1\"");
  }

  @Test
  void theSameRequestTwiceIsDoneOnce() {
    put("{'labels':['CLAIM']}").body("version", equalTo(1));
    put("{'labels':['CLAIM']}").statusCode(200).body("version", equalTo(1));
    put("{'labels':['CLAIM']}", "\"0\"").statusCode(200).body("version", equalTo(1));
    assertEquals(1, versions());
  }

  @Test
  void oneLabelAfterTheOtherLeavesExactlyTheOther() {
    put("{'labels':['CLAIM']}");
    put("{'labels':['ATTRIBUTION']}");
    get().body("labels", contains("ATTRIBUTION")).body("version", equalTo(2));
  }

  @Test
  void theLaterOfTwoTabsIsGivenBothVersions() {
    put("{'labels':['CLAIM']}", "\"0\"").statusCode(200);
    put("{'labels':['ATTRIBUTION'],'note':'mine'}", "\"0\"")
        .statusCode(412)
        .contentType("application/problem+json")
        .body("standing.labels", contains("CLAIM"))
        .body("standing.version", equalTo(1))
        .body("sent.labels", contains("ATTRIBUTION"))
        .body("sent.note", equalTo("mine"));
    get().body("labels", contains("CLAIM"));
  }

  @Test
  void anAutosaveThatArrivesLateChangesNothing() {
    put("{'labels':[]}", "\"0\"").statusCode(200);
    put("{'labels':['CLAIM']}", "\"1\"").statusCode(200);
    put("{'labels':['ATTRIBUTION']}", "\"1\"").statusCode(412);
    put("{'labels':['ATTRIBUTION']}", "\"2\"").statusCode(200).header("ETag", "\"3\"");
  }

  @Test
  void ifMatchTakesAStarAndRefusesWhatItCannotRead() {
    put("{'labels':[]}", "*").statusCode(200);
    put("{'labels':['CLAIM']}", "1").statusCode(400).body("field", equalTo("If-Match"));
  }

  @Test
  void takenBackItIsNotJudgedAndCanBeGivenAgain() {
    put("{'labels':['CLAIM'],'note':'n'}");
    for (int i = 0; i < 2; i++) {
      ana.asks()
          .delete(PATH, sentence)
          .then()
          .statusCode(200)
          .header("ETag", "\"0\"")
          .body("judged", equalTo(false))
          .body("note", equalTo(""));
    }
    ana.asks().get("/articles/{id}/annotations", article.id()).then().body("", empty());
    put("{'labels':['CLAIM']}", "\"1\"").statusCode(412);
    put("{'labels':['CLAIM']}", "\"0\"").statusCode(200).body("version", equalTo(3));
    assertEquals(3, versions());
  }

  @Test
  void takingBackAnOlderVersionIsRefused() {
    put("{'labels':['CLAIM']}");
    put("{'labels':[]}");
    ana.asks().header("If-Match", "\"1\"").delete(PATH, sentence).then().statusCode(412);
    get().body("judged", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|labels",
        "{'labels':null}|422|labels",
        "{'labels':['NOPE']}|422|labels",
        "{'labels':['CLAIM','CLAIM']}|422|labels",
        "{'labels':'CLAIM'}|400|labels",
        "{'labels':[1]}|400|labels[0]",
        "{'labels':[],'note':3}|400|note",
        "{'labels':[],'note':'a\\u0000'}|400|note",
        "{'labels':['CLAIM'],'owner':1}|400|owner",
        "{'labels':['CLAIM'],'reviewer':'ana'}|400|reviewer",
        "{'labels':[],'figures':[{'low':9,'high':2}]}|422|figures",
        "{'labels':['CASUALTY_FIGURE'],'figures':[{'low':9,'high':2}]}|422|figures[0].id",
        "{'labels':['CASUALTY_FIGURE'],'figures':[{'low':'9'}]}|400|figures[0].low",
        "{'labels':['CASUALTY_FIGURE'],'figures':[{'harm':'KILLED'}]}|400|figures[0].harm",
        "{'labels':['CASUALTY_FIGURE'],'figures':[null]}|422|figures[0]",
        "{'labels':['CLAIM'],'claims':[{'id':'x'}]}|400|claims[0].id"
      })
  void whatCannotBeTakenIsRefusedByName(String body, int status, String field) {
    put(body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
    get().body("version", equalTo(0));
  }

  @Test
  void strangersFindNothingObserversMayNotAndNobodyIsAskedToSignIn() {
    put("{'labels':['CLAIM']}");
    var stranger = Given.person("stranger");
    var observer = Given.member(project, Role.OBSERVER);
    put(stranger, sentence, "{").statusCode(404);
    put(observer, sentence, "{").statusCode(403);
    put(ana, Long.MAX_VALUE, "{").statusCode(404);
    Given.nobody().body("{}").put(PATH, sentence).then().statusCode(401);
    stranger.asks().delete(PATH, sentence).then().statusCode(404);
    observer.asks().delete(PATH, sentence).then().statusCode(403);
    stranger.asks().get(PATH, sentence).then().statusCode(404);
    stranger.asks().get(PATH + "/history", sentence).then().statusCode(404);
    stranger.asks().get("/articles/{id}/annotations", article.id()).then().statusCode(404);
    observer.asks().get("/articles/{id}/annotations", article.id()).then().body("", hasSize(1));
  }

  @Test
  void aWithdrawnLabelStaysWhereItStoodAndIsNotNewlyGiven() {
    long other = article.sentences().get(2);
    var lead = project.lead();
    lead.asks()
        .body(Map.of("code", "RUMOUR", "name", "Rumour"))
        .post("/projects/{key}/labels", project.key())
        .then()
        .statusCode(201);
    put("{'labels':['CLAIM','RUMOUR']}").statusCode(200);
    lead.asks().delete("/projects/{key}/labels/RUMOUR", project.key()).then().statusCode(204);
    put("{'labels':['RUMOUR'],'note':'kept'}").statusCode(200).body("labels", contains("RUMOUR"));
    put(ana, other, "{'labels':['RUMOUR']}").statusCode(422).body("field", equalTo("labels"));
    put("{'labels':['CLAIM']}").statusCode(200);
    put("{'labels':['RUMOUR']}").statusCode(422);
  }

  private static String figure(UUID id, String more) {
    return "{'labels':['CASUALTY_FIGURE'],'figures':[{'id':'%s','qualifier':'exact','harm':'killed'%s}]}"
        .formatted(id, more);
  }

  @Test
  void detailsKeepTheirIdsOverEverySave() {
    var id = UUID.randomUUID();
    put(figure(id, ",'low':12,'high':12,'begin':0,'end':5"))
        .statusCode(200)
        .body("figures[0].id", equalTo(id.toString()))
        .body("figures[0].category", equalTo("unknown"));
    put(figure(id, ",'low':12,'high':14,'from':'2016-01-02'")).statusCode(200);
    put(figure(id, ",'low':12,'high':14,'from':'2016-01-02'")).body("version", equalTo(2));
    get()
        .body("figures", hasSize(1))
        .body("figures[0].id", equalTo(id.toString()))
        .body("figures[0].high", equalTo(14))
        .body("figures[0].from", equalTo("2016-01-02"))
        .body("figures[0].begin", nullValue());
    assertEquals(1, rows(id));
    put("{'labels':[]}").statusCode(200).body("figures", empty());
    assertEquals(0, rows(id));
    ana.asks()
        .get(PATH + "/history", sentence)
        .then()
        .body("items[0].figures[0].high", equalTo(12))
        .body("items[1].figures[0].high", equalTo(14))
        .body("items[2].figures", empty());
  }

  private static long rows(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> CasualtyFigure.count("id", id));
  }

  @Test
  void anIdOfAnotherAnswerIsRefusedAndNeverOverwritten() {
    var id = UUID.randomUUID();
    put(figure(id, ",'low':1")).statusCode(200);
    put(ana, article.sentences().get(2), figure(id, ""))
        .statusCode(422)
        .body("field", equalTo("figures[0].id"));
    put(Given.member(project, Role.REVIEWER), sentence, figure(id, "")).statusCode(422);
    get().body("figures[0].low", equalTo(1));
  }

  @Test
  void aSubsetNamesAFigureOfOnesOwnInTheArticleAndNeverItself() {
    var whole = UUID.randomUUID();
    var part = UUID.randomUUID();
    long later = article.sentences().get(2);
    put(ana, later, figure(part, ",'subsetOf':'" + whole + "'"))
        .statusCode(422)
        .body("field", equalTo("figures[0].subsetOf"));
    put(figure(whole, ""));
    var ben = Given.member(project, Role.REVIEWER);
    put(ben, later, figure(UUID.randomUUID(), ",'subsetOf':'" + whole + "'")).statusCode(422);
    put(ana, later, figure(part, ",'subsetOf':'" + whole + "'")).statusCode(200);
    put(figure(whole, ",'subsetOf':'" + part + "'")).statusCode(422);
    put(figure(whole, ",'subsetOf':'" + whole + "'")).statusCode(422);
    put("{'labels':[]}").statusCode(200);
    put(ana, later, figure(part, ",'subsetOf':'" + whole + "','low':1")).statusCode(200);
  }

  @Test
  void aPartIsNeverLargerThanItsWholeWhicheverIsChanged() {
    var whole = UUID.randomUUID();
    String part = figure(UUID.randomUUID(), ",'low':%d,'subsetOf':'" + whole + "'");
    long later = article.sentences().get(2);
    put(figure(whole, ",'low':40,'high':43")).statusCode(200);
    put(ana, later, part.formatted(44)).statusCode(422).body("field", equalTo("figures[0].low"));
    put(ana, later, part.formatted(43)).statusCode(200).body("warnings", empty());
    put(figure(whole, ",'low':40,'high':42"))
        .statusCode(422)
        .body("field", equalTo("figures[0].high"));
    put(figure(whole, ",'low':40")).statusCode(200);
    put(ana, later, part.formatted(1000)).statusCode(200);
  }

  @Test
  void partsThatAreTogetherMoreThanTheirWholeAreStoredWithAWarning() {
    var whole = UUID.randomUUID();
    String part = figure(UUID.randomUUID(), ",'low':30,'subsetOf':'" + whole + "'");
    put(figure(whole, ",'low':40,'high':43")).statusCode(200).body("warnings", empty());
    put(ana, article.sentences().get(2), part).statusCode(200).body("warnings", empty());
    put(
            ana,
            article.sentences().get(0),
            part.replaceFirst("'id':'[^']*", "'id':'" + UUID.randomUUID()))
        .statusCode(200)
        .body("warnings[0].field", equalTo("figures[0].subsetOf"))
        .body("figures[0].low", equalTo(30));
  }

  @Test
  void aFigureMayTakeItsSourceFromAnEarlierSentence() {
    var source = UUID.randomUUID();
    String attribution =
        "{'labels':['ATTRIBUTION'],'attributions':[{'id':'%s','source':'OSDH','chain':['AFP','OSDH'],"
            + "'form':'indirect','cue':{'text':'dit','begin':13,'end':16}%s}]}";
    put(attribution.formatted(source, ",'inheritsFrom':" + article.sentences().get(2)))
        .statusCode(422)
        .body("field", equalTo("attributions[0].inheritsFrom"));
    put(attribution.formatted(source, ",'inheritsFrom':" + article.sentences().get(0)))
        .statusCode(200)
        .body("attributions[0].chain", contains("AFP", "OSDH"))
        .body("attributions[0].polarity", equalTo("asserts"));
    String sourced = figure(UUID.randomUUID(), ",'source':'" + source + "'");
    put(ana, article.sentences().get(2), sourced).statusCode(200);
    put(ana, article.sentences().get(0), figure(UUID.randomUUID(), ",'source':'" + source + "'"))
        .statusCode(422)
        .body("field", equalTo("figures[0].source"));
  }

  @Test
  void answersOfAnArticleComeInTheOrderOfItsSentences() {
    put(ana, article.sentences().get(2), "{'labels':['CLAIM']}");
    put(ana, article.sentences().get(0), "{'labels':[]}");
    var ben = Given.member(project, Role.REVIEWER);
    put(ben, article.sentences().get(2), "{'labels':['ATTRIBUTION']}");
    ana.asks()
        .get("/articles/{id}/annotations", article.id())
        .then()
        .statusCode(200)
        .body("reviewer", contains(ana.login(), ana.login(), ben.login()))
        .body("labels[2]", contains("ATTRIBUTION"));
  }

  @Test
  void theHistoryComesInPages() {
    put("{'labels':['CLAIM']}");
    put("{'labels':[]}");
    put("{'labels':['CLAIM']}");
    ana.asks()
        .get(PATH + "/history?limit=2", sentence)
        .then()
        .body("items.version", contains(1, 2))
        .body("next", equalTo("2"));
    ana.asks()
        .get(PATH + "/history?after=2", sentence)
        .then()
        .body("items.version", contains(3))
        .body("next", nullValue());
  }

  @Test
  void aMemberWhoLeavesKeepsWhatTheyJudged() {
    put("{'labels':['CLAIM']}");
    project.lead().asks().delete("/projects/{key}/members/{login}", project.key(), ana.login());
    put("{'labels':[]}").statusCode(404);
    project
        .lead()
        .asks()
        .get("/articles/{id}/annotations", article.id())
        .then()
        .body("reviewer", contains(ana.login()));
  }
}
