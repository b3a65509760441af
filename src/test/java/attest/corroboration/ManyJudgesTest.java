// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.said;
import static attest.corroboration.Judged.sentences;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyJudgesTest {
  private static final int MANY = 20;

  private record Pairing(int who, long a, long b) {}

  private static List<Human> team(Workplace project) {
    var team = new ArrayList<Human>();
    for (int i = 0; i < MANY; i++) {
      team.add(Given.member(project, i == 0 ? Role.ADJUDICATOR : Role.REVIEWER));
    }
    return team;
  }

  @Test
  void manyWhoJudgeOnePairAtOnceMakeOneDossier() {
    var project = Given.project(Given.person("lead"));
    var team = team(project);
    var two = sentences(project, 2);
    var answers = AtOnce.run(MANY, i -> put(team.get(i), two.get(0), two.get(1), "CORROBORATES"));
    for (Response answer : answers) {
      assertEquals(200, answer.statusCode(), answer.asString());
    }
    var made = Judged.dossiers(team.get(0), project);
    assertEquals(1, made.size());
    assertEquals(two, Judged.mentions(team.get(0), made.get(0)));
    team.get(0)
        .asks()
        .get("/sentences/{a}/corroborations/{b}", two.get(0), two.get(1))
        .then()
        .body("settled.judges", equalTo(MANY));
  }

  @Test
  void ofManyTabsThatKnewNothingOneIsTaken() {
    var project = Given.project(Given.person("lead"));
    var ana = Given.member(project, Role.REVIEWER);
    var two = sentences(project, 2);
    var answers =
        AtOnce.run(
            MANY,
            i ->
                ana.asks()
                    .header("If-Match", "\"0\"")
                    .body(said("PARTIAL", "rationale", "tab " + i))
                    .put("/sentences/{a}/corroborations/{b}", two.get(0), two.get(1)));
    assertEquals(1, answers.stream().filter(r -> r.statusCode() == 200).count());
    assertEquals(MANY - 1, answers.stream().filter(r -> r.statusCode() == 412).count());
  }

  @Test
  void judgingMergingAndPartingAtOnceLeavesEverythingWhole() {
    var project = Given.project(Given.person("lead"));
    var team = team(project);
    var held = sentences(project, 8);
    Set<Integer> allowed = Set.of(200, 409, 422);
    var stored = new HashMap<Pairing, String>();
    var rounds =
        AtOnce.run(
            MANY,
            i -> {
              var chance = new Random(i);
              var own = new HashMap<Pairing, String>();
              for (int n = 0; n < 6; n++) {
                int one = chance.nextInt(held.size());
                int other = (one + 1 + chance.nextInt(held.size() - 1)) % held.size();
                var pairing =
                    new Pairing(
                        i,
                        Math.min(held.get(one), held.get(other)),
                        Math.max(held.get(one), held.get(other)));
                var answer = act(project, team.get(i), pairing, chance.nextInt(10), own);
                assertTrue(allowed.contains(answer.statusCode()), answer.asString());
              }
              return own;
            });
    rounds.forEach(stored::putAll);
    stored.forEach((pairing, relation) -> assertEquals(relation, standing(team, pairing)));
    whole(team.get(0), project);
  }

  @Test
  void judgingWhileSentencesAreSplitLosesNothing() {
    var project = Given.project(Given.person("lead"));
    var team = team(project);
    var held = sentences(project, 6);
    for (int i = 1; i < held.size(); i++) {
      put(team.get(1), held.get(0), held.get(i), "PARTIAL").then().statusCode(200);
    }
    var answers =
        AtOnce.run(
            MANY,
            i ->
                i % 4 == 0
                    ? project
                        .lead()
                        .asks()
                        .body(Map.of("at", 7))
                        .post("/sentences/{id}/split", held.get(i / 4))
                    : put(team.get(i), held.get(i % 6), held.get((i + 1) % 6), "PARTIAL"));
    for (Response answer : answers) {
      assertTrue(Set.of(200, 409).contains(answer.statusCode()), answer.asString());
    }
    var made = Judged.dossiers(team.get(0), project);
    assertEquals(1, made.size());
    assertEquals(held.size() + MANY / 4, Judged.mentions(team.get(0), made.get(0)).size());
    whole(team.get(0), project);
  }

  /** Mostly judges; now and then takes back, merges two dossiers or parts them. */
  private static Response act(
      Workplace project, Human who, Pairing pairing, int what, Map<Pairing, String> own) {
    var dossiers = what > 7 ? Judged.dossiers(who, project) : List.<Long>of();
    if (what == 8 && dossiers.size() > 1) {
      return who.asks()
          .body(Map.of("into", dossiers.get(0)))
          .put("/dossiers/{id}/merge", dossiers.get(1));
    }
    if (what == 9 && !dossiers.isEmpty()) {
      var tookIn =
          who.asks()
              .get("/dossiers/{id}", dossiers.get(0))
              .jsonPath()
              .getList("tookIn", Long.class);
      long last = tookIn.isEmpty() ? dossiers.get(0) : tookIn.get(0);
      return who.asks().delete("/dossiers/{id}/merge", last);
    }
    if (what == 7) {
      var answer = Judged.withdraw(who, pairing.a, pairing.b);
      if (answer.statusCode() == 200) {
        own.put(pairing, "");
      }
      return answer;
    }
    String relation = what == 6 ? "UNRELATED" : "PARTIAL";
    var answer = put(who, pairing.a, pairing.b, said(relation, "merge", what > 3));
    if (answer.statusCode() == 200) {
      own.put(pairing, relation);
    }
    return answer;
  }

  private static String standing(List<Human> team, Pairing pairing) {
    String relation =
        team.get(pairing.who)
            .asks()
            .get("/sentences/{a}/corroborations/{b}", pairing.a, pairing.b)
            .jsonPath()
            .getString("own.relation");
    return relation == null ? "" : relation;
  }

  /** No dossier without mentions, no mention twice in one, none that nothing holds there. */
  private static void whole(Human who, Workplace project) {
    var ties = new HashMap<Long, Set<Long>>();
    var pairs = who.asks().get("/projects/{key}/corroborations", project.key()).jsonPath();
    List<Map<String, Object>> items = pairs.getList("items");
    for (var item : items) {
      if (!"UNRELATED".equals(item.get("relation"))) {
        long a = ((Number) item.get("a")).longValue();
        long b = ((Number) item.get("b")).longValue();
        ties.computeIfAbsent(a, x -> new HashSet<>()).add(b);
        ties.computeIfAbsent(b, x -> new HashSet<>()).add(a);
      }
    }
    for (long dossier : Judged.dossiers(who, project)) {
      var held = Judged.mentions(who, dossier);
      assertFalse(held.isEmpty(), "dossier " + dossier + " is empty");
      assertEquals(held.size(), new HashSet<>(held).size());
      for (long sentence : held) {
        assertTrue(
            ties.getOrDefault(sentence, Set.of()).stream().anyMatch(held::contains),
            "nothing holds " + sentence + " in " + dossier + ": " + held + " " + ties);
      }
    }
  }
}
