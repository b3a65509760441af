// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import attest.annotation.Submission;
import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far a project is, by the page and by the API, for those who may see it. */
@QuarkusTest
class ProgressTest {
  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private Human ben;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    Given.article(project, "Le pont de Valmire est tombé.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
  }

  private void judge(Human who, int sentence, String... labels) {
    who.asks()
        .body(Map.of("labels", List.of(labels)))
        .put("/sentences/{id}/annotation", article.sentences().get(sentence))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse progress(Human who) {
    return who.asks().get("/projects/{key}/progress", project.key()).then();
  }

  private ValidatableResponse page(Human who) {
    return who.signsIn().asks().get("/projects/" + project.key() + "/progress").then();
  }

  @Test
  void nothingIsUnderWayWithWhoHasLeft() {
    judge(ben, 0, "CLAIM");
    project
        .lead()
        .asks()
        .delete("/projects/{key}/members/{login}", project.key(), ben.login())
        .then()
        .statusCode(204);
    String his = "reviewers.find { it.reviewer == '" + ben.login() + "' }.";
    progress(project.lead()).body(his + "judged", equalTo(1)).body(his + "underWay", equalTo(0));
  }

  @Test
  void theWholeIsCountedByReviewerAndLabel() {
    judge(ana, 0, "CLAIM");
    judge(ana, 1, "CLAIM", "ATTRIBUTION");
    judge(ben, 0);
    ana.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    progress(project.lead())
        .statusCode(200)
        .body("whole.articles", equalTo(2))
        .body("whole.complete", equalTo(0))
        .body("whole.submitted", equalTo(1))
        .body("whole.needed", equalTo(4))
        .body("whole.end", nullValue())
        .body("reviewers.find { it.reviewer == '" + ana.login() + "' }.submitted", equalTo(1))
        .body("reviewers.find { it.reviewer == '" + ana.login() + "' }.judged", equalTo(2))
        .body("reviewers.find { it.reviewer == '" + ben.login() + "' }.underWay", equalTo(1))
        .body("labels.find { it.label == 'CLAIM' }.answers", equalTo(2))
        .body("labels.find { it.label == 'ATTRIBUTION' }.answers", equalTo(1))
        .body("labels.find { it.label == null }.answers", equalTo(1));
    page(project.lead())
        .statusCode(200)
        .body(containsString("Too little was submitted"))
        .body(containsString(article.title()));
  }

  @Test
  void inABlindProjectReviewersSeeTheirOwnShareAlone() {
    judge(ana, 0, "CASUALTY_FIGURE");
    judge(ben, 0, "CLAIM");
    progress(ana)
        .body("whole", nullValue())
        .body("reviewers.reviewer", contains(ana.login()))
        .body("labels.find { it.label == 'CLAIM' }.answers", equalTo(0))
        .body("labels.find { it.label == 'CASUALTY_FIGURE' }.answers", equalTo(1));
    page(ana)
        .statusCode(200)
        .body(not(containsString(ben.login())))
        .body(not(containsString("By article")));
  }

  @Test
  void whoLeftStaysInTheCountsAndObserversSeeLetters() {
    judge(ana, 0, "CLAIM");
    project
        .lead()
        .asks()
        .delete("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(204);
    progress(project.lead()).body("reviewers.reviewer", hasItem(ana.login()));
    page(project.lead()).body(containsString("has left"));
    progress(Given.member(project, Role.OBSERVER))
        .body("reviewers.reviewer", not(hasItem(ana.login())))
        .body("reviewers.reviewer", hasItem("B"));
  }

  @Test
  void anArticleThatIsGivenAndNotBegunNamesWhoHasIt() {
    page(project.lead()).body(containsString("nobody yet")).body(not(containsString("not begun")));
    for (var who : List.of(ana, ben)) {
      project
          .lead()
          .asks()
          .body(Map.of())
          .put("/articles/{id}/assignments/{login}", article.id(), who.login())
          .then()
          .statusCode(200);
    }
    judge(ben, 0, "CLAIM");
    page(project.lead())
        .body(containsString("<bdi>reviewer</bdi>: 1 of 3<"))
        .body(containsString("<bdi>reviewer</bdi>: given, not begun<"));
    page(Given.member(project, Role.OBSERVER))
        .body(containsString("<bdi>C</bdi>: 1 of 3<"))
        .body(containsString("<bdi>B</bdi>: given, not begun<"))
        .body(not(containsString("<bdi>C</bdi>: given, not begun<")));
  }

  @Test
  void thePaceSaysWhenItWillBeDone() {
    for (int i = 0; i < 5; i++) {
      var one = Given.article(project, "Phrase " + i + " de Valmire.");
      ana.asks().put("/articles/{id}/submission", one.id()).then().statusCode(200);
    }
    progress(project.lead()).body("whole.perDay", nullValue());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Submission.update(
                    "firstAt = ?1 where article.id = (select min(u.article.id) from Submission u"
                        + " where u.article.project.id = ?2)",
                    Given.now().minus(Duration.ofDays(4)),
                    project.id()));
    progress(project.lead()).body("whole.perDay", equalTo(1.0f));
    page(project.lead()).body(containsString("At the pace of the last two weeks, 1.0 reviews"));
  }

  @Test
  void aStrangerSeesNothing() {
    progress(Given.person("stranger")).statusCode(404);
    page(Given.person("stranger")).statusCode(404);
  }
}
