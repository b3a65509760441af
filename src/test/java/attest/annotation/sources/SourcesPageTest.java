// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register's pages, over HTTP. */
@QuarkusTest
class SourcesPageTest {
  private static final String HOSTILE = "\"><img src=x onerror=alert(1)>{inject:frame}";

  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final String page = "/projects/" + project.key() + "/sources";
  private Human.Session lead;

  @BeforeEach
  void leadSignsIn() {
    lead = project.lead().signsIn();
  }

  private ValidatableResponse show(String path) {
    return lead.asks().get(page + path).then().statusCode(200);
  }

  /** The address of a new entry's page. */
  private String add(Human.Session who, String name, String aliases) {
    String location =
        who.posts()
            .formParam("name", name)
            .formParam("aliases", aliases)
            .formParam("type", "expert")
            .post(page + "/new")
            .then()
            .statusCode(303)
            .header("Location", containsString(page + "/"))
            .extract()
            .header("Location");
    return location.substring(location.indexOf("/projects"), location.indexOf('?'));
  }

  private ValidatableResponse post(String path, Map<String, String> fields) {
    return lead.posts().formParams(fields).post(path).then();
  }

  private ValidatableResponse entry(String name) {
    return project.lead().asks().get("/projects/{key}/sources/{name}", project.key(), name).then();
  }

  @Test
  void theDayOfAGradeIsTypedAsItsPageWritesIt() {
    lead.asks()
        .header("Accept-Language", "ar")
        .get(page + "/new")
        .then()
        .body(containsString("name=\"days\" value=\"ar\""));
    var graded = Map.of("name", "Sada Aubre", "grade", "B", "reason", "Seen", "on", "14/03/2026");
    post(page + "/new", graded).statusCode(422).body(containsString("value=\"14/03/2026\""));
    var inArabic = new HashMap<>(graded);
    inArabic.put("days", "ar");
    post(page + "/new", inArabic).statusCode(303);
    entry("Sada Aubre").body("reliability.on", equalTo("2026-03-14"));
  }

  @Test
  void anEmptyRegisterOffersKnownSourcesAndTakesThemOnce() {
    show("").body(containsString("No source yet")).body(containsString("/sources/known"));
    show("/known").body(containsString("value=\"middle_east\""));
    var chosen = Map.of("region", "africa", "type", "state_media");
    post(page + "/known", chosen).statusCode(303).header("Location", containsString("done=taken"));
    post(page + "/known", chosen).statusCode(303).header("Location", containsString("done=none"));
    show("?q=agence+suna")
        .body(containsString("Sudan News Agency"))
        .body(not(containsString("Ethiopian News Agency")));
    entry("AFP").statusCode(404);
  }

