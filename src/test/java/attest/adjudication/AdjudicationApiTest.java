// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AdjudicationApiTest {
  private static final String PATH = "/sentences/{id}/adjudication";

  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private Human ben;
  private Human judge;
  private long sentence;

  @BeforeEach
  void setUp() {
    begin(false);
  }

  private void begin(boolean blind) {
    project = Given.project(Given.person("lead"), blind);
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    judge = Given.member(project, Role.ADJUDICATOR);
    sentence = article.sentences().get(1);
  }

  private static void judges(Human who, long sentence, String body) {
    who.asks()
        .body(body.replace('\'', '"'))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse settles(Human who, String body) {
    return who.asks().body(body.replace('\'', '"')).put(PATH, sentence).then();
  }

  private ValidatableResponse settles(String body) {
    return settles(judge, body);
  }

  private ValidatableResponse settles(Human who, String body, String ifMatch) {
    return who.asks()
        .header("If-Match", ifMatch)
        .body(body.replace('\'', '"'))
        .put(PATH, sentence)
        .then();
  }

  private ValidatableResponse reads(Human who) {
    return who.asks().get(PATH, sentence).then().statusCode(200);
  }

  private void submits(Human who) {
    who.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }

  private void bars() {
    project
        .lead()
        .asks()
        .body(Map.of("reviewersMayAdjudicate", false))
        .patch("/projects/{key}", project.key())
        .then()
        .statusCode(200)
        .body("reviewersMayAdjudicate", equalTo(false));
  }

  @Test
  void aSettledSentenceSaysHowAndByWhom() {
    settles("{'labels':['CLAIM'],'outcome':'edited','reason':'ambiguous','note':'read twice'}")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("settled", equalTo(true))
        .body("labels", contains("CLAIM"))
        .body("outcome", equalTo("edited"))
        .body("reason", equalTo("ambiguous"))
        .body("note", equalTo("read twice"))
        .body("adjudicator", equalTo(judge.login()))
        .body("alsoReviewed", equalTo(false));
    reads(ana).body("labels", contains("CLAIM"));
  }

  @Test
  void noneRightIsAnAnswerLikeAnother() {
    judges(ana, sentence, "{'labels':['CLAIM']}");
    judges(ben, sentence, "{'labels':['ATTRIBUTION']}");
    settles("{'labels':[],'outcome':'none_right','reason':'slip'}")
        .statusCode(200)
        .body("settled", equalTo(true))
        .body("labels", empty())
        .body("outcome", equalTo("none_right"));
  }

  @Test
  void theOutcomeIsToldFromTheAnswersWhereItIsLeftOut() {
    judges(ana, sentence, "{'labels':['CLAIM']}");
    judges(ben, sentence, "{'labels':['ATTRIBUTION']}");
    settles("{'labels':['ATTRIBUTION']}")
        .body("outcome", equalTo("taken"))
        .body("takenFrom", equalTo(ben.login()));
    settles("{'labels':['CLAIM','ATTRIBUTION']}")
        .body("outcome", equalTo("merged"))
        .body("takenFrom", nullValue());
    settles("{'labels':['CASUALTY_FIGURE']}").body("outcome", equalTo("edited"));
  }

  @Test
  void detailsKeepTheirIds() {
    var figure = UUID.randomUUID();
    judges(
        ana,
        sentence,
        "{'labels':['CASUALTY_FIGURE'],'figures':[{'id':'%s','low':12,'high':12,'qualifier':'exact','harm':'killed'}]}"
            .formatted(figure));
    settles(
            "{'labels':['CASUALTY_FIGURE'],'figures':[{'id':'%s','low':12,'high':12,'qualifier':'exact','harm':'killed'}],'takenFrom':'%s'}"
                .formatted(figure, ana.login()))
        .statusCode(200)
        .body("outcome", equalTo("taken"))
        .body("figures[0].id", equalTo(figure.toString()));
  }

  @Test
  void aFigureMayBeCreditedToAnotherReviewersAttribution() {
    var source = UUID.randomUUID();
    judges(
        ana,
        sentence,
        "{'labels':['ATTRIBUTION'],'attributions':[{'id':'%s','source':'The town hall of Valmire'}]}"
            .formatted(source));
    String figure =
        "{'labels':['CASUALTY_FIGURE'],'figures':[{'id':'%s','low':12,'qualifier':'at_least','harm':'killed','source':'%s'}]}";
    settles(figure.formatted(UUID.randomUUID(), source)).statusCode(200);
    settles(figure.formatted(UUID.randomUUID(), UUID.randomUUID()))
        .spec(refused(422, "figures[0].source"));
  }

  @Test
  void aDetailOfAnotherSentenceIsRefused() {
    var claim = UUID.randomUUID();
    String body = "{'labels':['CLAIM'],'claims':[{'id':'%s','type':'damage'}]}".formatted(claim);
    judges(ana, article.sentences().get(0), body);
    settles(body).spec(refused(422, "claims[0].id"));
  }

  @Test
  void theSameRequestTwiceIsDoneOnce() {
    settles("{'labels':['CLAIM']}").body("version", equalTo(1));
    settles("{'labels':['CLAIM']}").body("version", equalTo(1));
    settles(project.lead(), "{'labels':['CLAIM']}", "\"0\"")
        .statusCode(200)
        .body("adjudicator", equalTo(judge.login()));
    judge.asks().get(PATH + "/history", sentence).then().body("items", hasSize(1));
  }

  @Test
  void theLaterOfTwoAdjudicatorsIsToldAndSeesBoth() {
    settles(judge, "{'labels':['CLAIM']}", "\"0\"").statusCode(200);
    settles(project.lead(), "{'labels':['ATTRIBUTION'],'note':'mine'}", "\"0\"")
        .statusCode(412)
        .contentType("application/problem+json")
        .body("standing.labels", contains("CLAIM"))
        .body("standing.adjudicator", equalTo(judge.login()))
        .body("sent.labels", contains("ATTRIBUTION"))
        .body("sent.note", equalTo("mine"));
    reads(judge).body("labels", contains("CLAIM"));
  }

  @Test
  void takenBackItIsNotSettledAndItsHistoryStays() {
    settles("{'labels':['CLAIM'],'note':'n'}");
    for (int i = 0; i < 2; i++) {
      judge
          .asks()
          .delete(PATH, sentence)
          .then()
          .statusCode(200)
          .header("ETag", "\"0\"")
          .body("settled", equalTo(false))
          .body("labels", nullValue());
    }
    settles(judge, "{'labels':[]}", "\"0\"").statusCode(200).body("version", equalTo(3));
    judge
        .asks()
        .get(PATH + "/history", sentence)
        .then()
        .body("items.settled", contains(true, false, true))
        .body("items[0].note", equalTo("n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'labels':['NOPE']} | 422 | labels",
        "{'labels':['CLAIM','CLAIM']} | 422 | labels",
        "{} | 422 | labels",
        "{'labels':'CLAIM'} | 400 | labels",
        "{'labels':[],'owner':1} | 400 | owner",
        "{'labels':[],'outcome':'wrong'} | 400 | outcome",
        "{'labels':[],'reason':'tired'} | 400 | reason",
        "{'labels':[],'takenFrom':'nobody-of-this-name'} | 422 | takenFrom",
        "{'labels':[],'claims':[{'id':'0d0b5a3c-9d51-4f3f-8a51-3d8f0a1b2c3d','type':'damage'}]} | 422 | claims",
      })
  void whatCannotStandIsRefusedByField(String body, int status, String field) {
    settles(body).spec(refused(status, field));
    reads(judge).body("settled", equalTo(false));
  }

  @Test
  void whoMaySettleIsDecidedBeforeTheBodyIsRead() {
    settles(ana, "{'nonsense':1}").spec(refused(403));
    settles(Given.person("stranger"), "{'nonsense':1}").spec(refused(404));
    Given.nobody().body("{}").put(PATH, sentence).then().statusCode(401);
    ana.asks().delete(PATH, sentence).then().spec(refused(403));
    Given.person("stranger").asks().get(PATH, sentence).then().spec(refused(404));
    settles(Given.member(project, Role.OBSERVER), "{'labels':[]}").spec(refused(403));
    reads(judge).body("settled", equalTo(false));
  }

  @Test
  void whoReviewedTooIsFlagged() {
    judges(judge, sentence, "{'labels':[]}");
    settles("{'labels':[]}").statusCode(200).body("alsoReviewed", equalTo(true));
    judge
        .asks()
        .get("/projects/{key}/adjudications", project.key())
        .then()
        .body("items.alsoReviewed", contains(true));
  }

  @Test
  void whoReviewedIsBarredWhereTheProjectSaysSo() {
    bars();
    judges(judge, sentence, "{'labels':[]}");
    judge.asks().delete("/sentences/{id}/annotation", sentence).then().statusCode(200);
    settles("{'labels':[]}").spec(refused(403));
    settles(project.lead(), "{'labels':[]}").statusCode(200);
  }

  @Test
  void inABlindProjectNothingShowsBeforeOnesOwnSubmission() {
    begin(true);
    judges(ana, sentence, "{'labels':['CLAIM']}");
    settles("{'labels':['CLAIM'],'takenFrom':'%s'}".formatted(ana.login())).statusCode(200);
    reads(ben).header("ETag", "\"0\"").body("settled", equalTo(false)).body("note", equalTo(""));
    ben.asks().get(PATH + "/history", sentence).then().body("items", empty());
    ben.asks()
        .get("/projects/{key}/adjudications", project.key())
        .then()
        .statusCode(200)
        .body("items", empty());
    submits(ben);
    reads(ben).body("labels", contains("CLAIM"));
    ben.asks().get("/projects/{key}/adjudications", project.key()).then().body("items", hasSize(1));
  }

  @Test
  void inABlindProjectWhoReviewsTheArticleSettlesItOnlyAfterSubmitting() {
    begin(true);
    judges(judge, article.sentences().get(0), "{'labels':[]}");
    settles("{'labels':[]}").spec(refused(403));
    submits(judge);
    settles("{'labels':[]}").statusCode(200).body("alsoReviewed", equalTo(false));
  }

  @Test
  void theListHasWhatStands() {
    settles("{'labels':['CLAIM']}");
    long other = article.sentences().get(2);
    judge.asks().body("{\"labels\":[]}").put(PATH, other).then().statusCode(200);
    judge
        .asks()
        .queryParam("limit", 1)
        .get("/projects/{key}/adjudications", project.key())
        .then()
        .statusCode(200)
        .body("items.sentence", contains((int) sentence))
        .body("next", equalTo(first()));
    judge.asks().delete(PATH, other).then().statusCode(200);
    judge
        .asks()
        .get("/projects/{key}/adjudications", project.key())
        .then()
        .body("items.sentence", contains((int) sentence))
        .body("next", nullValue());
    Given.person("stranger")
        .asks()
        .get("/projects/{key}/adjudications", project.key())
        .then()
        .spec(refused(404));
  }

  private String first() {
    return judge
        .asks()
        .queryParam("limit", 1)
        .get("/projects/{key}/adjudications", project.key())
        .path("next");
  }

  @Test
  void aGapInTheGuidelinesOpensAProposedPassage() {
    String gap = "{'labels':[],'reason':'guideline_gap','passage':'A rumour is no claim.'}";
    settles(gap).statusCode(200);
    settles(gap).statusCode(200);
    proposals()
        .body("items.passage", contains("A rumour is no claim."))
        .body("items.subject", contains("sentence/" + sentence))
        .body("items.state", contains("open"));
    settles("{'labels':['CLAIM'],'reason':'guideline_gap'}").statusCode(200);
    proposals().body("items.passage", contains("A rumour is no claim."));
    judge.asks().delete(PATH, sentence).then().statusCode(200);
    proposals().body("items", empty());
    settles("{'labels':[],'reason':'slip','passage':'p'}").spec(refused(422, "passage"));
  }

  private ValidatableResponse proposals() {
    return project.lead().asks().get("/projects/{key}/guidelines/proposals", project.key()).then();
  }

  @Test
  void aSentenceThatWasSplitIsSettledAnew() {
    settles("{'labels':['CLAIM']}");
    project
        .lead()
        .asks()
        .body(Map.of("at", 13))
        .post("/sentences/{id}/split", sentence)
        .then()
        .statusCode(200);
    settles("{'labels':[]}").statusCode(409);
    judge.asks().get("/projects/{key}/adjudications", project.key()).then().body("items", empty());
    judge.asks().get(PATH + "/history", sentence).then().body("items", hasSize(1));
  }
}
