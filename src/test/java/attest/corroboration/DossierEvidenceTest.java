// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.dossier;
import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.said;
import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That what is counted is fed with the answers that count; how it counts is tested beside it. */
@QuarkusTest
class DossierEvidenceTest {
  private Workplace project;
  private Human lead;
  private Human ana;
  private Human ben;

  @BeforeEach
  void begin() {
    lead = Given.person("lead");
    project = Given.project(lead);
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
  }

  private List<Long> article(String outlet, String agency, String... sentences) {
    String title = Given.unique("An article");
    var facts = new HashMap<String, Object>(Map.of("title", title, "language", "fr"));
    facts.putAll(Map.of("outlet", outlet, "agency", agency, "publishedOn", "2031-03-14"));
    facts.put("text", title + ".\n\n" + String.join(" ", sentences));
    var all = Given.imported(project, facts).sentences();
    return all.subList(1, all.size());
  }

  private long sentence(String outlet, String agency) {
    return article(outlet, agency, "Quarante personnes ont été tuées à Valmire.").get(0);
  }

  private void source(String name, Map<String, ?> entry) {
    lead.asks()
        .body(entry)
        .put("/projects/{key}/sources/{name}", project.key(), name)
        .then()
        .statusCode(201);
  }

  private static Map<String, Object> attribution(String source, String... chain) {
    var made = new HashMap<String, Object>();
    made.put("id", UUID.randomUUID().toString());
    made.put("source", source);
    made.put("chain", List.of(chain));
    return made;
  }

  private static Map<String, Object> figure(long low, Object high, Object source) {
    var made = new HashMap<String, Object>();
    made.put("id", UUID.randomUUID().toString());
    made.put("text", "tués");
    made.put("low", low);
    made.put("high", high);
    made.put("qualifier", high == null ? "at_least" : "range");
    made.put("harm", "killed");
    made.put("timeKind", "event");
    made.put("source", source);
    return made;
  }

  private static void answer(Human who, long sentence, List<?> attributions, List<?> figures) {
    who.asks()
        .body(
            Map.of(
                "labels",
                List.of("ATTRIBUTION", "CASUALTY_FIGURE"),
                "attributions",
                attributions,
                "figures",
                figures))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private static void credit(Human who, long sentence, String source, String... chain) {
    answer(who, sentence, List.of(attribution(source, chain)), List.of());
  }

  private ValidatableResponse read(long dossier) {
    return ana.asks().get("/dossiers/{id}", dossier).then().statusCode(200);
  }

  @Test
  void oneOriginUnderTwoNamesIsOneGroup() {
    source("Observatoire de Salin", Map.of("aliases", List.of("ODS")));
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "ODS");
    credit(ana, b, "L'Observatoire de Salin");
    read(dossier(ana, a, b, "CORROBORATES"))
        .body("independentGroups", equalTo(1))
        .body("origins.name", contains("Observatoire de Salin"))
        .body("grade", equalTo("WEAK"));
  }

  @Test
  void twoOutletsPrintingOneAgencyAreOneGroup() {
    long made = dossier(ana, sentence("Le Courrier", "ANP"), sentence("La Gazette", "ANP"), "COPY");
    read(made).body("independentGroups", equalTo(1)).body("grade", equalTo("WEAK"));
  }