  @Test
  void theListIsFilteredByLettersAndType() {
    add(lead, "Lenvoy Institute", "");
    add(Given.member(project, Role.REVIEWER).signsIn(), "Valmire Radio", "");
    show("?q=LENVOY").body(containsString("1 of 2 entries"));
    show("?type=proposed")
        .body(containsString("Valmire Radio"))
        .body(not(containsString("Lenvoy")));
    show("?type=military").body(containsString("No entry has these letters"));
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndNamesTheOtherEntry() {
    add(lead, "Karsten Observatory", "ODHK");
    post(page + "/new", Map.of("name", HOSTILE, "aliases", "odhk", "alignment", "council"))
        .statusCode(422)
        .body(containsString("The name “odhk” belongs to the entry “Karsten Observatory”."))
        .body(containsString("value=\"council\""))
        .body(containsString("&lt;img src=x"))
        .body(not(containsString("<img")));
    post(page + "/new", Map.of("name", "…"))
        .statusCode(422)
        .body(containsString("A name is one line of 1 to 300 characters"));
  }

  @Test
  void hostileNamesAreTextOnEveryPage() {
    String at = add(lead, HOSTILE, "=cmd|' /C calc'!A0\n<script>alert(2)</script>");
    String other = add(lead, "Other " + HOSTILE, "");
    String into = at + "/merge?into=Other " + HOSTILE;
    for (String path : List.of(page, page + "?q=img", at, at + "/removal", into, other)) {
      lead.asks()
          .get(path.replace("\"", "%22").replace("{", "%7B"))
          .then()
          .statusCode(200)
          .body(containsString("&lt;img src=x"))
          .body(not(containsString("<img")))
          .body(not(containsString("<script>alert")));
    }
  }

  @Test
  void aLeadConfirmsWhatAReviewerProposed() {
    var reviewer = Given.member(project, Role.REVIEWER).signsIn();
    reviewer.asks().get(page + "/new").then().body(containsString("A lead confirms"));
    String at = add(reviewer, "Valmire Radio", "");
    reviewer.posts().post(at + "/confirmation").then().statusCode(403);
    lead.asks().get(at).then().body(containsString("Proposed by a reviewer"));
    post(at + "/confirmation", Map.of()).statusCode(303);
    entry("Valmire Radio").body("proposed", equalTo(false));
  }

  @Test
  void aStaleFormIsShownAgainAndStoresNothing() {
    String at = add(lead, "Staff", "");
    post(at, Map.of("version", "1", "name", "General staff", "type", "military")).statusCode(303);
    post(at, Map.of("version", "1", "name", "Staff", "type", "government"))
        .statusCode(422)
        .body(containsString("Somebody changed this entry meanwhile"));
    entry("Staff").body("name", equalTo("General staff")).body("type", equalTo("military"));
    lead.asks().get(at).then().body(containsString("Changed"));
  }

  @Test
  void removingAsksAndIsUndone() {
    String at = add(lead, "Staff", "");
    lead.asks().get(at + "/removal").then().body(containsString("Nothing is deleted"));
    post(at + "/removal", Map.of()).statusCode(303);
    entry("Staff").statusCode(404);
    show("").body(containsString("Removed entries"));
    post(at + "/restoration", Map.of()).statusCode(303);
    entry("Staff").statusCode(200);
  }

  @Test
  void mergingAsksNamesWhatMovesAndIsUndone() {
    String first = add(lead, "ODHK", "Observatoire karstène");
    add(lead, "Karsten Observatory", "");
    lead.asks()
        .get(first + "/merge?into=Nobody")
        .then()
        .body(containsString("No other entry of the register has this name"));
    lead.asks()
        .get(first + "/merge?into=karsten observatory")
        .then()
        .body(containsString("Its mentions (0) count as mentions of “Karsten Observatory”"))
        .body(containsString("Observatoire karstène"));
    for (int time = 0; time < 2; time++) {
      post(first + "/merge", Map.of("into", "Karsten Observatory")).statusCode(303);
    }
    entry("ODHK").body("name", equalTo("Karsten Observatory"));
    lead.asks().get(first).then().body(containsString("Merged into “Karsten Observatory”"));
    post(first + "/separation", Map.of()).statusCode(303);
    entry("ODHK").body("name", equalTo("ODHK"));
  }

  @Test
  void namesMetInTextAreAddedJoinedOrDismissedForGood() {
    Given.article(
        project,
        "Dix civils sont morts, selon l’agence Nord-Presse.",
        "Le pont est tombé, selon la Gazette de Solvane.",
        "Rien, selon Valmire Radio.",
        "Rien de plus, selon Nord-Presse.");
    show("/proposals")
        .body(containsString("The Invented Courier"))
        .body(containsString("selon l’agence Nord-Presse."))
        .body(containsString("credited in 2 sentences"));
    String at = page + "/proposals";
    post(at, Map.of("name", "Nord-Presse", "type", "news_agency")).statusCode(303);
    post(at + "/alias", Map.of("name", "Gazette de Solvane", "into", "nord presse"))
        .statusCode(303);
    post(at + "/alias", Map.of("name", "Valmire Radio", "into", "Nobody")).statusCode(422);
    post(at + "/dismissal", Map.of("name", "VALMIRE RADIO")).statusCode(303);
    post(at + "/dismissal", Map.of("name", "Valmire Radio")).statusCode(303);
    show("/proposals")
        .body(containsString("The Invented Courier"))
        .body(not(containsString("value=\"Valmire Radio\"")))
        .body(not(containsString("value=\"Gazette de Solvane\"")));
    entry("gazette de solvane").body("name", equalTo("Nord-Presse"));
  }

  @Test
  void onlyLeadsDoWhatLeadsDoAndStrangersSeeNothing() {
    String at = add(lead, "Staff", "");
    var observer = Given.member(project, Role.OBSERVER).signsIn();
    var stranger = Given.person("stranger").signsIn();
    for (String path : List.of(page, at)) {
      observer.asks().get(path).then().statusCode(200);
      stranger.asks().get(path).then().statusCode(404);
    }
    for (String path :
        List.of("/known", "/proposals", at.substring(page.length()) + "/merge", "/new")) {
      observer.asks().get(page + path).then().statusCode(403);
      stranger.asks().get(page + path).then().statusCode(404);
    }
    for (String path : List.of("/known", "/proposals", "/proposals/dismissal", "/new")) {
      observer.posts().formParam("name", "X").post(page + path).then().statusCode(403);
      stranger.posts().formParam("name", "X").post(page + path).then().statusCode(404);
    }
    for (String act : List.of("/removal", "/merge", "/separation", "/restoration", "")) {
      observer.posts().formParam("name", "X").post(at + act).then().statusCode(403);
      stranger.posts().formParam("name", "X").post(at + act).then().statusCode(404);
    }
    entry("Staff").body("version", equalTo(1));
  }

  @Test
  void anEntryOfAnotherProjectIsNotFoundHere() {
    String at = add(lead, "Staff", "");
    var other = Given.project(project.lead());
    lead.asks().get(at.replace(project.key(), other.key())).then().statusCode(404);
    lead.posts().post(at.replace(project.key(), other.key()) + "/removal").then().statusCode(404);
    entry("Staff").statusCode(200).body("name", startsWith("Staff"));
  }
}
