// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The source register, by the API. */
@QuarkusTest
class SourcesApiTest {
  private static final String ENTRY = "/projects/{key}/sources/{name}";

  private final Given.Workplace project = Given.project(Given.person("lead"));

  private ValidatableResponse put(Human human, String name, Map<String, ?> entry) {
    return human.asks().body(entry).put(ENTRY, project.key(), name).then();
  }

  private ValidatableResponse add(String name, String... aliases) {
    return put(project.lead(), name, Map.of("aliases", List.of(aliases))).statusCode(201);
  }

  private ValidatableResponse get(String name) {
    return project.lead().asks().get(ENTRY, project.key(), name).then();
  }

  private ValidatableResponse list(String query) {
    return project.lead().asks().get("/projects/{key}/sources" + query, project.key()).then();
  }

  private ValidatableResponse merge(String name, String into) {
    return project
        .lead()
        .asks()
        .body(Map.of("into", into))
        .post(ENTRY + "/merge", project.key(), name)
        .then();
  }

  private ValidatableResponse separate(String name) {
    return project.lead().asks().delete(ENTRY + "/merge", project.key(), name).then();
  }

  @Test
  void anEntryIsAddedAndFoundByAnyOfItsNames() {
    var entry =
        Map.of(
            "aliases",
            List.of("ANP", "وكالة نورد برس"),
            "type",
            "news_agency",
            "alignment",
            "neutral",
            "controlGroup",
            "Nord-Presse trust",
            "reliability",
            Map.of("grade", "B", "reason", "Corrects itself", "on", "2031-03-14"));
    put(project.lead(), "Agence Nord-Presse", entry).statusCode(201);
    for (String name : List.of("agence nord presse", "Anp", "وكاله نورد برس")) {
      get(name)
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("name", equalTo("Agence Nord-Presse"))
          .body("aliases", contains("ANP", "وكالة نورد برس"))
          .body("type", equalTo("news_agency"))
          .body("alignment", equalTo("neutral"))
          .body("controlGroup", equalTo("Nord-Presse trust"))
          .body("reliability.grade", equalTo("B"))
          .body("reliability.on", equalTo("2031-03-14"))
          .body("proposed", equalTo(false));
    }
    get("Nobody").spec(refused(404));
  }

  @Test
  void theSameSentTwiceIsDoneOnce() {
    var entry =
        Map.of("type", "military", "reliability", Map.of("grade", "F", "reason", "Not known"));
    put(project.lead(), "Staff", entry).statusCode(201).body("reliability.on", notNullValue());
    put(project.lead(), "Staff", entry).statusCode(200).body("version", equalTo(1));
  }

  @Test
  void aNameWithASlashAndADotIsAnAddressToo() {
    add("Sada/Aubre 2.0 ?#%");
    get("Sada/Aubre 2.0 ?#%").statusCode(200).body("name", equalTo("Sada/Aubre 2.0 ?#%"));
  }

  @Test
  void aNameBelongsToOneEntryAndTheRefusalNamesBoth() {
    add("Karsten Observatory", "ODHK");
    put(project.lead(), "Other", Map.of("aliases", List.of("odhk")))
        .spec(refused(409, "aliases"))
        .body("detail", containsString("odhk"))
        .body("detail", containsString("Karsten Observatory"));
    put(project.lead(), "Odhk", Map.of("type", "expert"))
        .spec(refused(409, "name"))
        .body("detail", containsString("Karsten Observatory"));
    list("").body("items.name", contains("Karsten Observatory"));
  }

  @Test
  void aRenamedEntryKeepsItsOldName() {
    add("Old Name");
    var renamed = Map.of("name", "New Name", "type", "government");
    put(project.lead(), "Old Name", renamed).statusCode(200);
    put(project.lead(), "Old Name", renamed).statusCode(200).body("version", equalTo(2));
    get("Old Name")
        .body("name", equalTo("New Name"))
        .body("aliases", contains("Old Name"))
        .body("type", equalTo("government"));
  }

  @Test
  void aWriteBasedOnAnOlderVersionIsRefusedWithBoth() {
    add("Staff");
    put(project.lead(), "Staff", Map.of("type", "military")).body("version", equalTo(2));
    project
        .lead()
        .asks()
        .header("If-Match", "\"1\"")
        .body(Map.of("type", "government"))
        .put(ENTRY, project.key(), "Staff")
        .then()
        .spec(refused(412))
        .body("standing.type", equalTo("military"))
        .body("sent.type", equalTo("government"));
  }

