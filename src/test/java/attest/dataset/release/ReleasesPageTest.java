// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleasesPageTest {
  private static final String PATH = "/projects/{key}/datasets/releases";

  private final Workplace project = Given.project(Given.person("lead"));

  private static Matcher<String> proposes(String version) {
    return containsString("name=\"version\" type=\"text\" value=\"" + version + '"');
  }

  private ValidatableResponse send(String version, String train, String test) {
    return project
        .lead()
        .signsIn()
        .posts()
        .formParam("version", version)
        .formParam("formats", "jsonl", "csv")
        .formParam("answers", "all")
        .formParam("text", "with")
        .formParam("parts", "labels", "comments")
        .formParam("reviewers", "logins")
        .formParam("train", train)
        .formParam("test", test)
        .formParam("notes", "<b>x</b>")
        .post(PATH, project.key())
        .then();
  }

  @Test
  void aLeadMakesOneAndTakesItsFiles() throws InterruptedException {
    Given.article(project, "Une phrase.");
    Given.article(project, "Une autre.");
    var lead = project.lead().signsIn();
    lead.asks().get(PATH, project.key()).then().body(proposes("1.0"));
    send("1.0", "50", "50").statusCode(303);
    lead.asks().get(PATH, project.key()).then().body(proposes("1.1"));
    String shown = "";
    for (int i = 0; i < 1200 && !shown.contains("SHA256SUMS"); i++) {
      Thread.sleep(50);
      shown =
          lead.asks().get(PATH + "/1.0", project.key()).then().statusCode(200).extract().asString();
    }
    lead.asks()
        .get(PATH + "/1.0", project.key())
        .then()
        .body(containsString("train.jsonl"))
        .body(containsString("/releases/1.0/archive\""))
        .body(containsString("<th>Krippendorff"))
        .body(containsString("&lt;b&gt;x"))
        .body(not(containsString("<b>x")));
    lead.asks()
        .header("Accept-Language", "ar")
        .get(PATH, project.key())
        .then()
        .statusCode(200)
        .body(containsString("1.0"));
  }

  @Test
  void aFormThatIsRefusedComesBackAsItWasTyped() {
    send("../x", "50", "50")
        .statusCode(422)
        .body(containsString("value=\"../x\""))
        .body(containsString("value=\"comments\" checked"))
        .body(not(containsString("value=\"notes\" checked")))
        .body(containsString("value=\"logins\" checked"));
    send("1.0", "50", "60").statusCode(422).body(containsString("id=\"split-error\""));
    send("1.0", "half", "50")
        .statusCode(422)
        .body(containsString("value=\"half\""))
        .body(containsString("id=\"train-error\""));
    send("1.0", "50", "-50").statusCode(422).body(containsString("id=\"test-error\""));
  }

  @Test
  void othersReadOrDoNotFindIt() {
    var observer = Given.member(project, Role.OBSERVER).signsIn();
    observer
        .asks()
        .get(PATH, project.key())
        .then()
        .statusCode(200)
        .body(not(containsString("<form class=\"sheet-form\"")));
    Given.member(project, Role.REVIEWER)
        .signsIn()
        .asks()
        .get(PATH, project.key())
        .then()
        .statusCode(403);
    Given.person("stranger").signsIn().asks().get(PATH, project.key()).then().statusCode(404);
  }
}
