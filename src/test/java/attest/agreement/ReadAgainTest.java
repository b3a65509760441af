// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Article;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report that was read before says what stands now, to each reader what they may see. */
@QuarkusTest
class ReadAgainTest {
  private static final String[] TEXT = {"Un pont est tombé.", "Un mur tient.", "Un toit brûle."};

  private Workplace project;
  private Human ana;
  private Human ben;
  private Article article;
  private Article other;

  private void begin(boolean blind) {
    project = Given.project(Given.person("lead"), blind);
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    article = Given.article(project, TEXT);
    other = Given.article(project, "Une route est coupée.", "Une tour tient.");
    for (var reviewer : List.of(ana, ben)) {
      for (var each : List.of(article, other)) {
        each.sentences().stream().skip(1).forEach(id -> judge(reviewer, id, "CLAIM"));
      }
    }
  }

  @Test
  void anAnswerTakenBackAndGivenAgainLeavesAndComesBack() {
    begin(false);
    assertEquals(10, judgements(ana));
    ben.asks()
        .delete("/sentences/{id}/annotation", article.sentences().get(2))
        .then()
        .statusCode(200);
    assertEquals(9, judgements(ana));
    assertEquals(4, report(ana).getInt("pairable"));
    judge(ben, article.sentences().get(2));
    assertEquals(10, judgements(ana));
    assertThat(report(ana).getDouble("labelSets.percentAgreement"), closeTo(4 / 5.0, 1e-12));
  }

  @Test
  void anArticleThatIsRemovedLeavesAndComesBackRestored() {
    begin(false);
    assertEquals(10, judgements(ana));
    project.lead().asks().delete("/articles/{id}", other.id()).then().statusCode(204);
    assertEquals(6, judgements(ana));
    project.lead().asks().put("/articles/{id}/restoration", other.id()).then().statusCode(200);
    assertEquals(10, judgements(ana));
  }

  @Test
  void sentencesThatWereMergedCountAsOne() {
    begin(false);
    assertEquals(10, judgements(ana));
    project
        .lead()
        .asks()
        .post("/sentences/{id}/merge", article.sentences().get(1))
        .then()
        .statusCode(200);
    assertEquals(4, report(ana).getInt("pairable"));
    assertEquals(8, judgements(ana));
  }

  @Test
  void whatALeadHasReadStaysHiddenFromWhoReviewsBlindly() {
    begin(true);
    assertEquals(10, judgements(project.lead()));
    assertEquals(5, judgements(ben));
    submit(ben, article);
    assertEquals(8, judgements(ben));
    assertEquals(10, judgements(project.lead()));
  }

  @Test
  void whatIsChangedAfterTheFirstSubmissionChangesNothing() {
    begin(true);
    assertEquals(10, judgements(project.lead()));
    ben.asks()
        .delete("/sentences/{id}/annotation", article.sentences().get(3))
        .then()
        .statusCode(200);
    submit(ben, article);
    assertEquals(9, judgements(project.lead()));
    ben.asks().delete("/articles/{id}/submission", article.id()).then().statusCode(200);
    judge(ben, article.sentences().get(3), "CLAIM");
    judge(ben, article.sentences().get(1));
    assertEquals(9, judgements(project.lead()));
    assertEquals(1.0, report(project.lead()).getDouble("labelSets.percentAgreement"));
    assertEquals(2, report(project.lead()).getInt("later.answers"));
  }

  private void judge(Human reviewer, long sentence, String... labels) {
    reviewer
        .asks()
        .body(Map.of("labels", List.of(labels)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private void submit(Human reviewer, Article of) {
    reviewer.asks().put("/articles/{id}/submission", of.id()).then().statusCode(200);
  }

  private int judgements(Human reader) {
    return report(reader).getInt("judgements");
  }

  private JsonPath report(Human reader) {
    return reader
        .asks()
        .get("/projects/{key}/agreement", project.key())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(ThreeReviewers.doubles());
  }
}