  @Test
  void aReviewerProposesAndALeadConfirms() {
    var ana = Given.member(project, Role.REVIEWER);
    var ben = Given.member(project, Role.REVIEWER);
    put(ana, "Valmire Radio", Map.of()).statusCode(201).body("proposed", equalTo(true));
    put(ana, "Valmire Radio", Map.of("type", "state_media")).statusCode(200);
    put(ben, "Valmire Radio", Map.of("type", "expert")).spec(refused(403));
    put(project.lead(), "Valmire Radio", Map.of("type", "state_media"))
        .body("proposed", equalTo(false));
    put(ana, "Valmire Radio", Map.of("type", "expert")).spec(refused(403));
    project
        .lead()
        .asks()
        .get(ENTRY + "/changes", project.key(), "Valmire Radio")
        .then()
        .body("items.act", contains("confirmed", "changed", "proposed"))
        .body("items.by", contains(project.lead().login(), ana.login(), ana.login()))
        .body("items[2].content.type", equalTo("unspecified"));
  }

  @Test
  void inABlindProjectAReviewerDoesNotLearnWhoProposed() {
    var blind = Given.project(project.lead(), true);
    var ana = Given.member(blind, Role.REVIEWER);
    var ben = Given.member(blind, Role.REVIEWER);
    ana.asks().body(Map.of()).put(ENTRY, blind.key(), "Valmire Radio").then().statusCode(201);
    for (var human : List.of(ana, blind.lead())) {
      human
          .asks()
          .get(ENTRY + "/changes", blind.key(), "Valmire Radio")
          .then()
          .body("items.by", contains(ana.login()));
    }
    ben.asks()
        .get(ENTRY + "/changes", blind.key(), "Valmire Radio")
        .then()
        .body("items.by", contains((Object) null));
  }

  @Test
  void observersReadAndStrangersSeeNothing() {
    add("Staff");
    var observer = Given.member(project, Role.OBSERVER);
    observer.asks().get(ENTRY, project.key(), "Staff").then().statusCode(200);
    put(observer, "Other", Map.of()).spec(refused(403));
    var reviewer = Given.member(project, Role.REVIEWER);
    reviewer.asks().delete(ENTRY, project.key(), "Staff").then().spec(refused(403));
    var stranger = Given.person("stranger");
    stranger.asks().get("/projects/{key}/sources", project.key()).then().spec(refused(404));
    put(stranger, "Other", Map.of()).spec(refused(404));
    stranger.asks().delete(ENTRY, project.key(), "Staff").then().spec(refused(404));
    for (var human : List.of(reviewer, stranger)) {
      int status = human == reviewer ? 403 : 404;
      human
          .asks()
          .body(Map.of("into", "Staff"))
          .post(ENTRY + "/merge", project.key(), "Staff")
          .then()
          .spec(refused(status));
      human.asks().delete(ENTRY + "/merge", project.key(), "Staff").then().spec(refused(status));
    }
  }

  @Test
  void aRemovedNameIsFreeAndRemovingTwiceIsOnce() {
    add("Staff", "General staff");
    for (int time = 0; time < 2; time++) {
      project.lead().asks().delete(ENTRY, project.key(), "Staff").then().statusCode(204);
    }
    get("General staff").spec(refused(404));
    add("General staff");
  }

  @Test
  void lettersFindNamesAndAliasesBestFirst() {
    add("La Voix de Karsten");
    add("Observatoire", "Karsten Observatory");
    add("Karsten-Info");
    add("Other");
    list("?q=kArst")
        .body("items.name", contains("Karsten-Info", "Observatoire", "La Voix de Karsten"));
    list("?q=karst&limit=1")
        .body("items.name", contains("Karsten-Info"))
        .body("next", notNullValue());
    String next = list("?q=karst&limit=2").extract().path("next");
    list("?q=karst&limit=2&after=" + next)
        .body("items.name", contains("La Voix de Karsten"))
        .body("next", nullValue());
    list("?q=zzz").body("items", empty());
    list("?after=999999999").spec(refused(422, "after"));
  }

  @Test
  void bothNamesOfAMergeStandForOneEntryUntilItIsUndone() {
    add("Karsten Observatory", "KO");
    add("ODHK", "Observatoire karstène");
    for (int time = 0; time < 2; time++) {
      merge("ODHK", "Karsten Observatory")
          .statusCode(200)
          .body("aliases", contains("KO", "ODHK", "Observatoire karstène"))
          .body("version", equalTo(2));
    }
    get("observatoire karstene").body("name", equalTo("Karsten Observatory"));
    list("").body("items.name", contains("Karsten Observatory"));
    for (int time = 0; time < 2; time++) {
      separate("ODHK")
          .statusCode(200)
          .body("name", equalTo("ODHK"))
          .body("aliases", contains("Observatoire karstène"));
    }
    get("KO").body("aliases", contains("KO"));
    get("observatoire karstene").body("name", equalTo("ODHK"));
  }

