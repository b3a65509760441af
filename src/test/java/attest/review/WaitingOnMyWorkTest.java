// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static attest.testing.Given.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaitingOnMyWorkTest {
  @Test
  void aCommentThatNamesMeWaitsOnMyWorkUntilISetItAside() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Douze civils ont été tués.");
    Human ana = Given.member(project, Role.REVIEWER);
    Human ben = Given.member(project, Role.REVIEWER);
    String words = unique("<b>look</b>") + " @" + ben.login();
    long comment =
        ana.asks()
            .body(Map.of("text", words))
            .post("/sentences/{id}/comments", article.sentences().get(1))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getLong("id");

    var session = ben.signsIn();
    session
        .asks()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString(words.replace("<", "&lt;").replace(">", "&gt;")))
        .body(containsString("/articles/" + article.id() + "/review#s2"));
    session.posts().post("/comments/{id}/seen", comment).then().statusCode(303);
    session.asks().get("/").then().body(not(containsString("&lt;b&gt;look")));
  }

  @Test
  void aStrangersCommentCannotBeSetAside() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Douze civils ont été tués.");
    long comment =
        project
            .lead()
            .asks()
            .body(Map.of("text", "A word"))
            .post("/sentences/{id}/comments", article.sentences().get(0))
            .jsonPath()
            .getLong("id");
    Given.person("stranger")
        .signsIn()
        .posts()
        .post("/comments/{id}/seen", comment)
        .then()
        .statusCode(404);
  }

  @Test
  void guidelinesThatChangedAfterMyAnswersAreTold() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Douze civils ont été tués.");
    Human ana = Given.member(project, Role.REVIEWER);
    writes(project, "A rule", "first");
    judges(ana, article.sentences().get(1));
    var session = ana.signsIn();
    session.asks().get("/").then().body(not(containsString("new-guidelines")));
    writes(project, "A stricter rule", unique("Stricter"));
    session
        .asks()
        .get("/")
        .then()
        .body(containsString("1 of your sentences was judged under an earlier version"))
        .body(containsString("/projects/" + project.key() + "/guidelines/2/changes"));
    session
        .asks()
        .get("/articles/{id}/review", article.id())
        .then()
        .body(containsString("1 of your answers here was given under earlier guidelines"));
    judges(ana, article.sentences().get(0));
    session.asks().get("/").then().body(containsString("1 of your sentences was judged"));
  }

  @Test
  void whatALeadAssignedIsListedAndSaidToBeOverdue() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Douze civils ont été tués.");
    Human ana = Given.member(project, Role.REVIEWER);
    project
        .lead()
        .asks()
        .body(Map.of("dueOn", "2021-03-14"))
        .put("/articles/{id}/assignments/{login}", article.id(), ana.login())
        .then()
        .statusCode(200);
    ana.signsIn()
        .asks()
        .get("/")
        .then()
        .body(containsString("assigned to you by a lead"))
        .body(containsString("overdue since 14 March 2021"))
        .body(containsString("0 of 1"));
  }

  private static void writes(Given.Workplace project, String text, String note) {
    project
        .lead()
        .asks()
        .body(Map.of("text", text, "note", note))
        .put("/projects/{key}/guidelines", project.key())
        .then()
        .statusCode(200);
  }

  private static void judges(Human who, long sentence) {
    who.asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }
}
