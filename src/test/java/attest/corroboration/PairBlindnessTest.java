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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PairBlindnessTest {
  private Workplace project;
  private Human ana;
  private Human ben;
  private Human observer;
  private long a;
  private long b;
  private long c;
  private long d;

  @BeforeEach
  void begin() {
    project = Given.project(Given.person("lead"), true);
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    observer = Given.member(project, Role.OBSERVER);
    a = sentence(project, "Le pont de Salin a été coupé mardi.");
    b = sentence(project, "Mardi, le pont de Salin n'était plus praticable.");
    c = sentence(project, "Le marché de Valmire a brûlé.");
    d = sentence(project, "Un incendie a ravagé le marché de Valmire.");
  }

  private static void credit(Human who, long sentence, String source) {
    var attribution =
        Map.of("id", UUID.randomUUID().toString(), "source", source, "form", "indirect");
    who.asks()
        .body(Map.of("labels", List.of("ATTRIBUTION"), "attributions", List.of(attribution)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  /** What those who see every answer call a dossier of which a reviewer knows the number. */
  private long id(long number) {
    return observer.asks().get("/dossiers/{id}", number).jsonPath().getLong("id");
  }

  @Test
  void anothersJudgementIsSeenInNoCall() {
    put(ana, a, b, "CONTRADICTS");
    ben.asks()
        .get("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .statusCode(200)
        .body("own.relation", nullValue())
        .body("others", hasSize(0))
        .body("settled", nullValue());
    ben.asks().get("/sentences/{a}/corroborations", a).then().body("items", hasSize(0));
    ben.asks()
        .get("/projects/{key}/corroborations", project.key())
        .then()
        .body("items", hasSize(0));
    ben.asks()
        .get("/projects/{key}/corroborations/divided", project.key())
        .then()
        .body("items", hasSize(0));
    ben.asks()
        .get("/sentences/{a}/corroborations/{b}/adjudication", a, b)
        .then()
        .spec(refused(404));
    observer
        .asks()
        .get("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .body("others.relation", contains("CONTRADICTS"))
        .body("settled.relation", equalTo("CONTRADICTS"));
  }

  @Test
  void aDossiersNumberTellsNothingOfOthers() {
    dossier(ana, a, b, "CORROBORATES");
    long own = dossier(ben, a, d, "PARTIAL");
    long id = id(own);
    assertNotEquals(id, own);
    assertEquals(List.of(own), dossiers(ben, project));
    ben.asks().get("/dossiers/{id}", id).then().spec(refused(404));
    ben.asks().get("/dossiers/{id}", own).then().body("id", equalTo(own));
    ben.asks()
        .get("/sentences/{a}/corroborations/{b}", a, d)
        .then()
        .body("own.dossier", equalTo(own));
    put(ben, a, c, said("PARTIAL", "dossier", id)).then().spec(refused(422, "dossier"));
    put(ben, a, c, said("PARTIAL", "dossier", own)).then().statusCode(200);
    observer.asks().get("/dossiers/{id}", own).then().body("id", equalTo((int) id));
  }

  @Test
  void aDossierOfOthersIsNotThere() {
    long made = dossier(ana, a, b, "CORROBORATES");
    assertEquals(List.of(), dossiers(ben, project));
    ben.asks().get("/dossiers/{id}", made).then().spec(refused(404));
    ben.asks().get("/dossiers/{id}/changes", made).then().spec(refused(404));
    ben.asks().body(Map.of("title", "x")).patch("/dossiers/{id}", made).then().spec(refused(404));
    ben.asks().body(Map.of()).put("/dossiers/{id}/mentions/{s}", made, c).then().spec(refused(404));
    ben.asks().delete("/dossiers/{id}/merge", made).then().spec(refused(404));
    put(ben, a, c, said("PARTIAL", "dossier", made)).then().spec(refused(422, "dossier"));
    ben.asks().get("/projects/{key}/dossiers/export/json", project.key()).then().spec(refused(403));
    assertEquals(List.of(id(made)), dossiers(observer, project));
  }

  @Test
  void aReviewerSeesTheirPartAndCountsItAlone() {
    long made = dossier(ana, a, b, "CORROBORATES");
    put(ana, b, c, "PARTIAL");
    project
        .lead()
        .asks()
        .body(Map.of("title", "What all say", "notes", "secret"))
        .patch("/dossiers/{id}", made)
        .then()
        .statusCode(200);
    credit(ana, a, "Observatoire de Salin");
    credit(ben, b, "Comité de Valmire");
    assertEquals(made, dossier(ben, b, c, "COPY"));
    ben.asks()
        .get("/dossiers/{id}", made)
        .then()
        .statusCode(200)
        .body("whole", equalTo(false))
        .body("title", equalTo("Mardi, le pont de Salin n'était plus praticable."))
        .body("notes", equalTo(""))
        .body("mentionCount", equalTo(2))
        .body("mentions.sentence", contains((int) b, (int) c))
        .body("relations.relation", contains("COPY"))
        .body("relations.judges", contains(1))
        .body("origins.name", contains("Comité de Valmire", "The Invented Courier"))
        .body("independentGroups", equalTo(1))
        .body("version", equalTo(0));
    ben.asks().get("/dossiers/{id}/changes", made).then().body("items", hasSize(0));
    ben.asks()
        .get("/projects/{key}/dossiers", project.key())
        .then()
        .body("items.mentions", contains(2));
    ben.asks().body(Map.of("title", "x")).patch("/dossiers/{id}", made).then().spec(refused(403));
    observer
        .asks()
        .get("/dossiers/{id}", made)
        .then()
        .body("whole", equalTo(true))
        .body("title", equalTo("What all say"))
        .body("mentionCount", equalTo(3))
        .body("independentGroups", equalTo(2));
  }

  @Test
  void noQuestionTellsOfDossiersOfOthers() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "CORROBORATES");
    long own = dossier(ben, b, c, "PARTIAL");
    assertNotEquals(first, own);
    assertNotEquals(second, own);
    assertEquals(List.of(own), dossiers(ben, project));
    assertEquals(List.of(b, c), mentions(ben, own));
    withdraw(ben, b, c);
    assertEquals(List.of(), dossiers(ben, project));
    assertEquals(List.of(id(first), id(second)), dossiers(observer, project));
  }

  @Test
  void whatOthersGatherLaterShowsNoSecondDossier() {
    long own = dossier(ben, b, c, "PARTIAL");
    long other = dossier(ana, a, d, "PARTIAL");
    for (long sentence : List.of(b, c)) {
      project
          .lead()
          .asks()
          .body(Map.of())
          .put("/dossiers/{id}/mentions/{s}", other, sentence)
          .then()
          .statusCode(200);
    }
    assertEquals(List.of(own), dossiers(ben, project));
    assertEquals(own, dossier(ben, b, c, "COPY"));
    assertEquals(List.of(own), dossiers(ben, project));
  }

  @Test
  void theirOwnTwoDossiersAreAskedFor() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "CORROBORATES");
    put(ana, b, c, "PARTIAL")
        .then()
        .spec(refused(409, "merge"))
        .body("dossiers.id", contains(first, second));
    put(ana, b, c, said("PARTIAL", "merge", true)).then().statusCode(200);
    assertEquals(List.of(a, b, c, d), mentions(ana, first));
  }

  @Test
  void aJudgementGivenInSightOfTheOthersCountsForNoAgreement() {
    put(ana, a, b, "PARTIAL");
    put(ben, a, b, "COPY");
    put(project.lead(), a, b, "COPY");
    assertEquals(List.of(Relation.PARTIAL, Relation.COPY), rows(observer));
    assertEquals(List.of(Relation.PARTIAL), rows(ana));
  }

  private List<Relation> rows(Human asker) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Person person = Person.findById(asker.id());
              var found = new ArrayList<Relation>();
              PairRows.each(Membership.of(person, project.key()), r -> found.add(r.relation()));
              return found;
            });
  }
}
