// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyReshapersTest {
  private static final int MANY = 24;
  private static final String LONG =
      "La mairie d'Ostmere compte douze morts et le port de Salin en compte trente.";

  private static Response split(Human who, long sentence, int at) {
    return who.asks().body(Map.of("at", at)).post("/sentences/{id}/split", sentence);
  }

  private static Response merge(Human who, long sentence) {
    return who.asks().post("/sentences/{id}/merge", sentence);
  }

  private static Response judge(Human who, long sentence, String note) {
    return who.asks()
        .body(Map.of("labels", List.of("CLAIM"), "note", note))
        .put("/sentences/{id}/annotation", sentence);
  }

  private static void allAnswered(List<Response> answers) {
    for (Response answer : answers) {
      assertTrue(Set.of(200, 409).contains(answer.statusCode()), answer.asString());
    }
  }

  /** The ids of the article's sentences, once they are shown to stand in order without a gap. */
  private static List<Long> sound(Human who, Given.Article article, String text) {
    var read = who.asks().get("/articles/{id}", article.id()).jsonPath();
    List<Integer> begins = read.getList("sentences.begin");
    List<Integer> ordinals = read.getList("sentences.ordinal");
    assertEquals(IntStream.rangeClosed(1, ordinals.size()).boxed().toList(), ordinals);
    assertEquals(begins.stream().sorted().toList(), begins);
    assertEquals(text, words(read.getList("sentences.text", String.class)));
    return read.getList("sentences.id", Long.class);
  }

  private static String textOf(Human who, Given.Article article) {
    return words(
        who.asks()
            .get("/articles/{id}", article.id())
            .jsonPath()
            .getList("sentences.text", String.class));
  }

  private static String words(List<String> texts) {
    return String.join("", texts).replaceAll("\\s", "");
  }

  @Test
  void ofManyWhoSplitOneSentenceOneDoes() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, LONG, "Il pleut.");
    String text = textOf(project.lead(), article);
    long sentence = article.sentences().get(1);
    int[] places = {8, 25, 38, 41, 60};
    var answers = AtOnce.run(MANY, i -> split(project.lead(), sentence, places[i % places.length]));
    allAnswered(answers);
    assertEquals(1, answers.stream().filter(a -> a.statusCode() == 200).count());
    assertEquals(4, sound(project.lead(), article, text).size());
  }

  @Test
  void noJudgementIsLostWhileTheSentenceIsSplit() {
    var project = Given.project(Given.person("lead"));
    var team = new ArrayList<Human>();
    for (int i = 0; i < 8; i++) {
      team.add(Given.member(project, Role.REVIEWER));
    }
    var article = Given.article(project, LONG, "Il pleut.");
    long sentence = article.sentences().get(1);
    judge(team.get(0), sentence, "before");
    var answers =
        AtOnce.run(
            MANY,
            i ->
                i == MANY / 2
                    ? split(project.lead(), sentence, LONG.indexOf(" et"))
                    : judge(team.get(i % team.size()), sentence, "writer " + i));
    allAnswered(answers);
    List<Long> halves =
        answers
            .get(MANY / 2)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("sentences.id", Long.class);
    for (int i = 0; i < MANY; i++) {
      if (i != MANY / 2 && answers.get(i).statusCode() == 200) {
        var who = team.get(i % team.size());
        var history = who.asks().get("/sentences/{id}/annotation/history", sentence).jsonPath();
        var notes = history.getList("items.note", String.class);
        assertTrue(notes.contains("writer " + i), notes + " lacks " + i);
        var first = who.asks().get("/sentences/{id}/annotation", halves.get(0)).jsonPath();
        assertTrue(first.getBoolean("judged"));
        assertEquals(notes.get(notes.size() - 1), first.getString("note"));
        assertTrue(
            who.asks()
                .get("/sentences/{id}/annotation", halves.get(1))
                .jsonPath()
                .getBoolean("judged"));
      }
    }
  }

  @Test
  void manyMergesAtOnceLeaveOneOrderAndEveryAnswer() {
    var project = Given.project(Given.person("lead"));
    var sentences = IntStream.range(0, MANY).mapToObj(i -> "Il pleut sur la ville " + i + ".");
    var article = Given.article(project, sentences.toArray(String[]::new));
    var ana = Given.member(project, Role.REVIEWER);
    article.sentences().forEach(s -> judge(ana, s, ""));
    String text = textOf(project.lead(), article);
    var answers = AtOnce.run(MANY, i -> merge(project.lead(), article.sentences().get(i)));
    allAnswered(answers);
    long done = answers.stream().filter(a -> a.statusCode() == 200).count();
    assertTrue(done > 0);
    var left = sound(project.lead(), article, text);
    assertEquals(article.sentences().size() - done, left.size());
    List<Long> judged =
        ana.asks()
            .get("/articles/{id}/annotations", article.id())
            .jsonPath()
            .getList("sentence", Long.class);
    assertEquals(new HashSet<>(left), new HashSet<>(judged));
  }
}
