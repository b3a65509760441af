// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditPageTest {
  Human lead;
  Given.Workplace project;

  @BeforeEach
  void aProject() {
    lead = Given.person("lead");
    project = Given.project(lead);
  }

  @Test
  void aLeadReadsWhoDidWhat() {
    var ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Un pont est tombé.");
    ana.asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", article.sentences().get(0));
    page(lead, "")
        .statusCode(200)
        .body(containsString("judged a sentence"))
        .body(containsString(ana.login()))
        .body(containsString("sentence/" + article.sentences().get(0)))
        .body(containsString("href=\"/articles/" + article.id() + "/review#s1\"><bdi>An article"))
        .body(containsString(", sentence 1</a>"))
        .body(containsString("href=\"/articles/" + article.id() + "/review\"><bdi>An article"))
        .body(containsString("imported an article"));
    page(lead, "?act=project&person=" + lead.login())
        .statusCode(200)
        .body(containsString("gave a role: "))
        .body(containsString("role: Reviewer"))
        .body(not(containsString(">sentence/")));
  }

  @Test
  void whatIsGoneOrInAProjectOfOthersIsNamedByItsIdAlone() {
    var article = Given.article(project, "Un pont est tombé.");
    String subject = "?subject=article/" + article.id();
    page(lead, subject).body(containsString("<bdi>An article"));
    page(Given.administrator("admin"), subject)
        .statusCode(200)
        .body(containsString("article/" + article.id()))
        .body(not(containsString("An article")));
    lead.asks().delete("/articles/{id}", article.id()).then().statusCode(204);
    page(lead, subject)
        .statusCode(200)
        .body(containsString("removed an article"))
        .body(not(containsString("An article")));
  }

  @Test
  void whatCannotBeAskedForIsShownAgainWithTheReason() {
    page(lead, "?subject=nonsense")
        .statusCode(422)
        .body(containsString("value=\"nonsense\""))
        .body(containsString("A kind and an id"));
    page(lead, "?act=nonsense").statusCode(422).body(containsString("Choose one of the acts."));
  }

  @Test
  void nothingFoundSaysWhatToDo() {
    page(lead, "?from=2031-03-14").statusCode(200).body(containsString("Nothing here"));
  }

  @Test
  void olderRowsAreOnTheNextPage() {
    for (int i = 0; i < 60; i++) {
      lead.asks().body(Map.of("overlap", 1 + i)).patch("/projects/{key}", project.key());
    }
    String next =
        page(lead, "?act=project.change")
            .extract()
            .htmlPath()
            .getString("**.findAll { it.@href.toString().contains('after=') }[0].@href");
    lead.signsIn()
        .asks()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body(containsString("reviewers per article: <bdi>3</bdi>"))
        .body(not(containsString("<bdi>60</bdi>")));
  }

  @Test
  void othersDoNotSeeIt() {
    page(Given.member(project, Role.OBSERVER), "").statusCode(403);
    page(Given.person("stranger"), "").statusCode(404);
  }

  @Test
  void anAdministratorVerifiesTheTrail() {
    var session = Given.administrator("admin").signsIn();
    session.asks().get("/administration/audit").then().statusCode(200);
    session
        .posts()
        .post("/administration/audit/verification")
        .then()
        .statusCode(200)
        .body(containsString("The trail is whole"));
    session.asks().get("/projects/" + project.key() + "/audit").then().statusCode(200);
    lead.signsIn().asks().get("/administration/audit").then().statusCode(403);
    lead.signsIn().posts().post("/administration/audit/verification").then().statusCode(403);
  }

  private ValidatableResponse page(Human reader, String query) {
    return reader.signsIn().asks().get("/projects/" + project.key() + "/audit" + query).then();
  }
}
