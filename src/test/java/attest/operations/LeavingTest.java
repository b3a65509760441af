// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import attest.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays and what goes when somebody leaves a project, leaves altogether, or is erased. */
@QuarkusTest
class LeavingTest {
  Human admin;
  Human lead;
  Human ana;
  Given.Workplace project;
  Given.Article article;
  long sentence;

  @BeforeEach
  void aProjectInWhichTwoHaveJudged() {
    admin = Given.administrator("admin");
    lead = Given.person("lead");
    project = Given.project(lead);
    ana = Given.member(project, Role.REVIEWER);
    article = Given.article(project, "Un pont est tombé.", "Une école a brûlé.");
    sentence = article.sentences().get(1);
    judge(ana, "CLAIM");
    judge(lead, "ATTRIBUTION");
  }

  @Test
  void theAnswersOfARemovedMemberStayInReportAndExports() {
    var report = report();
    String rows = export();
    lead.asks()
        .delete("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(204);
    assertEquals(report, report());
    assertEquals(rows, export());
    assertTrue(rows.contains(ana.login()), rows);
    lead.asks()
        .get("/articles/{id}/annotations", article.id())
        .then()
        .body("reviewer", hasItem(ana.login()));
  }

  @Test
  void theAnswersOfARemovedPersonStayUnderTheirName() {
    var report = report();
    admin.asks().delete("/people/{login}", ana.login()).then().statusCode(204);
    assertEquals(report, report());
    assertTrue(export().contains(ana.login()));
  }

  @Test
  void whoTakesALoginAgainIsToldApartInReportAndExports() {
    admin.asks().delete("/people/{login}", ana.login()).then().statusCode(204);
    var other = Given.namesake(ana);
    lead.asks()
        .body(Map.of("role", "REVIEWER"))
        .put("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(200);
    judge(other, "CLAIM");
    var names = List.of(ana.login(), lead.login(), ana.login() + "-C");
    lead.asks()
        .get("/projects/{key}/agreement?names=true", project.key())
        .then()
        .body("reviewers", containsInAnyOrder(names.toArray()));
    String rows = export();
    names.forEach(name -> assertTrue(rows.contains('"' + name + '"'), rows));
  }

  @Test
  void anErasedPersonsAnswersStayUnderAPseudonymAndTheTrailIsWhole() {
    comment(lead, "Look again, @" + ana.login() + ", please.");
    comment(ana, "I did.");
    var report = report();
    String pseudonym = "person-" + ana.id();
    erase(admin, ana.id())
        .statusCode(200)
        .body("login", equalTo(pseudonym))
        .body("name", equalTo("Person " + ana.id()));
    assertEquals(report, report());
    String rows = export();
    assertTrue(rows.contains(pseudonym), rows);
    assertFalse(rows.contains(ana.login()), rows);
    lead.asks()
        .get("/articles/{id}/comments", article.id())
        .then()
        .body("text", hasItem("Look again, @" + pseudonym + ", please."))
        .body(not(containsString(ana.login())));
    ana.asks().get("/me").then().statusCode(401);
    lead.asks()
        .get("/projects/{key}/audit?person=" + pseudonym, project.key())
        .then()
        .body("items.act", hasItem("annotation.judge"))
        .body(not(containsString(ana.login())));
    admin.asks().post("/audit/verification").then().body("broken", nullValue());
  }

  @Test
  void erasingTwiceIsErasingOnce() {
    erase(admin, ana.id()).statusCode(200);
    erase(admin, ana.id()).statusCode(200);
    admin
        .asks()
        .get("/audit?act=account.erase&subject=person/" + ana.id())
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void aLoginOfSomebodyErasedIsFree() {
    erase(admin, ana.id()).statusCode(200);
    admin
        .asks()
        .body(Map.of("login", ana.login(), "name", "Another Ana", "password", "a password of hers"))
        .post("/people")
        .then()
        .statusCode(201);
  }

  @Test
  void onlyAnAdministratorErasesAndNotThemselves() {
    erase(ana, ana.id()).spec(refused(403));
    erase(lead, ana.id()).spec(refused(403));
    erase(admin, admin.id()).spec(refused(409));
    erase(admin, Long.MAX_VALUE).spec(refused(404));
    Given.nobody().post("/people/{id}/erasure", ana.id()).then().spec(refused(401));
  }

  @Test
  void somebodyTakesTheirDataAwayAndFindsNoSecretInIt() {
    comment(ana, "I did.");
    var data =
        ana.asks()
            .get("/people/{id}/data", ana.id())
            .then()
            .statusCode(200)
            .header("Content-Disposition", containsString("attachment"))
            .body("person.login", contains(ana.login()))
            .body("annotation.sentence_id", contains(String.valueOf(sentence)))
            .body("annotation_change.version", contains("1"))
            .body("membership.role", contains("REVIEWER"))
            .body("comment.text", contains("I did."))
            .body("api_token.name", contains("test"))
            .body("audit_entry.act", hasItems("annotation.judge", "project.appoint"))
            .extract()
            .asString();
    assertFalse(data.contains("hash"), data);
    assertFalse(data.contains(lead.login()), data);
    ana.asks().get("/people/{id}/data", lead.id()).then().spec(refused(403));
    admin
        .asks()
        .get("/people/{id}/data", ana.id())
        .then()
        .body("person.login", contains(ana.login()))
        .body("audit_entry.act", hasItem("account.export"));
    admin.asks().get("/people/{id}/data", Long.MAX_VALUE).then().spec(refused(404));
    Given.nobody().get("/people/{id}/data", ana.id()).then().spec(refused(401));
  }

  @Test
  void thePageAsksForTheLogin() {
    var session = admin.signsIn();
    String page = "/people/" + ana.id() + "/erasure";
    session
        .asks()
        .get(page)
        .then()
        .statusCode(200)
        .body(containsString(ana.login()))
        .body(containsString("Backups made before still hold what is erased"))
        .body(TestDatabase.isPostgres() ? not(containsString("7 days")) : containsString("7 days"));
    session
        .posts()
        .formParam("login", "somebody-else")
        .post(page)
        .then()
        .statusCode(422)
        .body(containsString("value=\"somebody-else\""));
    session.posts().formParam("login", ana.login()).post(page).then().statusCode(303);
    session.asks().get("/people").then().statusCode(200).body(containsString("person-" + ana.id()));
    lead.signsIn().asks().get(page).then().statusCode(403);
  }

  private void judge(Human reviewer, String label) {
    reviewer
        .asks()
        .body(Map.of("labels", List.of(label)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private void comment(Human author, String text) {
    author
        .asks()
        .body(Map.of("text", text))
        .post("/sentences/{id}/comments", sentence)
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse erase(Human by, long person) {
    return by.asks().post("/people/{id}/erasure", person).then();
  }

  private Object report() {
    return lead.asks().get("/projects/{key}/agreement", project.key()).path("labels");
  }

  private String export() {
    return lead.asks()
        .get("/projects/{key}/exports/jsonl?answers=all&reviewers=logins", project.key())
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
