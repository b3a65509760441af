// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plain labels, by the page and by the API. */
@QuarkusTest
class LabelsTest {
  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final String page = "/projects/" + project.key() + "/labels";

  private ValidatableResponse add(Human human, String code, String hotkey) {
    return human
        .asks()
        .body(Map.of("code", code, "name", "Damage", "hotkey", hotkey, "hue", "teal"))
        .post("/projects/{key}/labels", project.key())
        .then();
  }

  private ValidatableResponse labels() {
    return project.lead().asks().get("/projects/{key}/labels", project.key()).then();
  }

  @Test
  void aProjectBeginsWithTheThreeBuiltInLabels() {
    labels().body("items.code", contains("CLAIM", "CASUALTY_FIGURE", "ATTRIBUTION"));
  }

  @Test
  void aPlainLabelIsAddedAndWithdrawnTwiceOnce() {
    add(project.lead(), "DAMAGE", "4").statusCode(201).body("hotkey", equalTo("4"));
    labels().body("items.code", hasItem("DAMAGE"));
    for (int time = 0; time < 2; time++) {
      project
          .lead()
          .asks()
          .delete("/projects/{key}/labels/DAMAGE", project.key())
          .then()
          .statusCode(204);
    }
    labels().body("items.code", not(hasItem("DAMAGE")));
  }

  @Test
  void whatIsTakenIsAConflictNamingTheField() {
    add(project.lead(), "DAMAGE", "4").statusCode(201);
    add(project.lead(), "DAMAGE", "5").statusCode(409).body("field", equalTo("code"));
    add(project.lead(), "OTHER", "4").statusCode(409).body("field", equalTo("hotkey"));
    add(project.lead(), "OTHER", "1").statusCode(422).body("field", equalTo("hotkey"));
    add(project.lead(), "other", "").statusCode(422).body("field", equalTo("code"));
  }

  @Test
  void aHueIsAWordOfTheStyleSheetAndNothingElse() {
    project
        .lead()
        .asks()
        .body(Map.of("code", "X", "name", "X", "hue", "red;background:url(//x)"))
        .post("/projects/{key}/labels", project.key())
        .then()
        .statusCode(422)
        .body("field", equalTo("hue"));
  }

  @Test
  void onlyLeadsChangeTheScheme() {
    add(Given.member(project, Role.ADJUDICATOR), "DAMAGE", "4").statusCode(403);
    add(Given.person("stranger"), "DAMAGE", "4").statusCode(404);
    project
        .lead()
        .asks()
        .delete("/projects/{key}/labels/CLAIM", project.key())
        .then()
        .statusCode(409);
  }

  @Test
  void aRefusedFormKeepsWhatWasTyped() {
    project
        .lead()
        .signsIn()
        .posts()
        .formParam("code", "bad code")
        .formParam("name", "</script><img src=x>")
        .formParam("hotkey", "7")
        .formParam("hue", "olive")
        .post(page)
        .then()
        .statusCode(422)
        .body(containsString("id=\"code-error\""))
        .body(containsString("&lt;/script&gt;&lt;img src=x&gt;"))
        .body(not(containsString("<img")))
        .body(containsString("<option value=\"7\" selected>"))
        .body(containsString("value=\"olive\" checked"));
  }

  @Test
  void aWithdrawnLabelIsOfferedAgainWithoutAKeyThatAnotherTook() {
    var lead = project.lead().signsIn();
    add(project.lead(), "DAMAGE", "4").statusCode(201);
    lead.asks().get(page + "/DAMAGE/withdrawal").then().body(containsString("you can offer it"));
    lead.posts().post(page + "/DAMAGE/withdrawal").then().statusCode(303);
    add(project.lead(), "OTHER", "4").statusCode(201);
    lead.posts().post(page + "/DAMAGE/offer").then().statusCode(303);
    labels()
        .body("items.find { it.code == 'DAMAGE' }.hotkey", equalTo(""))
        .body("items.find { it.code == 'OTHER' }.hotkey", equalTo("4"));
  }
}
