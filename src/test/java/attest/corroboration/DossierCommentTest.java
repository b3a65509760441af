// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.dossier;
import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.sentence;
import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DossierCommentTest {
  private Human lead;
  private Workplace project;
  private Human ana;
  private Human ben;
  private long dossier;

  @BeforeEach
  void aDossier() {
    lead = Given.person("lead");
    project = Given.project(lead);
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    dossier = made(project, ana);
  }

  private static long made(Workplace project, Human who) {
    long a = sentence(project, "Le pont de Salin a été coupé mardi.");
    long b = sentence(project, "Mardi, le pont de Salin n'était plus praticable.");
    return dossier(who, a, b, "CORROBORATES");
  }

  private Response says(Human who, String text) {
    return who.asks().body(Map.of("text", text)).post("/dossiers/{id}/comments", dossier);
  }

  private long said(Human who, String text) {
    return says(who, text).then().statusCode(201).extract().jsonPath().getLong("id");
  }

  private ValidatableResponse comments(Human who) {
    return who.asks().get("/dossiers/{id}/comments", dossier).then().statusCode(200);
  }

  @Test
  void whatIsSaidIsSeenByAllOnceOldestFirst() {
    said(ana, "Which bridge?");
    said(ana, "Which bridge?");
    said(ben, "The northern one.");
    comments(Given.member(project, Role.OBSERVER))
        .body("items.text", contains("Which bridge?", "The northern one."))
        .body("items.author", contains(ana.login(), ben.login()))
        .body("items.changeable", contains(false, false));
    ana.asks()
        .queryParam("limit", 1)
        .get("/dossiers/{id}/comments", dossier)
        .then()
        .body("items.text", contains("Which bridge?"))
        .body("next", notNullValue());
  }

  @Test
  void anEmptyOneAndATooLongOneAreRefused() {
    says(ana, "  ").then().spec(refused(422, "text"));
    says(ana, "x".repeat(5001)).then().spec(refused(422, "text"));
    says(Given.member(project, Role.OBSERVER), "May I?").then().spec(refused(403));
  }

  @Test
  void itsAuthorOrALeadRemovesItAndBringsItBack() {
    long comment = said(ana, "Which bridge?");
    String it = "/dossiers/" + dossier + "/comments/" + comment;
    ben.asks().delete(it).then().spec(refused(403));
    ana.asks().delete(it).then().statusCode(204);
    ana.asks().delete(it).then().statusCode(204);
    comments(ben).body("items.text", contains("")).body("items.removed", contains(true));
    lead.asks().put(it + "/restoration").then().statusCode(200);
    comments(ben).body("items.text", contains("Which bridge?"));
    lead.asks().delete("/dossiers/" + dossier + "/comments/99999999").then().spec(refused(404));
  }

  @Test
  void aMergeShowsWhatWasSaidOnBoth() {
    said(ana, "On the first.");
    long first = dossier;
    dossier = made(project, ben);
    said(ben, "On the second.");
    ana.asks().body(Map.of("into", dossier)).put("/dossiers/{id}/merge", first);
    comments(ana).body("items.text", contains("On the first.", "On the second."));
  }

  @Test
  void thePageTakesAndShowsThem() {
    var page = ana.signsIn();
    String here = "/dossiers/" + dossier;
    page.posts().formParam("text", "<i>Which</i>").post(here + "/comments").then().statusCode(303);
    page.asks().get(here).then().body(containsString("&lt;i&gt;Which&lt;/i&gt;"));
    page.posts().formParam("text", " ").post(here + "/comments").then().statusCode(422);
    long comment = comments(ana).extract().jsonPath().getLong("items[0].id");
    page.posts().post(here + "/comments/" + comment + "/removal").then().statusCode(303);
    page.asks().get(here).then().body(not(containsString("Which")));
  }

  @Test
  void whoSeesADossierInPartNeitherReadsNorWrites() {
    var blind = Given.project(lead, true);
    var cleo = Given.member(blind, Role.REVIEWER);
    var dan = Given.member(blind, Role.REVIEWER);
    long a = sentence(blind, "Le dépôt a brûlé.");
    long b = sentence(blind, "Le dépôt est en feu.");
    long c = sentence(blind, "Un dépôt brûle encore.");
    dossier(cleo, a, b, "CORROBORATES");
    put(dan, a, c, "PARTIAL").then().statusCode(200);
    dossier = Judged.dossiers(lead, blind).get(0);
    said(lead, "Looks solid.");
    dossier = Judged.dossiers(dan, blind).get(0);
    comments(dan).body("items", hasSize(0));
    says(dan, "And me?").then().spec(refused(403));
  }

  @Test
  void aStrangerSees404() {
    var stranger = Given.person("stranger");
    stranger.asks().get("/dossiers/{id}/comments", dossier).then().spec(refused(404));
    says(stranger, "Hello").then().spec(refused(404));
  }
}
