// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static attest.testing.Given.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
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
}
