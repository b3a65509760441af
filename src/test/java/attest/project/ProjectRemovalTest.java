// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProjectRemovalTest {
  private static final String PATH = "/projects/{key}";

  @Inject DataSource database;

  Human lead;
  Human ana;
  Given.Workplace project;
  Given.Article article;

  @BeforeEach
  void aProjectInWhichAnaHasJudged() {
    lead = Given.person("lead");
    project = Given.project(lead);
    ana = Given.member(project, Role.REVIEWER);
    article = Given.article(project, "Un pont est tombé.");
    ana.asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
  }

  @Test
  void aRemovedProjectIsThereForNobodyAndComesBackAsItWas() {
    remove(lead).statusCode(204);
    lead.asks().get(PATH, project.key()).then().spec(refused(404));
    ana.asks().get("/projects").then().body("items.key", not(hasItem(project.key())));
    ana.asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .spec(refused(404));
    restore(lead).statusCode(200).body("key", equalTo(project.key()));
    lead.asks()
        .get("/articles/{id}/annotations", article.id())
        .then()
        .statusCode(200)
        .body("reviewer", contains(ana.login()))
        .body("[0].labels", contains("CLAIM"));
  }

  @Test
  void everythingOfItIsNotFoundMeanwhile() {
    remove(lead).statusCode(204);
    for (String path : readsOfAProject()) {
      assertEquals(404, lead.asks().get(path).statusCode(), path);
      assertEquals(404, ana.asks().get(path).statusCode(), path);
    }
    var session = lead.signsIn();
    for (String page : List.of("", "/articles", "/members", "/settings", "/import", "/audit")) {
      session.asks().get("/projects/" + project.key() + page).then().statusCode(404);
    }
    session.asks().get("/articles/" + article.id() + "/review").then().statusCode(404);
  }

  /** Every call of the description that reads something of a project, with what is there. */
  private List<String> readsOfAProject() {
    Map<String, Map<String, Object>> described =
        Given.nobody().accept("application/json").get("/openapi").jsonPath().getMap("paths");
    var found = new ArrayList<String>();
    described.forEach(
        (path, calls) -> {
          String known =
              path.replace("/api/v1", "")
                  .replace("/projects/{key}", "/projects/" + project.key())
                  .replace("/articles/{id}", "/articles/" + article.id())
                  .replace("/sentences/{id}", "/sentences/" + article.sentences().get(1));
          if (calls.containsKey("get") && !known.equals(path.replace("/api/v1", ""))) {
            found.add(known.replaceAll("\\{[a-zA-Z]+}", "1"));
          }
        });
    assertTrue(found.size() > 20, found.toString());
    return found;
  }

  @Test
  void removingAndRestoringTwiceIsDoneOnce() {
    remove(lead).statusCode(204);
    remove(lead).statusCode(204);
    restore(lead).statusCode(200);
    restore(lead).statusCode(200);
    lead.asks()
        .get("/projects/{key}/audit?act=project", project.key())
        .then()
        .body(
            "items.act",
            contains("project.restore", "project.remove", "project.appoint", "project.found"));
  }

  @Test
  void manyRemovalsAtOnceAreOne() {
    AtOnce.run(8, i -> remove(lead).extract().statusCode());
    restore(lead).statusCode(200);
    lead.asks()
        .get("/projects/{key}/audit?act=project.remove", project.key())
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void itIsListedWithWhoRemovedItForThoseWhoMayRestoreIt() {
    var admin = Given.administrator("admin");
    remove(admin).statusCode(204);
    for (Human one : List.of(lead, admin)) {
      one.asks()
          .get("/removed-projects")
          .then()
          .statusCode(200)
          .body(
              "items.find { it.key == '" + project.key() + "' }.removedBy", equalTo(admin.login()))
          .body("items.find { it.key == '" + project.key() + "' }.name", equalTo("A project"));
    }
    ana.asks().get("/removed-projects").then().body("items.key", not(hasItem(project.key())));
    Given.nobody().get("/removed-projects").then().spec(refused(401));
    restore(ana).spec(refused(404));
    restore(Given.person("stranger")).spec(refused(404));
    restore(admin).statusCode(200);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAD")
  void onlyALeadRemovesIt(Role role) {
    remove(Given.member(project, role)).spec(refused(403));
    remove(Given.person("stranger")).spec(refused(404));
    Given.nobody().delete(PATH, project.key()).then().spec(refused(401));
    lead.asks().get(PATH, project.key()).then().statusCode(200);
  }

  @Test
  void itsKeyIsFreeAndThenItWaitsForThat() {
    remove(lead).statusCode(204);
    var other = Given.person("other");
    found(other).statusCode(201);
    restore(lead).spec(refused(409, "key"));
    lead.asks().get(PATH, project.key()).then().spec(refused(404));
    remove(lead).spec(refused(404));
    remove(other).statusCode(204);
    restore(lead).statusCode(200);
  }

  @Test
  void afterThirtyDaysItIsNotRestored() throws SQLException {
    remove(lead).statusCode(204);
    try (var c = database.getConnection();
        var age = c.prepareStatement("update project set removed_stamp = ? where id = ?")) {
      age.setLong(1, Instant.now().minus(Duration.ofDays(30)).toEpochMilli() - 1);
      age.setLong(2, project.id());
      assertEquals(1, age.executeUpdate());
    }
    restore(lead).spec(refused(404));
    lead.asks().get("/removed-projects").then().body("items.key", not(hasItem(project.key())));
  }

  @Test
  void thePageAsksForTheKey() {
    var session = lead.signsIn();
    String page = "/projects/" + project.key() + "/removal";
    session.asks().get(page).then().statusCode(200).body(containsString(project.key()));
    session
        .posts()
        .formParam("key", "something else")
        .post(page)
        .then()
        .statusCode(422)
        .body(containsString("value=\"something else\""));
    session.posts().formParam("key", project.key()).post(page).then().statusCode(303);
    session.asks().get(page).then().statusCode(404);
    session
        .asks()
        .get("/projects?done=removed")
        .then()
        .body(containsString("Removed projects"), containsString(lead.login()));
    session.posts().post("/projects/" + project.key() + "/restoration").then().statusCode(303);
    session.asks().get(page).then().statusCode(200);
    ana.signsIn().asks().get(page).then().statusCode(403);
    Given.person("stranger").signsIn().asks().get(page).then().statusCode(404);
  }

  private ValidatableResponse remove(Human by) {
    return by.asks().delete(PATH, project.key()).then();
  }

  private ValidatableResponse restore(Human by) {
    return by.asks().post(PATH + "/restoration", project.key()).then();
  }

  private ValidatableResponse found(Human by) {
    return by.asks().body(Map.of("key", project.key(), "name", "Another")).post("/projects").then();
  }
}
