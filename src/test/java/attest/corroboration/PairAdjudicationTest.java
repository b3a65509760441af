// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.dossiers;
import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.said;
import static attest.corroboration.Judged.sentence;
import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PairAdjudicationTest {
  private Workplace project;
  private Human ana;
  private Human ben;
  private Human eve;
  private long a;
  private long b;

  @BeforeEach
  void begin() {
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    eve = Given.member(project, Role.ADJUDICATOR);
    a = sentence(project, "Le pont de Salin a été coupé mardi.");
    b = sentence(project, "Mardi, le pont de Salin n'était plus praticable.");
  }

  private Response settle(Human who, Map<String, ?> body) {
    return who.asks().body(body).put("/sentences/{a}/corroborations/{b}/adjudication", a, b);
  }

  private Response pair() {
    return eve.asks().get("/sentences/{a}/corroborations/{b}", a, b);
  }

  @Test
  void theAdjudicatorsRelationCountsAndReviewersKeepTheirs() {
    put(ana, a, b, "PARTIAL");
    put(ben, a, b, "COPY");
    settle(eve, Map.of("relation", "COPY", "outcome", "taken", "reason", "slip"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("relation", equalTo("COPY"))
        .body("outcome", equalTo("taken"))
        .body("adjudicator", equalTo(eve.login()))
        .body("alsoReviewed", equalTo(false));
    pair()
        .then()
        .body("settled.relation", equalTo("COPY"))
        .body("settled.by", equalTo("adjudicated"))
        .body("settled.confirmed", equalTo(true))
        .body("others.relation", containsInAnyOrder("PARTIAL", "COPY"));
    settle(eve, Map.of("relation", "COPY", "outcome", "taken", "reason", "slip"))
        .then()
        .body("version", equalTo(1));
  }

  @Test
  void takenBackTheReviewersCountAgain() {
    put(ana, a, b, "PARTIAL");
    settle(eve, Map.of("relation", "UNRELATED"));
    assertEquals(List.of(), dossiers(eve, project));
    eve.asks()
        .delete("/sentences/{a}/corroborations/{b}/adjudication", a, b)
        .then()
        .statusCode(200)
        .body("relation", nullValue())
        .body("version", equalTo(0));
    pair().then().body("settled.relation", equalTo("PARTIAL"));
    eve.asks()
        .get("/sentences/{a}/corroborations/{b}/adjudication", a, b)
        .then()
        .statusCode(200)
        .body("relation", nullValue());
  }

  @Test
  void whatDividesIsListedUntilItIsSettled() {
    put(ana, a, b, "PARTIAL");
    put(ben, a, b, "COPY");
    eve.asks()
        .get("/projects/{key}/corroborations/divided", project.key())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].judgements.relation", contains("PARTIAL", "COPY"));
    settle(eve, Map.of("relation", "COPY"));
    eve.asks()
        .get("/projects/{key}/corroborations/divided", project.key())
        .then()
        .body("items", hasSize(0));
    eve.asks()
        .get("/projects/{key}/corroborations/divided?settled=true", project.key())
        .then()
        .body("items.means", contains("adjudicated"));
  }

  @Test
  void onlyAdjudicatorsSettle() {
    settle(ana, Map.of("relation", "COPY")).then().spec(refused(403));
    settle(Given.person("stranger"), Map.of("relation", "COPY")).then().spec(refused(404));
    settle(eve, Map.of("relation", "COPY", "reason", "mood")).then().spec(refused(400, "reason"));
    settle(eve, Map.of()).then().spec(refused(422, "relation"));
    settle(eve, said("COPY", "owner", 1)).then().spec(refused(400, "owner"));
    ana.asks()
        .delete("/sentences/{a}/corroborations/{b}/adjudication", a, b)
        .then()
        .spec(refused(403));
  }

  @Test
  void whoJudgedThePairMayBeBarred() {
    put(eve, a, b, "PARTIAL");
    settle(eve, Map.of("relation", "COPY")).then().body("alsoReviewed", equalTo(true));
    project
        .lead()
        .asks()
        .body(Map.of("reviewersMayAdjudicate", false))
        .patch("/projects/{key}", project.key())
        .then()
        .statusCode(200);
    settle(eve, Map.of("relation", "PARTIAL")).then().spec(refused(403));
    settle(project.lead(), Map.of("relation", "PARTIAL")).then().statusCode(200);
  }

  @Test
  void ofTwoAdjudicatorsWhoKnewNothingOneIsToldOfTheOther() {
    var both = List.of(eve, project.lead());
    var relations = List.of("COPY", "PARTIAL");
    var answers =
        AtOnce.run(
            2,
            i ->
                both.get(i)
                    .asks()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("relation", relations.get(i)))
                    .put("/sentences/{a}/corroborations/{b}/adjudication", a, b));
    var codes = answers.stream().map(Response::statusCode).sorted().toList();
    assertEquals(List.of(200, 412), codes);
    var told = answers.stream().filter(r -> r.statusCode() == 412).findFirst().orElseThrow();
    told.then().spec(refused(412));
    assertEquals(
        List.of("COPY", "PARTIAL"),
        Stream.of("standing.relation", "sent.relation")
            .map(p -> told.jsonPath().getString(p))
            .sorted()
            .toList());
  }
}
