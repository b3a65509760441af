// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyWritersTest {
  private static final int WRITERS = 50;

  /** All begin at one moment. */
  private static List<Response> atOnce(IntFunction<Response> call) throws Exception {
    var threads = Executors.newFixedThreadPool(WRITERS);
    var start = new CyclicBarrier(WRITERS);
    try {
      var calls = new ArrayList<Callable<Response>>();
      for (int i = 0; i < WRITERS; i++) {
        int n = i;
        calls.add(
            () -> {
              start.await();
              return call.apply(n);
            });
      }
      var answers = new ArrayList<Response>();
      for (Future<Response> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Response put(Human who, long sentence, Map<String, ?> body) {
    return who.asks().body(body).put("/sentences/{id}/annotation", sentence);
  }

  @Test
  void fiftyFirstAnswersOfOneReviewerAreAllInTheHistory() throws Exception {
    var project = Given.project(Given.person("lead"));
    var ana = Given.member(project, Role.REVIEWER);
    long sentence = Given.article(project, "Douze civils ont été tués.").sentences().get(0);
    var answers =
        atOnce(i -> put(ana, sentence, Map.of("labels", List.of("CLAIM"), "note", "writer " + i)));
    Set<Integer> versions = new HashSet<>();
    for (Response answer : answers) {
      assertEquals(200, answer.statusCode(), answer.asString());
      versions.add(answer.jsonPath().getInt("version"));
    }
    assertEquals(WRITERS, versions.size());
    var history = ana.asks().get("/sentences/{id}/annotation/history", sentence).jsonPath();
    assertEquals(WRITERS, new HashSet<>(history.getList("items.note")).size());
    for (Response answer : answers) {
      int at = answer.jsonPath().getInt("version") - 1;
      assertEquals(
          answer.jsonPath().getString("note"), history.getString("items[" + at + "].note"));
    }
  }

  @Test
  void ofFiftyWritersWhoKnewNoAnswerOneIsTakenAndTheOthersAreTold() throws Exception {
    var project = Given.project(Given.person("lead"));
    var ana = Given.member(project, Role.REVIEWER);
    long sentence = Given.article(project, "Douze civils ont été tués.").sentences().get(0);
    var answers =
        atOnce(
            i ->
                ana.asks()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("labels", List.of(), "note", "writer " + i))
                    .put("/sentences/{id}/annotation", sentence));
    var taken = answers.stream().filter(a -> a.statusCode() == 200).toList();
    assertEquals(1, taken.size());
    assertTrue(answers.stream().allMatch(a -> a.statusCode() == 200 || a.statusCode() == 412));
    String note = taken.get(0).jsonPath().getString("note");
    answers.stream()
        .filter(a -> a.statusCode() == 412)
        .forEach(a -> assertEquals(note, a.jsonPath().getString("standing.note")));
  }

  @Test
  void fiftyWritersOfOneArticleLoseNothing() throws Exception {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Douze civils ont été tués.", "Il pleut.", "Il neige.");
    var team = new ArrayList<Human>();
    for (int i = 0; i < 10; i++) {
      team.add(Given.member(project, Role.REVIEWER));
    }
    var answers =
        atOnce(
            i -> {
              long sentence = article.sentences().get(i % article.sentences().size());
              return put(
                  team.get(i % 10), sentence, Map.of("labels", List.of("CLAIM"), "note", "" + i));
            });
    assertTrue(answers.stream().allMatch(a -> a.statusCode() == 200));
    int kept = 0;
    for (Human member : team) {
      for (long sentence : article.sentences()) {
        kept +=
            member
                .asks()
                .get("/sentences/{id}/annotation/history", sentence)
                .jsonPath()
                .getList("items")
                .size();
      }
    }
    assertEquals(WRITERS, kept);
  }

  @Test
  void submittingWhileAnswersArriveCountsEachOnce() throws Exception {
    var project = Given.project(Given.person("lead"), true);
    var ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Douze civils ont été tués.", "Il pleut.", "Il neige.");
    var answers =
        atOnce(
            i ->
                i % 2 == 0
                    ? ana.asks().put("/articles/{id}/submission", article.id())
                    : put(
                        ana,
                        article.sentences().get(i % article.sentences().size()),
                        Map.of("labels", List.of("CLAIM"))));
    for (Response answer : answers) {
      assertTrue(Set.of(200, 409).contains(answer.statusCode()), answer.asString());
    }
    var state = ana.asks().get("/articles/{id}/submission", article.id()).jsonPath();
    assertTrue(state.getBoolean("submitted"));
    int judged =
        ana.asks().get("/articles/{id}/annotations", article.id()).jsonPath().getList("").size();
    assertEquals(state.getInt("sentences") - judged, state.getInt("unjudged"));
  }
}
