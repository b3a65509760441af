// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue, by the API: what one draws, keeps, passes over and loses. */
@QuarkusTest
class QueueTest {
  private Given.Workplace project;
  private Given.Article first;
  private Given.Article second;
  private Human ana;
  private Human ben;
  private Human cem;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    first = Given.article(project, "Douze civils ont été tués.");
    second = Given.article(project, "Le pont de Valmire est tombé.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    cem = Given.member(project, Role.REVIEWER);
  }

  private ValidatableResponse next(Human who) {
    return who.asks().body("{}").post("/projects/{key}/next", project.key()).then();
  }

  /** The id of what they draw; 0 where there is nothing. */
  private long drawn(Human who) {
    var answer = next(who).extract();
    return answer.statusCode() == 204 ? 0 : answer.jsonPath().getLong("id");
  }

  private ValidatableResponse keep(Human who, Given.Article article) {
    return who.asks().put("/articles/{id}/reservation", article.id()).then();
  }

  private void skip(Human who, Given.Article article) {
    who.asks().delete("/articles/{id}/reservation", article.id()).then().statusCode(204);
  }

  private ValidatableResponse submit(Human who, Given.Article article) {
    return who.asks().put("/articles/{id}/submission", article.id()).then();
  }

  private ValidatableResponse judge(Human who, Given.Article article) {
    return who.asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then();
  }

  private void settings(Map<String, Object> change) {
    project
        .lead()
        .asks()
        .body(change)
        .put("/projects/{key}/assignment", project.key())
        .then()
        .statusCode(200);
  }

  @Test
  void anArticleComesWholeWithThePlaceAtIt() {
    next(ana)
        .statusCode(200)
        .body("id", equalTo((int) first.id()))
        .body("sentences.size()", equalTo(first.sentences().size()))
        .body("reservation.assigned", equalTo(false))
        .body("reservation.article", equalTo((int) first.id()));
  }

  @Test
  void drawingAgainAnswersTheSameUntilItIsSubmitted() {
    assertEquals(first.id(), drawn(ana));
    assertEquals(first.id(), drawn(ana));
    submit(ana, first).statusCode(200);
    assertEquals(second.id(), drawn(ana));
    submit(ana, second).statusCode(200);
    next(ana).statusCode(204);
  }

  @Test
  void noMoreThanTheOverlapAreGivenAnArticle() {
    assertEquals(first.id(), drawn(ana));
    assertEquals(first.id(), drawn(ben));
    assertEquals(second.id(), drawn(cem));
    keep(cem, first).statusCode(409);
    submit(ana, first).statusCode(200);
    submit(cem, second).statusCode(200);
    assertEquals(0, drawn(cem));
  }

  @Test
  void whatIPassOverComesBackToMeLast() {
    assertEquals(first.id(), drawn(ana));
    skip(ana, first);
    skip(ana, first);
    assertEquals(second.id(), drawn(ana));
    submit(ana, second).statusCode(200);
    assertEquals(first.id(), drawn(ana));
    assertEquals(first.id(), drawn(ana));
  }

  @Test
  void anIdlePlaceIsGivenToTheNextAndAHeardOneIsNot() {
    drawn(ana);
    drawn(ben);
    Lapse.of(first.id(), ana.id());
    assertEquals(first.id(), drawn(cem));
    keep(ana, first).statusCode(409);
    Lapse.of(first.id(), ben.id());
    keep(ben, first).statusCode(200);
    assertEquals(second.id(), drawn(ana));
  }

  @Test
  void anIdlePlaceThatNobodyTookIsStillMine() {
    drawn(ana);
    Lapse.of(first.id(), ana.id());
    assertEquals(first.id(), drawn(ana));
    keep(ana, first).statusCode(200);
  }

  @Test
  void answersToAnArticleThatOneNoLongerHoldsAreKept() {
    settings(Map.of("mode", "queue"));
    drawn(ana);
    drawn(ben);
    Lapse.of(first.id(), ana.id());
    assertEquals(first.id(), drawn(cem));
    judge(ana, first).statusCode(200);
    submit(ana, first).statusCode(409);
    ana.asks()
        .get("/articles/{id}/annotations", first.id())
        .then()
        .body("[0].labels", equalTo(List.of("CLAIM")));
    submit(cem, first).statusCode(200);
  }

  @Test
  void anOpenProjectTakesMoreThanItsQueueGives() {
    for (var who : List.of(ana, ben, cem)) {
      judge(who, first).statusCode(200);
      submit(who, first).statusCode(200);
    }
    assertEquals(second.id(), drawn(project.lead()));
  }

  @Test
  void whoSubmitsWithoutDrawingTakesThePlaceThatIsFreeAndNoOther() {
    settings(Map.of("mode", "queue", "overlap", 1));
    submit(ana, first).statusCode(200);
    submit(ben, first).statusCode(409);
    ana.asks().delete("/articles/{id}/submission", first.id()).then().statusCode(200);
    submit(ana, first).statusCode(200);
    assertEquals(second.id(), drawn(ben));
  }

  @Test
  void whoAnswersWithoutDrawingTakesAPlace() {
    judge(ana, first).statusCode(200);
    judge(ben, first).statusCode(200);
    assertEquals(second.id(), drawn(cem));
    assertEquals(first.id(), drawn(ana));
  }

  @Test
  void whoLeavesGivesBackWhatTheyHaveNotSubmitted() {
    drawn(ana);
    drawn(ben);
    project
        .lead()
        .asks()
        .delete("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(204);
    assertEquals(first.id(), drawn(cem));
  }

  @Test
  void aReopenedArticleComesFirstAndKeepsItsPlace() {
    drawn(ana);
    submit(ana, first).statusCode(200);
    drawn(ana);
    ana.asks().delete("/articles/{id}/submission", first.id()).then().statusCode(200);
    drawn(ben);
    assertNotEquals(first.id(), drawn(cem));
    skip(ana, second);
    assertEquals(first.id(), drawn(ana));
    keep(ana, first).statusCode(200).body("expiresAt", nullValue());
  }

  @Test
  void strangersAndObserversDrawNothing() {
    var stranger = Given.person("stranger");
    next(stranger).statusCode(404);
    keep(stranger, first).statusCode(404);
    stranger.asks().delete("/articles/{id}/reservation", first.id()).then().statusCode(404);
    next(Given.member(project, Role.OBSERVER)).statusCode(403);
    ana.asks()
        .body(Map.of("article", 1))
        .post("/projects/{key}/next", project.key())
        .then()
        .statusCode(400);
    Given.nobody().post("/projects/{key}/next", project.key()).then().statusCode(401);
  }
}