  @Test
  void whoIsUnderOneControlIsOneGroup() {
    source("Agence d'Etat", Map.of("controlGroup", "Gouvernement"));
    source("Télévision d'Etat", Map.of("controlGroup", "Gouvernement"));
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "Agence d'Etat");
    credit(ana, b, "Télévision d'Etat");
    read(dossier(ana, a, b, "CORROBORATES")).body("independentGroups", equalTo(1));
  }

  @Test
  void theEndOfTheChainIsTheOrigin() {
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "ANP", "ANP", "Observatoire");
    credit(ana, b, "ANP", "Comité");
    read(dossier(ana, a, b, "CORROBORATES"))
        .body("independentGroups", equalTo(2))
        .body("grade", equalTo("FAIR"))
        .body("flags.kind", contains("SAME_RELAY"));
  }

  @Test
  void anUnnamedVoiceIsAnOriginOfItsArticleAlone() {
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "un employé de l'hôpital");
    credit(ana, b, "un employé de l'hôpital");
    read(dossier(ana, a, b, "CORROBORATES")).body("independentGroups", equalTo(2));
  }

  @Test
  void whatMoreThanHalfCreditCounts() {
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "Observatoire");
    credit(ben, a, "Comité");
    long made = dossier(ana, a, b, "CORROBORATES");
    read(made)
        .body("independentGroups", equalTo(0))
        .body("mentions[0].creditedBy", equalTo("divided"))
        .body("provisional", equalTo(true));
    credit(lead, a, "Observatoire");
    read(made)
        .body("independentGroups", equalTo(1))
        .body("mentions[0].creditedBy", equalTo("majority"));
  }

  @Test
  void theSettledAnswerCountsBeforeAll() {
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "Observatoire");
    credit(ben, a, "Observatoire");
    long made = dossier(ana, a, b, "CORROBORATES");
    lead.asks()
        .body(
            Map.of(
                "labels",
                List.of("ATTRIBUTION"),
                "attributions",
                List.of(attribution("Comité")),
                "outcome",
                "none_right"))
        .put("/sentences/{id}/adjudication", a)
        .then()
        .statusCode(200);
    read(made)
        .body("origins.name", contains("Comité", "La Gazette"))
        .body("mentions[0].creditedBy", equalTo("adjudicated"));
  }

  @Test
  void anAttributionIsInheritedFromAnEarlierSentence() {
    var first =
        article("Le Courrier", "", "Le Comité a parlé.", "Quarante personnes ont été tuées.");
    long b = sentence("La Gazette", "");
    credit(ana, first.get(0), "Comité");
    var inherited = attribution("");
    inherited.put("inheritsFrom", first.get(0));
    answer(ana, first.get(1), List.of(inherited), List.of());
    read(dossier(ana, first.get(1), b, "CORROBORATES"))
        .body("origins.name", contains("Comité", "La Gazette"))
        .body("independentGroups", equalTo(1));
  }

  @Test
  void aRangeIsCountedOverGroupsAndOpenEndsAreSaid() {
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    var odk = attribution("Observatoire");
    answer(ana, a, List.of(odk), List.of(figure(43, null, odk.get("id"))));
    var comite = attribution("Comité");
    answer(ana, b, List.of(comite), List.of(figure(38, 41, comite.get("id"))));
    read(dossier(ana, a, b, "PARTIAL"))
        .body("ranges", hasSize(1))
        .body("ranges[0].kind.harm", equalTo("killed"))
        .body("ranges[0].low", equalTo(38))
        .body("ranges[0].openAbove", equalTo(true))
        .body("ranges[0].groups", equalTo(2));
  }

  @Test
  void opposedSidesAndASignOffConfirm() {
    source("Armée", Map.of("alignment", "gouvernement"));
    source("Front", Map.of("alignment", "opposition"));
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "Armée");
    credit(ana, b, "Front");
    long made = dossier(ana, a, b, "CORROBORATES");
    read(made).body("opposedAlignments", equalTo(0)).body("grade", equalTo("FAIR"));
    lead.asks()
        .body(Map.of("sides", List.of(Map.of("one", "gouvernement", "other", "opposition"))))
        .patch("/projects/{key}", project.key())
        .then()
        .statusCode(200);
    lead.asks()
        .get("/projects/{key}", project.key())
        .then()
        .body("sides.one", contains("gouvernement"));
    read(made).body("opposedAlignments", equalTo(2)).body("grade", equalTo("FAIR"));
    lead.asks()
        .body(Map.of("signOff", Map.of("as", "checked")))
        .patch("/dossiers/{id}", made)
        .then()
        .body("grade", equalTo("CONFIRMED"));
  }

  @Test
  void aConfirmedContradictionBetweenGroupsContests() {
    long a = sentence("Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "Observatoire");
    credit(ana, b, "Comité");
    long made = dossier(ana, a, b, "CONTRADICTS");
    read(made).body("grade", equalTo("FAIR"));
    put(ben, a, b, "CONTRADICTS");
    read(made).body("grade", equalTo("CONTESTED"));
  }

  @Test
  void sidesThatCannotBeTakenAreRefused() {
    for (var bad :
        List.of(
            Map.of("one", "a"),
            Map.of("one", "a", "other", "A"),
            Map.of("one", "", "other", "b"))) {
      lead.asks()
          .body(Map.of("sides", List.of(bad)))
          .patch("/projects/{key}", project.key())
          .then()
          .spec(refused(422, "sides"));
    }
  }

  @Test
  void dossiersAreTakenAwayAsFiles() {
    long a = sentence("=Le Courrier", "");
    long b = sentence("La Gazette", "");
    credit(ana, a, "Observatoire");
    long made = dossier(ana, a, b, "CORROBORATES");
    lead.asks()
        .get("/projects/{key}/dossiers/export/json", project.key())
        .then()
        .statusCode(200)
        .body("id", contains((int) made))
        .body("[0].mentions", hasSize(2))
        .body("[0].independentGroups", equalTo(1));
    lead.asks()
        .get("/projects/{key}/dossiers/export/csv", project.key())
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Type", startsWith("text/csv"))
        .body(startsWith("\ufeffdossier_id,"))
        .body(containsString("'=Le Courrier"))
        .body(containsString(",Observatoire,1\r\n"));
    ana.asks().get("/projects/{key}/dossiers/export/csv", project.key()).then().spec(refused(403));
    lead.asks().get("/projects/{key}/dossiers/export/xml", project.key()).then().spec(refused(404));
    Given.person("stranger")
        .asks()
        .get("/projects/{key}/dossiers/export/csv", project.key())
        .then()
        .spec(refused(404));
    put(ana, a, b, said("PARTIAL"));
  }
}
