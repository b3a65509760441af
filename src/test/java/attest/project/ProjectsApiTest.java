// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectsApiTest {
  Human lead;

  @BeforeEach
  void somebody() {
    lead = Given.person("lead");
  }

  @Test
  void whoeverFoundsAProjectLeadsIt() {
    String key = Given.unique("p");
    found(Map.of("key", key, "name", "Été", "language", "ar", "blind", true, "overlap", 3))
        .statusCode(201)
        .body("key", equalTo(key))
        .body("name", equalTo("Été"))
        .body("language", equalTo("ar"))
        .body("blind", equalTo(true))
        .body("overlap", equalTo(3))
        .body("role", equalTo("LEAD"));
    lead.asks()
        .get("/me")
        .then()
        .body("memberships.project", contains(key))
        .body("memberships.role", contains("LEAD"));
  }

  @Test
  void whatIsLeftOutIsFrenchOpenAndTwofold() {
    found(Map.of("key", Given.unique("p"), "name", "P"))
        .statusCode(201)
        .body("language", equalTo("fr"))
        .body("blind", equalTo(false))
        .body("overlap", equalTo(2));
  }

  @Test
  void aProjectShowsItsMembersAndItsThreeLabels() {
    var project = Given.project(lead);
    lead.asks()
        .get("/projects/{key}", project.key())
        .then()
        .statusCode(200)
        .body("members.login", contains(lead.login()))
        .body("labels.code", contains("CLAIM", "CASUALTY_FIGURE", "ATTRIBUTION"))
        .body("labels.hotkey", contains("1", "2", "3"));
  }

  @Test
  void eachFieldAtFaultIsNamed() {
    foundWith("key", "Upper").spec(refused(422, "key"));
    foundWith("key", "").spec(refused(422, "key"));
    foundWith("key", "../etc").spec(refused(422, "key"));
    foundWith("key", "x".repeat(41)).spec(refused(422, "key"));
    foundWith("key", null).spec(refused(422, "key"));
    foundWith("name", " ").spec(refused(422, "name"));
    foundWith("name", "x".repeat(201)).spec(refused(422, "name"));
    foundWith("language", "xx").spec(refused(422, "language"));
    foundWith("overlap", 0).spec(refused(422, "overlap"));
    foundWith("overlap", 101).spec(refused(422, "overlap"));
    foundWith("overlap", 2.5).spec(refused(400, "overlap"));
    foundWith("overlap", "2").spec(refused(400, "overlap"));
    foundWith("blind", "true").spec(refused(400, "blind"));
    foundWith("id", 1).spec(refused(400, "id"));
  }

  @Test
  void numbersBeyondEverythingAreRefused() {
    for (String number : new String[] {"1e999", "99999999999999999999", "2147483648", "-1e400"}) {
      lead.asks()
          .body("{\"key\":\"k\",\"name\":\"n\",\"overlap\":" + number + "}")
          .post("/projects")
          .then()
          .spec(refused(400, "overlap"));
    }
  }

  @Test
  void aKeyIsTakenOnce() {
    var project = Given.project(lead);
    found(Map.of("key", project.key(), "name", "P")).spec(refused(409, "key"));
  }

  @Test
  void oneKeyFoundedByManyAtOnceIsFoundedOnce() {
    String key = Given.unique("p");
    var answers =
        AtOnce.run(12, i -> found(Map.of("key", key, "name", "P" + i)).extract().statusCode());
    assertEquals(1, answers.stream().filter(s -> s == 201).count(), answers.toString());
    assertEquals(11, answers.stream().filter(s -> s == 409).count(), answers.toString());
  }

  @Test
  void aRequestSentTwiceUnderOneKeyIsDoneOnce() {
    var body = Map.of("key", Given.unique("p"), "name", "P");
    String once = Given.unique("once");
    String first = found(once, body).statusCode(201).extract().asString();
    assertEquals(first, found(once, body).statusCode(201).extract().asString());
    lead.asks().get("/projects").then().body("items", hasSize(1));
  }

  @Test
  void aRequestSentManyTimesAtOnceUnderOneKeyIsDoneOnce() {
    var body = Map.of("key", Given.unique("p"), "name", "P");
    String once = Given.unique("once");
    var answers = AtOnce.run(12, i -> found(once, body).extract().statusCode());
    assertEquals(List.of(201), answers.stream().distinct().toList());
    lead.asks().get("/projects").then().body("items", hasSize(1));
  }

  @Test
  void oneIdempotencyKeyServesEachPersonByThemselves() {
    String once = Given.unique("once");
    found(once, Map.of("key", Given.unique("p"), "name", "P")).statusCode(201);
    Given.person("other")
        .asks()
        .header("Idempotency-Key", once)
        .body(Map.of("key", Given.unique("p"), "name", "Q"))
        .post("/projects")
        .then()
        .statusCode(201)
        .body("name", equalTo("Q"));
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    String once = Given.unique("once");
    found(once, Map.of("key", Given.unique("p"), "name", "P")).statusCode(201);
    found(once, Map.of("key", Given.unique("p"), "name", "Q"))
        .spec(refused(409, "Idempotency-Key"));
    found("x".repeat(201), Map.of("key", Given.unique("p"), "name", "Q"))
        .spec(refused(400, "Idempotency-Key"));
  }

  @Test
  void eachSeesTheirOwnProjects() {
    var mine = Given.project(lead);
    var theirs = Given.project(Given.person("other"));
    lead.asks()
        .get("/projects")
        .then()
        .statusCode(200)
        .body("items.key", hasItem(mine.key()))
        .body("items.key", not(hasItem(theirs.key())))
        .body("next", nullValue());
    Given.nobody().get("/projects").then().spec(refused(401));
  }

  @Test
  void theListIsReadInPages() {
    var one = Given.project(lead);
    var two = Given.project(lead);
    var first = lead.asks().queryParam("limit", 1).get("/projects").then().statusCode(200);
    first.body("items", hasSize(1)).body("next", notNullValue());
    String key = first.extract().path("items[0].key");
    String rest =
        lead.asks()
            .queryParam("limit", 1)
            .queryParam("after", first.extract().<String>path("next"))
            .get("/projects")
            .then()
            .body("items", hasSize(1))
            .body("next", nullValue())
            .extract()
            .path("items[0].key");
    assertEquals(List.of(one.key(), two.key()), List.of(key, rest).stream().sorted().toList());
    lead.asks().queryParam("limit", -1).get("/projects").then().spec(refused(422, "limit"));
    lead.asks().queryParam("after", "x").get("/projects").then().spec(refused(422, "after"));
  }

  @Test
  void aLeadChangesWhatTheyNameAndNothingElse() {
    var project = Given.project(lead, true);
    lead.asks()
        .body(Map.of("name", "Another name"))
        .patch("/projects/{key}", project.key())
        .then()
        .statusCode(200)
        .body("name", equalTo("Another name"))
        .body("blind", equalTo(true))
        .body("overlap", equalTo(2));
  }

  @Test
  void aRefusedChangeChangesNothing() {
    var project = Given.project(lead);
    lead.asks()
        .body(Map.of("name", "Another name", "overlap", 0))
        .patch("/projects/{key}", project.key())
        .then()
        .spec(refused(422, "overlap"));
    lead.asks().get("/projects/{key}", project.key()).then().body("name", equalTo("A project"));
  }

  @Test
  void aProjectsKeyAndRoleAreNotChangedThroughTheBody() {
    var project = Given.project(lead);
    for (String field : new String[] {"key", "role", "createdAt", "id"}) {
      lead.asks()
          .body(Map.of(field, "x"))
          .patch("/projects/{key}", project.key())
          .then()
          .spec(refused(400, field));
    }
  }

  @Test
  void refusalsComeInTheirOrder() {
    var project = Given.project(lead);
    var observer = Given.member(project, Role.OBSERVER);
    String path = "/projects/" + project.key();
    Given.nobody().body("{broken").patch(path).then().spec(refused(401));
    Given.nobody().body("{broken").patch("/projects/nothing").then().spec(refused(401));
    Given.person("stranger").asks().body("{broken").patch(path).then().spec(refused(404));
    observer.asks().body("{broken").patch(path).then().spec(refused(403));
    lead.asks().body("{broken").patch(path).then().spec(refused(400));
    lead.asks().body(Map.of("overlap", 0)).patch(path).then().spec(refused(422, "overlap"));
  }

  @Test
  void aStrangersProjectAndNoProjectReadTheSame() {
    var project = Given.project(lead);
    var stranger = Given.person("stranger");
    String there = detail(stranger, project.key()).replace(project.key(), "");
    assertEquals(there, detail(stranger, "nothing-here").replace("nothing-here", ""));
  }

  @Test
  void aKeyThatNoDatabaseKeepsIsNotFound() {
    lead.asks().urlEncodingEnabled(false).get("/projects/a%00b").then().spec(refused(404));
    lead.asks().urlEncodingEnabled(false).get("/projects/%ff%fe").then().spec(refused(404));
  }

  private static String detail(Human stranger, String key) {
    return stranger
        .asks()
        .get("/projects/{key}", key)
        .then()
        .spec(refused(404))
        .extract()
        .path("detail");
  }

  private ValidatableResponse foundWith(String field, Object content) {
    var body = new HashMap<String, Object>();
    body.put("key", Given.unique("p"));
    body.put("name", "P");
    body.put(field, content);
    return found(body);
  }

  private ValidatableResponse found(Map<String, ?> body) {
    return lead.asks().body(body).post("/projects").then();
  }

  private ValidatableResponse found(String once, Map<String, ?> body) {
    return lead.asks().header("Idempotency-Key", once).body(body).post("/projects").then();
  }
}
