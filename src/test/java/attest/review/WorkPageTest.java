// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkPageTest {
  private final Workplace project = Given.project(Given.person("lead"));
  private final String datasets = "/projects/" + project.key() + "/datasets";

  private static ValidatableResponse work(Human person) {
    return person.signsIn().asks().get("/").then().statusCode(200);
  }

  @Test
  void whoReadsIsLedToTheReportAndTheDatasets() {
    var analyst = Given.member(project, Role.OBSERVER);
    work(analyst).body(not(containsString(datasets)));
    Given.article(project, "Douze civils ont été tués.");
    work(analyst)
        .body(containsString(datasets))
        .body(containsString("/projects/" + project.key() + "/disagreement"));
  }

  @Test
  void whoReviewsIsLedToTheNextArticle() {
    Given.article(project, "Douze civils ont été tués.");
    work(Given.member(project, Role.REVIEWER))
        .body(containsString("id=\"start\""))
        .body(not(containsString(datasets)));
  }
}
