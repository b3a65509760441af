// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report that is open somewhere is computed again before it is asked for again. */
@QuarkusTest
class ReportsInStepTest {
  @Inject Reports reports;
  private Workplace project;
  private Human ana;
  private Human ben;
  private List<Long> sentences;

  @BeforeEach
  void twoReviewers() {
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    sentences = Given.article(project, "Un pont est tombé.", "Un autre tient.").sentences();
    for (var reviewer : List.of(ana, ben)) {
      judge(reviewer, sentences.get(1), "CLAIM");
    }
  }

  @Test
  void whatChangedIsComputedBesideAndFoundByWhoLooksAgain() throws InterruptedException {
    page(ana, "").body(containsString("2 judgements"));
    long before = reports.computed();
    judge(ben, sentences.get(2), "CLAIM");
    awaitMore(before + 1);
    page(ana, "").body(containsString("3 judgements"));
    assertEquals(before + 1, reports.computed());
  }

  @Test
  void eachOfThoseThatAreOpenIsComputed() throws InterruptedException {
    page(ana, "").body(containsString("2 judgements"));
    page(ana, "?reviewer=C").body(containsString("1 judgement"));
    long before = reports.computed();
    judge(ben, sentences.get(2), "ATTRIBUTION");
    awaitMore(before + 2);
    page(ana, "?reviewer=C").body(containsString("2 judgements"));
    page(ana, "").body(containsString("3 judgements"));
    assertEquals(before + 2, reports.computed());
  }

  private void awaitMore(long wanted) throws InterruptedException {
    for (int i = 0; i < 3600 && reports.computed() < wanted; i++) {
      Thread.sleep(25);
    }
    assertEquals(wanted, reports.computed());
  }

  private void judge(Human reviewer, long sentence, String label) {
    reviewer
        .asks()
        .body(Map.of("labels", List.of(label)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse page(Human reader, String query) {
    return reader
        .signsIn()
        .asks()
        .get("/projects/" + project.key() + "/disagreement" + query)
        .then()
        .statusCode(200);
  }
}
