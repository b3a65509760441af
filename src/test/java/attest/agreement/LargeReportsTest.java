// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.agreement.evidence.Progress;
import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projects that are large from their first sentence on. */
@QuarkusTest
class LargeReportsTest {
  @Inject LargeReports largeReports;
  private long usual;
  private Workplace project;
  private Human ana;

  @BeforeEach
  void aLargeProject() {
    usual = ClientProxy.unwrap(largeReports).large;
    ClientProxy.unwrap(largeReports).large = 1;
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Un pont est tombé.", "Un autre tient.");
    for (var reviewer : List.of(project.lead(), ana)) {
      for (long sentence : article.sentences()) {
        answer(reviewer, sentence, reviewer == ana ? List.of("CLAIM") : List.of());
      }
    }
  }

  @AfterEach
  void asUsual() {
    ClientProxy.unwrap(largeReports).large = usual;
  }

  @Test
  void thePageSaysHowFarItIsUntilTheReportIsThere() throws InterruptedException {
    page(ana, "").statusCode(200).body(containsString("http-equiv=\"refresh\""));
    String done = awaited("");
    assertTrue(done.contains("Computed over the answers of"));
    assertTrue(done.contains("6 judgements by 2 reviewers"));
  }

  @Test
  void whatChangedIsThereWhenComputedAnew() throws InterruptedException {
    awaited("");
    var more = Given.article(project, "Le village est vide.");
    answer(ana, more.sentences().get(0), List.of());
    assertTrue(awaited("").contains("6 judgements"));
    page(ana, "?anew=true").statusCode(200);
    assertTrue(awaited("").contains("7 judgements"));
  }

  @Test
  void aFilterIsAReportOfItsOwnAndRightsComeFirst() throws InterruptedException {
    assertTrue(awaited("?reviewer=B").contains("3 judgements"));
    assertFalse(awaited("").contains("3 judgements"));
    page(ana, "?names=true").statusCode(403);
    page(ana, "?label=NOPE").statusCode(422);
    page(Given.person("stranger"), "").statusCode(404);
  }

  @Test
  void progressCountsWhatWasRead() {
    var progress = new Progress();
    progress.readOne();
    progress.readOne();
    assertEquals(2, progress.read());
    assertFalse(progress.computing());
    progress.compute(2);
    progress.comparedOne();
    assertTrue(progress.computing());
    assertFalse(progress.ending());
    progress.comparedOne();
    assertTrue(progress.ending());
  }

  private String awaited(String query) throws InterruptedException {
    var session = ana.signsIn();
    for (int i = 0; i < 200; i++) {
      String shown =
          session.asks().get("/projects/" + project.key() + "/disagreement" + query).asString();
      if (!shown.contains("http-equiv=\"refresh\"")) {
        return shown;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The report never came.");
  }

  private static void answer(Human reviewer, long sentence, List<String> labels) {
    reviewer
        .asks()
        .body(Map.of("labels", labels))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse page(Human reader, String query) {
    return reader
        .signsIn()
        .asks()
        .get("/projects/" + project.key() + "/disagreement" + query)
        .then();
  }
}
