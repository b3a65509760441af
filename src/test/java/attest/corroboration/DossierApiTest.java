// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.dossier;
import static attest.corroboration.Judged.dossiers;
import static attest.corroboration.Judged.mentions;
import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.said;
import static attest.corroboration.Judged.sentence;
import static attest.corroboration.Judged.withdraw;
import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DossierApiTest {
  private Workplace project;
  private Human ana;
  private long a;
  private long b;
  private long c;
  private long d;

  @BeforeEach
  void begin() {
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
    a = sentence(project, "Le pont de Salin a été coupé mardi.");
    b = sentence(project, "Mardi, le pont de Salin n'était plus praticable.");
    c = sentence(project, "Le marché de Valmire a brûlé.");
    d = sentence(project, "Un incendie a ravagé le marché de Valmire.");
  }

  private static Response change(Human who, long dossier, Map<String, ?> body) {
    return who.asks().body(body).patch("/dossiers/{id}", dossier);
  }

  private static Response merge(Human who, long dossier, long into) {
    return who.asks().body(Map.of("into", into)).put("/dossiers/{id}/merge", dossier);
  }

  private static Response undo(Human who, long dossier) {
    return who.asks().delete("/dossiers/{id}/merge", dossier);
  }

  private static Response move(Human who, long dossier, long sentence, Map<String, ?> body) {
    return who.asks().body(body).put("/dossiers/{id}/mentions/{s}", dossier, sentence);
  }

  @Test
  void aDossierShowsItsMentionsCited() {
    long made = dossier(ana, a, b, "CORROBORATES");
    ana.asks()
        .get("/dossiers/{id}", made)
        .then()
        .statusCode(200)
        .body("title", equalTo("Le pont de Salin a été coupé mardi."))
        .body("mentionCount", equalTo(2))
        .body("articleCount", equalTo(2))
        .body("grade", equalTo("UNSOURCED"))
        .body("independentGroups", equalTo(0))
        .body("mentions.quote", hasItems("Le pont de Salin a été coupé mardi."))
        .body("mentions[0].outlet", equalTo("The Invented Courier"))
        .body("mentions[0].ordinal", equalTo(2))
        .body("origins.sourced", contains(false))
        .body("relations[0].relation", equalTo("CORROBORATES"))
        .body("relations[0].provisional", equalTo(true))
        .body("version", equalTo(3));
    ana.asks()
        .get("/dossiers/{id}/changes", made)
        .then()
        .body("items.act", contains("gathered", "gathered", "made"));
  }

  @Test
  void strangersFindNoDossier() {
    long made = dossier(ana, a, b, "CORROBORATES");
    var stranger = Given.person("stranger");
    stranger.asks().get("/dossiers/{id}", made).then().spec(refused(404));
    stranger.asks().get("/dossiers/{id}/changes", made).then().spec(refused(404));
    stranger.asks().get("/projects/{key}/dossiers", project.key()).then().spec(refused(404));
    change(stranger, made, Map.of("owner", 1)).then().spec(refused(404));
    merge(stranger, made, made).then().spec(refused(404));
    undo(stranger, made).then().spec(refused(404));
    move(stranger, made, c, Map.of()).then().spec(refused(404));
    stranger.asks().delete("/dossiers/{id}", made).then().spec(refused(404));
    stranger.asks().put("/dossiers/{id}/restoration", made).then().spec(refused(404));
    ana.asks().get("/dossiers/{id}", 987654321).then().spec(refused(404));
  }

  @Test
  void aTitleAndNotesAreTypedByReviewers() {
    long made = dossier(ana, a, b, "CORROBORATES");
    change(ana, made, Map.of("title", " The bridge of Salin ", "notes", "See the map."))
        .then()
        .statusCode(200)
        .body("title", equalTo("The bridge of Salin"))
        .body("notes", equalTo("See the map."))
        .body("version", equalTo(4));
    change(ana, made, Map.of("title", "The bridge of Salin"))
        .then()
        .body("version", equalTo(4))
        .body("notes", equalTo("See the map."));
    ana.asks()
        .header("If-Match", "\"3\"")
        .body(Map.of("title", "Another"))
        .patch("/dossiers/{id}", made)
        .then()
        .spec(refused(412))
        .body("standing.title", equalTo("The bridge of Salin"));
    change(ana, made, Map.of("title", "x".repeat(301))).then().spec(refused(422, "title"));
    change(ana, made, Map.of("owner", 1)).then().spec(refused(400, "owner"));
    change(Given.member(project, Role.OBSERVER), made, Map.of("title", "x"))
        .then()
        .spec(refused(403));
  }

  @Test
  void anAdjudicatorGradesWithAReason() {
    long made = dossier(ana, a, b, "CORROBORATES");
    var lead = project.lead();
    var grade = Map.of("grade", Map.of("grade", "DISCOUNTED", "reason", "A hoax."));
    change(ana, made, grade).then().spec(refused(403));
    change(lead, made, Map.of("grade", Map.of("grade", "DISCOUNTED")))
        .then()
        .spec(refused(422, "grade.reason"));
    change(lead, made, grade)
        .then()
        .statusCode(200)
        .body("grade", equalTo("DISCOUNTED"))
        .body("override.reason", equalTo("A hoax."))
        .body("override.by", equalTo(lead.login()));
    var none = new HashMap<String, Object>();
    none.put("grade", null);
    change(lead, made, Map.of("grade", none))
        .then()
        .body("grade", equalTo("UNSOURCED"))
        .body("override", nullValue());
  }

  @Test
  void theResponsiblePartysWordConfirmsWithAReason() {
    long made = dossier(ana, a, b, "CORROBORATES");
    var lead = project.lead();
    change(lead, made, Map.of("signOff", Map.of("as", "responsible_accepts")))
        .then()
        .spec(refused(422, "signOff.reason"));
    change(
            lead,
            made,
            Map.of("signOff", Map.of("as", "responsible_accepts", "reason", "Said on the radio.")))
        .then()
        .statusCode(200)
        .body("grade", equalTo("CONFIRMED"))
        .body("signOff.as", equalTo("responsible_accepts"))
        .body("signOff.changedSince", equalTo(false));
    put(ana, b, c, "PARTIAL");
    ana.asks().get("/dossiers/{id}", made).then().body("signOff.changedSince", equalTo(true));
  }

  @Test
  void aMergeIsUndoneExactly() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "PARTIAL");
    change(ana, second, Map.of("title", "The fire"));
    merge(ana, second, first)
        .then()
        .statusCode(200)
        .body("mergedInto", equalTo((int) first))
        .body("removed", equalTo(false));
    merge(ana, second, first).then().statusCode(200);
    assertEquals(List.of(first), dossiers(ana, project));
    assertEquals(List.of(a, b, c, d), mentions(ana, first));
    undo(ana, second).then().statusCode(200).body("mergedInto", nullValue());
    undo(ana, second).then().statusCode(200);
    assertEquals(List.of(first, second), dossiers(ana, project));
    assertEquals(List.of(a, b), mentions(ana, first));
    assertEquals(List.of(c, d), mentions(ana, second));
    ana.asks().get("/dossiers/{id}", second).then().body("title", equalTo("The fire"));
  }

  @Test
  void whatCameSinceAMergeGoesWhereItIsTied() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "PARTIAL");
    merge(ana, second, first);
    long e = sentence(project, "Le pont de Salin est fermé.");
    long f = sentence(project, "Le feu de Valmire est éteint.");
    put(ana, b, e, "PARTIAL");
    put(ana, d, f, "UPDATES");
    assertEquals(List.of(a, b, c, d, e, f), mentions(ana, first).stream().sorted().toList());
    undo(ana, second);
    assertEquals(List.of(a, b, e), mentions(ana, first));
    assertEquals(List.of(c, d, f), mentions(ana, second));
  }

  @Test
  void whatWasTakenOutSinceAMergeStaysOut() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "PARTIAL");
    put(ana, c, sentence(project, "Le marché a pris feu."), "PARTIAL");
    merge(ana, second, first);
    ana.asks().delete("/dossiers/{id}/mentions/{s}", first, d).then().statusCode(200);
    undo(ana, second);
    assertEquals(List.of(a, b), mentions(ana, first));
    assertEquals(2, mentions(ana, second).size());
    assertEquals(c, mentions(ana, second).get(0));
  }

  @Test
  void mergesAreUndoneFromTheLastOn() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "PARTIAL");
    long e = sentence(project, "Il pleut.");
    long third = dossier(ana, e, sentence(project, "Il pleut fort."), "PARTIAL");
    merge(ana, third, second);
    merge(ana, second, first);
    assertEquals(6, mentions(ana, first).size());
    undo(ana, third).then().spec(refused(409));
    undo(ana, second).then().statusCode(200);
    assertEquals(4, mentions(ana, second).size());
    undo(ana, third).then().statusCode(200);
    assertEquals(List.of(c, d), mentions(ana, second));
    assertEquals(2, mentions(ana, third).size());
    merge(ana, first, first).then().spec(refused(422, "into"));
    merge(ana, first, 987654321).then().spec(refused(422, "into"));
  }

  @Test
  void aMentionIsMovedAndStays() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "PARTIAL");
    move(ana, second, b, Map.of("from", first)).then().statusCode(200);
    move(ana, second, b, Map.of("from", first)).then().statusCode(200);
    assertEquals(List.of(a), mentions(ana, first));
    assertEquals(List.of(b, c, d), mentions(ana, second).stream().sorted().toList());
    withdraw(ana, a, b);
    assertEquals(List.of(b, c, d), mentions(ana, second).stream().sorted().toList());
    ana.asks().delete("/dossiers/{id}/mentions/{s}", second, b).then().statusCode(200);
    ana.asks().delete("/dossiers/{id}/mentions/{s}", second, b).then().statusCode(200);
    assertEquals(List.of(c, d), mentions(ana, second));
    move(ana, second, b, Map.of("from", 987654321)).then().spec(refused(422, "from"));
    move(ana, second, 987654321, Map.of()).then().spec(refused(404));
    move(ana, second, b, Map.of("detail", UUID.randomUUID().toString()))
        .then()
        .spec(refused(422, "detail"));
  }

  @Test
  void aRemovedDossierIsRestoredWithAllItHeld() {
    long first = dossier(ana, a, b, "CORROBORATES");
    var lead = project.lead();
    ana.asks().delete("/dossiers/{id}", first).then().spec(refused(403));
    lead.asks().delete("/dossiers/{id}", first).then().statusCode(204);
    lead.asks().delete("/dossiers/{id}", first).then().statusCode(204);
    assertEquals(List.of(), dossiers(ana, project));
    lead.asks()
        .get("/projects/{key}/dossiers/removed", project.key())
        .then()
        .body("items.id", contains((int) first))
        .body("items[0].removedAt", notNullValue());
    change(ana, first, Map.of("title", "x")).then().spec(refused(409));
    lead.asks().put("/dossiers/{id}/restoration", first).then().statusCode(200);
    assertEquals(List.of(a, b), mentions(ana, first));
  }

  @Test
  void aDossierIsMadeByHandOnce() {
    var body = Map.of("title", "By hand", "mentions", List.of(a, c));
    for (int i = 0; i < 2; i++) {
      ana.asks()
          .header("Idempotency-Key", "made-by-hand")
          .body(body)
          .post("/projects/{key}/dossiers", project.key())
          .then()
          .statusCode(201)
          .body("title", equalTo("By hand"))
          .body("mentions", equalTo(2));
    }
    for (int i = 0; i < 2; i++) {
      ana.asks().body(body).post("/projects/{key}/dossiers", project.key());
    }
    assertEquals(1, dossiers(ana, project).size());
    ana.asks()
        .body(Map.of("mentions", List.of(a, 987654321)))
        .post("/projects/{key}/dossiers", project.key())
        .then()
        .spec(refused(422, "mentions[1]"));
    assertEquals(1, dossiers(ana, project).size());
  }

  @Test
  void dossiersAreListedByPages() {
    dossier(ana, a, b, "CORROBORATES");
    dossier(ana, c, d, "PARTIAL");
    var first = ana.asks().get("/projects/{key}/dossiers?limit=1", project.key()).jsonPath();
    assertEquals(1, first.getList("items").size());
    ana.asks()
        .get("/projects/{key}/dossiers?after={n}", project.key(), first.get("next"))
        .then()
        .body("items", hasSize(1))
        .body("items[0].grade", equalTo("UNSOURCED"))
        .body("next", nullValue());
  }

  @Test
  void aContradictionStandsFirst() {
    long made = dossier(ana, a, b, "CORROBORATES");
    put(ana, a, c, said("CONTRADICTS"));
    ana.asks()
        .get("/dossiers/{id}", made)
        .then()
        .body("relations.relation", contains("CONTRADICTS", "CORROBORATES"));
  }
}
