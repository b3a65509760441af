// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class AuditApiTest {
  Human lead;
  Human ana;
  Given.Workplace project;
  Given.Article article;

  @BeforeEach
  void aProjectInWhichAnaHasJudged() {
    lead = Given.person("lead");
    project = Given.project(lead);
    ana = Given.member(project, Role.REVIEWER);
    article = Given.article(project, "Un pont est tombé.", "Personne n'est blessé.");
    judge(ana, article.sentences().get(1), "CLAIM");
  }

  @Test
  void whoDidWhatStandsThereTheLastFirst() {
    trail(lead, "")
        .statusCode(200)
        .body("items[0].act", equalTo("annotation.judge"))
        .body("items[0].person", equalTo(ana.login()))
        .body("items[0].project", equalTo(project.key()))
        .body("items[0].subject", equalTo("sentence/" + article.sentences().get(1)))
        .body("items[0].facts.article", equalTo(String.valueOf(article.id())))
        .body("items[0].facts.version", equalTo("1"))
        .body("items[0].at", notNullValue())
        .body(
            "items.act",
            contains("annotation.judge", "article.import", "project.appoint", "project.found"))
        .body("items[2].subject", equalTo("person/" + ana.id()))
        .body("items[2].whom", equalTo(ana.login()))
        .body("items[2].facts.role", equalTo("REVIEWER"))
        .body("next", nullValue());
  }

  @Test
  void whatChangesNothingIsNotTold() {
    judge(ana, article.sentences().get(1), "CLAIM");
    lead.asks()
        .body(Map.of("role", "REVIEWER"))
        .put("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(200);
    assertEquals(4, trail(lead, "").extract().jsonPath().getList("items").size());
  }

  @Test
  void whatIsRefusedIsNotTold() {
    ana.asks()
        .body(Map.of("labels", List.of("NO_SUCH_LABEL")))
        .put("/sentences/{id}/annotation", article.sentences().get(0))
        .then()
        .statusCode(422);
    trail(lead, "").body("items.size()", equalTo(4));
  }

  @Test
  void itIsReadAPageAtATime() {
    var seen = new ArrayList<String>();
    String next = "";
    do {
      var page = trail(lead, "limit=1" + next).extract().jsonPath();
      seen.addAll(page.getList("items.act", String.class));
      String cursor = page.getString("next");
      next = cursor == null ? null : "&after=" + cursor;
    } while (next != null);
    assertEquals(
        List.of("annotation.judge", "article.import", "project.appoint", "project.found"), seen);
  }

  @Test
  void itIsSifted() {
    trail(lead, "act=project").body("items.act", contains("project.appoint", "project.found"));
    trail(lead, "act=article.import").body("items.act", contains("article.import"));
    trail(lead, "person=" + ana.login()).body("items.act", contains("annotation.judge"));
    trail(lead, "subject=person/" + ana.id()).body("items.act", contains("project.appoint"));
    trail(lead, "from=2031-03-14").body("items", empty());
    trail(lead, "to=2001-03-14").body("items", empty());
    trail(lead, "from=2001-03-14&to=2131-03-14T10:00:00Z").body("items.size()", equalTo(4));
    trail(lead, "act=project&person=" + ana.login()).body("items", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "act=nothing.known, act",
    "person=nobody-at-all, person",
    "from=yesterday, from",
    "to=2031-02-31, to",
    "subject=a' or 1=1, subject",
    "limit=0, limit",
    "after=x, after"
  })
  void whatCannotBeAskedForIsRefused(String query, String field) {
    trail(lead, query).spec(refused(422, field));
  }

  @Test
  void somebodyOfAnotherProjectIsNobodyHere() {
    trail(lead, "person=" + Given.person("stranger").login()).spec(refused(422, "person"));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAD")
  void onlyALeadReadsIt(Role role) {
    trail(Given.member(project, role), "").spec(refused(403));
  }

  @Test
  void aStrangerFindsNothing() {
    trail(Given.person("stranger"), "").spec(refused(404));
    Given.nobody().get("/projects/{key}/audit", project.key()).then().spec(refused(401));
    trail(lead, "").statusCode(200);
    lead.asks().get("/projects/{key}/audit", "no-such-project").then().spec(refused(404));
  }

  @Test
  void anAdministratorReadsEverything() {
    var admin = Given.administrator("admin");
    trail(admin, "").statusCode(200).body("items.size()", equalTo(4));
    admin.asks().get("/projects/{key}/audit", "no-such-project").then().spec(refused(404));
    admin
        .asks()
        .get("/audit?person=" + ana.login())
        .then()
        .statusCode(200)
        .body("items.act", hasItems("annotation.judge", "account.make-token"))
        .body("items.person", everyItem(equalTo(ana.login())));
    lead.asks().get("/audit").then().spec(refused(403));
    Given.nobody().get("/audit").then().spec(refused(401));
  }

  @Test
  void signingInAndOutStandsThereAndNeverWhatWasTyped() {
    var session = ana.signsIn();
    session.posts().post("/sign-out").then().statusCode(303);
    Given.nobody()
        .basePath("/")
        .contentType("application/x-www-form-urlencoded")
        .formParam("login", ana.login())
        .formParam("password", "not the password of ana")
        .post("/sign-in")
        .then()
        .statusCode(422);
    Given.nobody()
        .auth()
        .preemptive()
        .basic(ana.login(), "not the password either")
        .body(Map.of("name", "x"))
        .post("/tokens")
        .then()
        .spec(refused(401));
    Given.nobody()
        .basePath("/")
        .contentType("application/x-www-form-urlencoded")
        .formParam("login", "typed-by-mistake")
        .formParam("password", "not a password at all")
        .post("/sign-in")
        .then()
        .statusCode(422);
    var admin = Given.administrator("admin");
    admin
        .asks()
        .get("/audit?subject=person/" + ana.id())
        .then()
        .body(
            "items.findAll { it.act.startsWith('account') }.act",
            contains(
                "account.sign-in-failed",
                "account.sign-in-failed",
                "account.sign-out",
                "account.sign-in"))
        .body("items[0].person", nullValue());
    String unknown = admin.asks().get("/audit?subject=person/unknown&limit=5").asString();
    assertFalse(unknown.contains("typed-by-mistake"), unknown);
    assertFalse(unknown.contains("\"items\":[]"), unknown);
  }

  @Test
  void aLeadWhoReviewsBlindlyIsNotToldThatOthersHaveJudgedBeforeSubmitting() {
    var blind = Given.project(lead, true);
    var ben = Given.member(blind, Role.REVIEWER);
    var theirs = Given.article(blind, "Un pont est tombé.", "Personne n'est blessé.");
    var other = Given.article(blind, "Une école a brûlé.");
    judge(ben, theirs.sentences().get(1), "CLAIM");
    judge(ben, other.sentences().get(1), "CLAIM");
    String all = "/projects/" + blind.key() + "/audit";
    lead.asks().get(all).then().body("items.person", hasItem(ben.login()));
    judge(lead, theirs.sentences().get(1), "CLAIM");
    var subject = "sentence/" + theirs.sentences().get(1);
    lead.asks()
        .get(all + "?act=annotation")
        .then()
        .body("items.person", contains(lead.login(), ben.login()))
        .body("items[1].subject", equalTo("sentence/" + other.sentences().get(1)));
    lead.asks()
        .get(all + "?limit=1&act=annotation&person=" + ben.login() + "&subject=" + subject)
        .then()
        .body("items", empty())
        .body("next", nullValue());
    lead.asks().put("/articles/{id}/submission", theirs.id()).then().statusCode(200);
    lead.asks()
        .get(all + "?subject=" + subject)
        .then()
        .body("items.person", contains(lead.login(), ben.login()));
  }

  @Test
  void itHoldsNoNamesAndNoTexts() {
    lead.asks()
        .body(Map.of("name", "A name that tells much"))
        .patch("/projects/{key}", project.key())
        .then()
        .statusCode(200);
    trail(lead, "act=project.change").body("items[0].facts", equalTo(Map.of("name", "changed")));
  }

  @Test
  void nothingInTheApiChangesIt() {
    Map<String, Map<String, Object>> paths =
        Given.nobody().accept("application/json").get("/openapi").jsonPath().getMap("paths");
    var writes =
        paths.entrySet().stream()
            .filter(path -> path.getKey().contains("/audit"))
            .flatMap(path -> path.getValue().keySet().stream().map(m -> m + " " + path.getKey()))
            .filter(call -> !call.startsWith("get "))
            .toList();
    assertEquals(List.of("post /api/v1/audit/verification"), writes);
    for (String method : List.of("PUT", "POST", "PATCH", "DELETE")) {
      lead.asks()
          .request(method, "/projects/{key}/audit", project.key())
          .then()
          .statusCode(oneOf(404, 405));
    }
  }

  @Test
  void rowsHaveTheirPlaceAMomentLater() {
    Given.administrator("admin").asks().post("/audit/verification").then().statusCode(200);
    trail(lead, "")
        .body("items.place", not(hasItem(nullValue())))
        .body("items.seal", everyItem(notNullValue()));
  }

  private ValidatableResponse trail(Human asker, String query) {
    var asked = asker.asks();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      asked.queryParam(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    return asked.get("/projects/{key}/audit", project.key()).then();
  }

  private static void judge(Human reviewer, long sentence, String label) {
    reviewer
        .asks()
        .body(Map.of("labels", List.of(label)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }
}
