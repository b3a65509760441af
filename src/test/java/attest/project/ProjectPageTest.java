// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectPageTest {
  private static final List<String> PAGES =
      List.of("", "/members", "/labels", "/guidelines", "/settings");
  private static final List<String> LEADS_ONLY =
      List.of("/guidelines/draft", "/labels/CLAIM/withdrawal");

  @Test
  void aStrangerFindsNoPageOfAProject() {
    var project = Given.project(Given.person("lead"));
    var stranger = Given.administrator("stranger").signsIn();
    for (String page : PAGES) {
      stranger.asks().get("/projects/" + project.key() + page).then().statusCode(404);
    }
    for (String page : LEADS_ONLY) {
      stranger.asks().get("/projects/" + project.key() + page).then().statusCode(404);
    }
    stranger.posts().post("/projects/" + project.key() + "/settings").then().statusCode(404);
  }

  @Test
  void aReviewerReadsWhatOnlyLeadsChange() {
    var project = Given.project(Given.person("lead"));
    var reviewer = Given.member(project, Role.REVIEWER).signsIn();
    for (String page : PAGES) {
      reviewer
          .asks()
          .get("/projects/" + project.key() + page)
          .then()
          .statusCode(200)
          .body(not(containsString("<form")));
    }
    for (String page : LEADS_ONLY) {
      reviewer.asks().get("/projects/" + project.key() + page).then().statusCode(403);
    }
    for (String page : List.of("/settings", "/members", "/labels", "/guidelines/draft")) {
      reviewer.posts().post("/projects/" + project.key() + page).then().statusCode(403);
    }
  }

  @Test
  void oneLabelOfItsOwnIsOne() {
    var project = Given.project(Given.person("lead"));
    for (var count : List.of("1 propre au projet", "2 propres au projet")) {
      String hotkey = count.startsWith("1") ? "4" : "5";
      project
          .lead()
          .asks()
          .body(Map.of("code", "OWN_" + hotkey, "name", hotkey, "hotkey", hotkey, "hue", "teal"))
          .post("/projects/{key}/labels", project.key())
          .then()
          .statusCode(201);
      project
          .lead()
          .signsIn()
          .asks()
          .header("Accept-Language", "fr")
          .get("/projects/" + project.key())
          .then()
          .body(containsString("3 intégrées, " + count));
    }
  }

  @Test
  void aNewProjectSaysWhatToDoNext() {
    var session = Given.person("founder").signsIn();
    String key = Given.unique("founded");
    session
        .posts()
        .formParam("key", key)
        .formParam("name", "A <new> project")
        .formParam("language", "ar")
        .formParam("blind", true)
        .formParam("overlap", 3)
        .post("/projects/new")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/projects/" + key));
    session
        .asks()
        .get("/projects/" + key)
        .then()
        .body(containsString("A &lt;new&gt; project"))
        .body(containsString("Next: articles, and people who judge them"))
        .body(containsString("Blind, 3 reviewers an article"));
    session.asks().get("/projects").then().body(containsString("/projects/" + key));
    session
        .asks()
        .get("/projects/" + key + "/guidelines")
        .then()
        .body(containsString("دليل تصنيف تغطية الحرب"));
  }

  @Test
  void aTakenKeyIsRefusedWithWhatWasTyped() {
    var lead = Given.person("lead");
    var taken = Given.project(lead).key();
    lead.signsIn()
        .posts()
        .formParam("key", taken)
        .formParam("name", "Another")
        .formParam("language", "en")
        .formParam("blind", false)
        .formParam("overlap", "4")
        .post("/projects/new")
        .then()
        .statusCode(422)
        .body(containsString("This key is taken."))
        .body(containsString("value=\"Another\""))
        .body(containsString("value=\"en\" selected"))
        .body(containsString("value=\"4\""));
  }

  @Test
  void aRefusedFoundingFoundsNothing() {
    var person = Given.person("lead");
    String key = Given.unique("half");
    person
        .signsIn()
        .posts()
        .formParam("key", key)
        .formParam("name", "Half")
        .formParam("language", "fr")
        .formParam("overlap", "many")
        .post("/projects/new")
        .then()
        .statusCode(422)
        .body(containsString("id=\"overlap-error\""));
    person.asks().get("/projects/{key}", key).then().statusCode(404);
  }

  @Test
  void newIsNoKeySinceItIsThePageThatFoundsProjects() {
    Given.person("lead")
        .asks()
        .body(java.util.Map.of("key", "new", "name", "New"))
        .post("/projects")
        .then()
        .statusCode(422)
        .body("field", equalTo("key"));
  }

  @Test
  void opposedSidesAreTypedAPairALine() {
    var project = Given.project(Given.person("lead"));
    var session = project.lead().signsIn();
    String page = "/projects/" + project.key() + "/settings";
    for (String typed : List.of("army", "army | rebels | others", "army | ARMY", " | x")) {
      session
          .posts()
          .formParam("name", "A project")
          .formParam("language", "fr")
          .formParam("overlap", "2")
          .formParam("sides", typed)
          .post(page)
          .then()
          .statusCode(422)
          .body(containsString("id=\"sides-error\""));
    }
    session
        .posts()
        .formParam("name", "A project")
        .formParam("language", "fr")
        .formParam("overlap", "2")
        .formParam("sides", "army | rebels\r\n\r\nrebels|army\r\narmy | militia")
        .post(page)
        .then()
        .statusCode(303);
    session.asks().get(page).then().body(containsString("army | rebels\narmy | militia"));
    project
        .lead()
        .asks()
        .get("/projects/{key}", project.key())
        .then()
        .body("sides.other", contains("rebels", "militia"));
  }

  @Test
  void aRefusedSettingLeavesAllAsItWas() {
    var project = Given.project(Given.person("lead"));
    project
        .lead()
        .signsIn()
        .posts()
        .formParam("name", "Renamed")
        .formParam("language", "fr")
        .formParam("blind", true)
        .formParam("overlap", 0)
        .post("/projects/" + project.key() + "/settings")
        .then()
        .statusCode(422)
        .body(containsString("value=\"Renamed\""));
    project
        .lead()
        .asks()
        .get("/projects/{key}", project.key())
        .then()
        .body("name", equalTo("A project"))
        .body("blind", equalTo(false));
  }

  @Test
  void settingsAreChanged() {
    var project = Given.project(Given.person("lead"));
    project
        .lead()
        .signsIn()
        .posts()
        .formParam("name", "Renamed")
        .formParam("language", "en")
        .formParam("blind", true)
        .formParam("overlap", 5)
        .post("/projects/" + project.key() + "/settings")
        .then()
        .statusCode(303);
    project
        .lead()
        .asks()
        .get("/projects/{key}", project.key())
        .then()
        .body("name", equalTo("Renamed"))
        .body("language", equalTo("en"))
        .body("blind", equalTo(true))
        .body("overlap", equalTo(5));
  }
}
