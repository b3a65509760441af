// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReshapingRightsTest extends ReshapedArticle {
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
}
