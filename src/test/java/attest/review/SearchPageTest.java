// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchPageTest {
  private final attest.testing.Human lead = Given.person("lead");

  @Test
  void whatWasFoundStandsInItsContext() {
    var project = Given.project(lead);
    Given.article(project, "Il pleut.", "La digue <b>a</b> cédé.", "Il neige.");
    lead.signsIn()
        .asks()
        .queryParam("q", "digue")
        .get("/projects/{key}/search", project.key())
        .then()
        .statusCode(200)
        .body(containsString("<mark>digue</mark>"))
        .body(containsString("&lt;b&gt;a&lt;/b&gt;"))
        .body(allOf(containsString("Il pleut."), containsString("Il neige.")));
  }

  @Test
  void whatCannotBeAskedComesBackWithItsForm() {
    var project = Given.project(lead);
    lead.signsIn()
        .asks()
        .queryParam("q", "\"><script>")
        .queryParam("from", "yesterday")
        .get("/projects/{key}/search", project.key())
        .then()
        .statusCode(422)
        .body(containsString("from is a day"))
        .body(not(containsString("<script>")));
  }

  @Test
  void aStrangerSees404() {
    var project = Given.project(lead);
    Given.person("stranger")
        .signsIn()
        .asks()
        .get("/projects/{key}/search", project.key())
        .then()
        .statusCode(404);
  }

  @Test
  void aBlindReviewerIsOfferedTheirOwnAnswersAlone() {
    var project = Given.project(lead, true);
    var one = Given.member(project, Role.REVIEWER);
    var other = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "La digue tient.");
    other
        .asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
    one.signsIn()
        .asks()
        .queryParam("label", "CLAIM")
        .get("/projects/{key}/search", project.key())
        .then()
        .statusCode(200)
        .body(not(containsString("La digue tient.")))
        .body(not(containsString(other.login())));
    lead.signsIn()
        .asks()
        .queryParam("label", "CLAIM")
        .get("/projects/{key}/search", project.key())
        .then()
        .body(allOf(containsString("La digue tient."), containsString(other.login())));
  }
}
