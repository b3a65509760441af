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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorroborationApiTest {
  private Workplace project;
  private Human ana;
  private Human ben;
  private long a;
  private long b;
  private long c;
  private long d;

  @BeforeEach
  void begin() {
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    a = sentence(project, "Le pont de Salin a été coupé mardi.");
    b = sentence(project, "Mardi, le pont de Salin n'était plus praticable.");
    c = sentence(project, "Le marché de Valmire a brûlé.");
    d = sentence(project, "Un incendie a ravagé le marché de Valmire.");
  }

  @Test
  void aJudgementIsStoredWithAVersionAndADossier() {
    put(ana, a, b, "CORROBORATES")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("a", equalTo((int) a))
        .body("b", equalTo((int) b))
        .body("reviewer", equalTo(ana.login()))
        .body("relation", equalTo("CORROBORATES"))
        .body("rationale", equalTo("seen in both"))
        .body("version", equalTo(1))
        .body("dossier", notNullValue());
  }

  @Test
  void fromTheOtherSideItIsTheSamePair() {
    put(ana, a, b, "CORROBORATES");
    put(ana, b, a, "CORROBORATES").then().statusCode(200).body("version", equalTo(1));
    ana.asks()
        .get("/sentences/{a}/corroborations/{b}", b, a)
        .then()
        .statusCode(200)
        .body("own.a", equalTo((int) b))
        .body("own.relation", equalTo("CORROBORATES"))
        .body("others", hasSize(0));
  }

  @Test
  void sentTwiceItIsDoneOnce() {
    long first = dossier(ana, a, b, "PARTIAL");
    put(ana, a, b, "PARTIAL").then().statusCode(200).body("version", equalTo(1));
    assertEquals(first, dossier(ana, a, b, "PARTIAL"));
    assertEquals(List.of(first), dossiers(ana, project));
    assertEquals(List.of(a, b), mentions(ana, first));
  }

  @Test
  void anUpdateHasADirection() {
    put(ana, b, a, "UPDATES").then().statusCode(200).body("newer", equalTo((int) b));
    put(ana, a, b, "UPDATES")
        .then()
        .statusCode(200)
        .body("newer", equalTo((int) a))
        .body("version", equalTo(2));
  }

  @Test
  void whatIsUnrelatedIsStoredWithoutADossier() {
    put(ana, a, c, "UNRELATED").then().statusCode(200).body("dossier", nullValue());
    assertEquals(List.of(), dossiers(ana, project));
    ana.asks()
        .get("/sentences/{id}/corroborations", a)
        .then()
        .statusCode(200)
        .body("items.relation", contains("UNRELATED"));
  }

  @Test
  void whoContradictsSaysWhy() {
    put(ana, a, b, Map.of("relation", "CONTRADICTS")).then().spec(refused(422, "rationale"));
    put(ana, a, b, Map.of("relation", "CONTRADICTS", "rationale", "  "))
        .then()
        .spec(refused(422, "rationale"));
    put(ana, a, b, Map.of("relation", "CONTRADICTS", "rationale", "One says cut, one says open."))
        .then()
        .statusCode(200);
  }

  @Test
  void whoOverrulesASuggestionSaysWhy() {
    put(ana, a, b, Map.of("relation", "PARTIAL", "suggested", "COPY"))
        .then()
        .spec(refused(422, "rationale"));
    put(ana, a, b, Map.of("relation", "COPY", "suggested", "COPY"))
        .then()
        .statusCode(200)
        .body("suggested", equalTo("COPY"));
  }

  @Test
  void whatIsNoPairIsRefused() {
    var article = Given.article(project, "Il pleut sur Salin.", "Il neige sur Ostmere.");
    var elsewhere = Given.project(ana);
    long far = sentence(elsewhere, "Le pont de Salin a été coupé.");
    put(project.lead(), a, a, "COPY").then().spec(refused(422, "b"));
    put(ana, article.sentences().get(1), article.sentences().get(2), "COPY")
        .then()
        .spec(refused(422, "b"));
    Given.member(elsewhere, Role.REVIEWER);
    put(ana, a, far, "COPY").then().spec(refused(422, "b"));
    put(ben, a, far, "COPY").then().spec(refused(404));
  }

  @Test
  void aBodyThatCannotBeReadIsRefusedByField() {
    put(ana, a, b, Map.of("relation", "MAYBE")).then().spec(refused(400, "relation"));
    put(ana, a, b, Map.of()).then().spec(refused(422, "relation"));
    put(ana, a, b, said("COPY", "owner", 1)).then().spec(refused(400, "owner"));
    put(ana, a, b, said("COPY", "rationale", "x".repeat(5001)))
        .then()
        .spec(refused(422, "rationale"));
    put(ana, a, b, said("COPY", "dossier", 987654321)).then().spec(refused(422, "dossier"));
    put(ana, a, b, said("COPY", "figureA", "5f0c1a5e-3a80-4d1e-9a2f-0a9f3f1d7c11"))
        .then()
        .spec(refused(422, "figureA"));
    assertEquals(List.of(), dossiers(ana, project));
  }

  @Test
  void strangersFindNothingAndObserversMayNotJudge() {
    var stranger = Given.person("stranger");
    var observer = Given.member(project, Role.OBSERVER);
    put(stranger, a, b, "COPY").then().spec(refused(404));
    put(stranger, a, a, Map.of("relation", "MAYBE")).then().spec(refused(404));
    put(observer, a, a, Map.of("relation", "MAYBE")).then().spec(refused(403));
    withdraw(observer, a, b).then().spec(refused(403));
    stranger.asks().get("/sentences/{a}/corroborations/{b}", a, b).then().spec(refused(404));
    stranger.asks().get("/sentences/{a}/corroborations", a).then().spec(refused(404));
    Given.nobody()
        .body(said("COPY"))
        .put("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .spec(refused(401));
  }

  @Test
  void aFigureOfTheSentenceMayBeNamed() {
    String figure = UUID.randomUUID().toString();
    ana.asks()
        .body(
            Map.of(
                "labels",
                List.of("CASUALTY_FIGURE"),
                "figures",
                List.of(
                    Map.of(
                        "id",
                        figure,
                        "low",
                        3,
                        "high",
                        3,
                        "qualifier",
                        "exact",
                        "harm",
                        "killed"))))
        .put("/sentences/{id}/annotation", a)
        .then()
        .statusCode(200);
    put(ana, b, a, said("PARTIAL", "figureA", figure)).then().spec(refused(422, "figureA"));
    put(ana, b, a, said("PARTIAL", "figureB", figure))
        .then()
        .statusCode(200)
        .body("figureA", nullValue())
        .body("figureB", equalTo(figure));
  }

  @Test
  void aStaleJudgementIsRefusedWithBoth() {
    put(ana, a, b, "COPY");
    put(ana, a, b, "PARTIAL");
    ana.asks()
        .header("If-Match", "\"1\"")
        .body(said("UPDATES"))
        .put("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .spec(refused(412))
        .body("standing.relation", equalTo("PARTIAL"))
        .body("sent.relation", equalTo("UPDATES"));
    ana.asks()
        .header("If-Match", "\"1\"")
        .body(said("PARTIAL"))
        .put("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
  }

  @Test
  void aSecondPairJoinsTheDossierOfItsSentence() {
    long first = dossier(ana, a, b, "CORROBORATES");
    assertEquals(first, dossier(ben, b, c, "PARTIAL"));
    assertEquals(List.of(a, b, c), mentions(ana, first));
  }

  @Test
  void twoDossiersMergeOnlyWhenTheReviewerSaysSo() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "CORROBORATES");
    put(ben, b, c, "PARTIAL")
        .then()
        .spec(refused(409, "merge"))
        .body("dossiers.id", contains((int) first, (int) second))
        .body("dossiers.title", not(hasItem("")));
    ben.asks()
        .get("/sentences/{a}/corroborations/{b}", b, c)
        .then()
        .body("own.relation", nullValue())
        .body("own.version", equalTo(0));
    assertEquals(List.of(first, second), dossiers(ana, project));
    put(ben, b, c, said("PARTIAL", "merge", true))
        .then()
        .statusCode(200)
        .body("dossier", equalTo((int) first));
    assertEquals(List.of(first), dossiers(ana, project));
    assertEquals(List.of(a, b, c, d), mentions(ana, first));
    put(ben, b, c, said("PARTIAL", "merge", true)).then().statusCode(200);
    assertEquals(List.of(first), dossiers(ana, project));
  }

  @Test
  void aReviewerMayNameTheDossierInstead() {
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "CORROBORATES");
    put(ben, b, c, said("PARTIAL", "dossier", second))
        .then()
        .statusCode(200)
        .body("dossier", equalTo((int) second));
    assertEquals(List.of(a, b), mentions(ana, first));
    assertEquals(List.of(b, c, d), mentions(ana, second).stream().sorted().toList());
  }

  @Test
  void whatIsTakenBackLeavesNoDossierBehind() {
    long first = dossier(ana, a, b, "CORROBORATES");
    put(ben, b, c, "PARTIAL");
    withdraw(ben, c, b).then().statusCode(200).body("version", equalTo(0));
    assertEquals(List.of(a, b), mentions(ana, first));
    withdraw(ben, c, b).then().statusCode(200);
    put(ben, a, b, "COPY");
    withdraw(ana, a, b);
    assertEquals(List.of(a, b), mentions(ana, first));
    put(ben, a, b, "UNRELATED");
    assertEquals(List.of(), dossiers(ana, project));
    ana.asks()
        .get("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .body("own.relation", nullValue());
  }

  @Test
  void everybodysWordCountsInWhatIsSettled() {
    put(ana, a, b, "PARTIAL");
    ana.asks()
        .get("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .body("settled.relation", equalTo("PARTIAL"))
        .body("settled.by", equalTo("unanimous"))
        .body("settled.provisional", equalTo(true));
    put(ben, a, b, "PARTIAL");
    ana.asks()
        .get("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .body("settled.confirmed", equalTo(true))
        .body("others.reviewer", contains(ben.login()));
    put(ben, a, b, "COPY");
    ana.asks()
        .get("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .body("settled.relation", nullValue())
        .body("settled.by", equalTo("divided"));
  }

  @Test
  void theProjectsPairsAreListedByPages() {
    put(ana, a, b, "PARTIAL");
    put(ben, a, b, "COPY");
    put(ana, c, d, "CORROBORATES");
    var first = ana.asks().get("/projects/{key}/corroborations?limit=2", project.key()).jsonPath();
    assertEquals(2, first.getList("items").size());
    ana.asks()
        .get("/projects/{key}/corroborations?after={n}", project.key(), first.get("next"))
        .then()
        .statusCode(200)
        .body("items.relation", contains("CORROBORATES"))
        .body("next", nullValue());
    Given.person("stranger")
        .asks()
        .get("/projects/{key}/corroborations", project.key())
        .then()
        .spec(refused(404));
    assertTrue(first.getList("items.dossier").stream().allMatch(Objects::nonNull));
  }
}