  @Test
  void anInnerMergeIsUndoneThroughTheOuterOne() {
    add("First");
    add("Second");
    add("Third");
    merge("First", "Second").statusCode(200);
    merge("Second", "Third").body("aliases", contains("Second", "First"));
    separate("First").statusCode(200);
    get("Third").body("aliases", contains("Second"));
    separate("Second").body("aliases", empty());
    get("Third").body("aliases", empty());
    list("").body("items.name", containsInAnyOrder("First", "Second", "Third"));
  }

  @Test
  void anUndoneMergeLeavesAThirdWhatItWasGiven() {
    add("First", "F");
    add("Second");
    merge("First", "Second");
    put(project.lead(), "Second", Map.of("aliases", List.of("First"))).statusCode(200);
    add("Third", "F");
    separate("First").statusCode(200).body("aliases", empty());
    get("F").body("name", equalTo("Third"));
  }

  @Test
  void aMergeWhoseNameWasTakenOverCannotBeUndone() {
    add("First");
    add("Second");
    merge("First", "Second");
    put(project.lead(), "Second", Map.of("name", "First")).statusCode(200);
    separate("First").spec(refused(409, "name"));
    get("Second").body("name", equalTo("First"));
  }

  @Test
  void whatIsNotThereIsNotMerged() {
    add("First");
    merge("First", "Nobody").spec(refused(404));
    merge("Nobody", "First").spec(refused(404));
    separate("Nobody").spec(refused(404));
  }

  @Test
  void knownSourcesAreTakenOnceAndLeaveWhatIsThere() {
    put(project.lead(), "Nova", Map.of("aliases", List.of("SUNA"), "type", "expert"));
    var choice = Map.of("regions", List.of("africa"), "types", List.of("state_media"));
    for (int time = 0; time < 2; time++) {
      project
          .lead()
          .asks()
          .body(choice)
          .post("/projects/{key}/sources", project.key())
          .then()
          .statusCode(200)
          .body("added", equalTo(time == 0 ? 7 : 0));
    }
    get("SUNA").body("name", equalTo("Nova"));
    get("Agence Suna").body("name", equalTo("Sudan News Agency"));
    var reviewer = Given.member(project, Role.REVIEWER);
    reviewer
        .asks()
        .body(choice)
        .post("/projects/{key}/sources", project.key())
        .then()
        .spec(refused(403));
  }

  @Test
  void twoLeadsWhoMergeBothWaysAtOnceLeaveOneEntry() {
    add("First");
    add("Second");
    AtOnce.run(
            2,
            i ->
                merge(i == 0 ? "First" : "Second", i == 0 ? "Second" : "First")
                    .extract()
                    .statusCode())
        .forEach(status -> assertEquals(200, status));
    assertEquals(1, list("").extract().<List<?>>path("items").size());
    assertEquals(
        get("First").extract().<String>path("name"), get("Second").extract().<String>path("name"));
  }

  @Test
  void aNameAddedByManyAtOnceIsOneEntry() {
    AtOnce.run(6, i -> put(project.lead(), "Staff", Map.of()).extract().statusCode());
    list("").body("items.name", contains("Staff"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202Eevil", "two\nlines", "…", " "})
  void aNameIsOneLineOfText(String name) {
    put(project.lead(), "Staff", Map.of("name", name)).spec(refused(422, "name"));
    put(project.lead(), "Staff", Map.of("aliases", List.of("Fine", name)))
        .spec(refused(422, "aliases[1]"));
  }

  @Test
  void badInputIsRefusedByField() {
    put(project.lead(), "x".repeat(301), Map.of()).spec(refused(422, "name"));
    put(project.lead(), "Staff", Map.of("name", "x".repeat(4096))).spec(refused(422, "name"));
    put(project.lead(), "Staff", Map.of("type", "spy")).spec(refused(400, "type"));
    put(project.lead(), "Staff", Map.of("grade", "A")).spec(refused(400, "grade"));
    put(project.lead(), "Staff", Map.of("reliability", Map.of("grade", "G", "reason", "x")))
        .spec(refused(400, "reliability.grade"));
    put(project.lead(), "Staff", Map.of("reliability", Map.of("grade", "A")))
        .spec(refused(422, "reliability.reason"));
    put(project.lead(), "Staff", Map.of("controlGroup", "x".repeat(301)))
        .spec(refused(422, "controlGroup"));
    list("?limit=0").spec(refused(422, "limit"));
  }
}
