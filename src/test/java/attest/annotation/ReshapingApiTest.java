// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.Given;
import attest.testing.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReshapingApiTest extends ReshapedArticle {
  @Test
  void aSplitMakesTwoOfOneAndLeavesTheIdsOfTheOthers() {
    var before = read();
    var halves = made(split(ana, sentence, CUT));
    var after = read();
    assertEquals(
        List.of(
            article.sentences().get(0),
            article.sentences().get(1),
            halves.get(0),
            halves.get(1),
            article.sentences().get(3)),
        after.getList("sentences.id", Long.class));
    assertEquals(List.of(1, 2, 3, 4, 5), after.getList("sentences.ordinal"));
    assertEquals(before.getString("text"), after.getString("text"));
    assertEquals(LONG.substring(0, CUT), after.getString("sentences[2].text"));
    assertEquals(LONG.substring(CUT + 1), after.getString("sentences[3].text"));
  }

  @Test
  void mergingWithTheNextMakesOneOfTwo() {
    var done = merge(ana, sentence).statusCode(200).body("sentences", hasSize(1));
    done.body("retired", contains((int) sentence, (int) (long) article.sentences().get(3)));
    var after = read();
    assertEquals(List.of(1, 2, 3), after.getList("sentences.ordinal"));
    assertEquals(LONG + " Il pleut à Lisgrave.", after.getString("sentences[2].text"));
  }

  @Test
  void theHistorySaysWhereASentenceCameFrom() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    var halves = made(split(ana, sentence, CUT));
    ana.asks()
        .get("/sentences/{id}/reshaping", halves.get(0))
        .then()
        .statusCode(200)
        .body("made.act", equalTo("SPLIT"))
        .body("made.sentences", contains((int) sentence))
        .body("retired", nullValue());
    ana.asks()
        .get("/sentences/{id}/reshaping", sentence)
        .then()
        .body("made", nullValue())
        .body(
            "retired.sentences", contains((int) (long) halves.get(0), (int) (long) halves.get(1)));
    ana.asks()
        .get("/sentences/{id}/annotation/history", sentence)
        .then()
        .body("items[0].labels", contains("CLAIM"));
  }

  @Test
  void aWriteToARetiredSentenceIsToldWhatStandsInItsPlace() {
    var halves = made(split(ana, sentence, CUT));
    ana.asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .spec(Refusal.refused(409))
        .body("sentences", contains((int) (long) halves.get(0), (int) (long) halves.get(1)));
    split(ana, sentence, CUT).spec(Refusal.refused(409)).body("sentences", hasSize(2));
    merge(ana, sentence).spec(Refusal.refused(409));
    ana.asks().get("/sentences/{id}/annotation", sentence).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|at",
        "{'at':0}|422|at",
        "{'at':-3}|422|at",
        "{'at':100000}|422|at",
        "{'at':2147483648}|400|at",
        "{'at':'5'}|400|at",
        "{'at':1.5}|400|at",
        "{'at':5,'of':1}|400|of",
        "[]|400|",
        "{|400|"
      })
  void aCutThatCannotBeMadeIsRefusedByName(String body, int status, String field) {
    ana.asks()
        .body(body.replace('\'', '"'))
        .post("/sentences/{id}/split", sentence)
        .then()
        .statusCode(status)
        .body("field", equalTo(field));
    assertEquals(4, read().getList("sentences").size());
  }

  @Test
  void aCutLeavesTextOnBothSidesAndTearsNoCharacter() {
    var odd =
        Given.article(
            project, "Un drapeau \ud83c\uddeb\ud83c\uddf7 flotte sur le cafe\u0301 ouvert.");
    long id = odd.sentences().get(1);
    String text = "Un drapeau \ud83c\uddeb\ud83c\uddf7 flotte sur le cafe\u0301 ouvert.";
    int flag = text.indexOf('\ud83c');
    split(ana, id, flag + 1).spec(Refusal.refused(422, "at"));
    split(ana, id, flag + 2).spec(Refusal.refused(422, "at"));
    split(ana, id, text.indexOf('\u0301')).spec(Refusal.refused(422, "at"));
    split(ana, id, text.length()).spec(Refusal.refused(422, "at"));
    split(ana, id, flag + 4).statusCode(200);
  }

  @Test
  void theLastSentenceHasNoneToMergeWith() {
    merge(ana, article.sentences().get(3)).spec(Refusal.refused(409));
  }

  @Test
  void sentencesWithOtherWordsBetweenThemAreNotMerged() {
    var lead = project.lead();
    String last = "La mairie de Lisgrave dit que la route du nord reste fermée jusqu'à lundi.";
    String text =
        "Une crue à Lisgrave.\n\nIl pleut encore.\n\nLire aussi : Une autre crue\n\n" + last;
    long id =
        lead.asks()
            .body(Map.of("language", "fr", "text", text))
            .post("/projects/{key}/articles", project.key())
            .jsonPath()
            .getLong("imported[0].id");
    var sentences = lead.asks().get("/articles/{id}", id).jsonPath();
    int before = sentences.getList("sentences.text").indexOf("Il pleut encore.");
    assertEquals(last, sentences.getString("sentences[" + (before + 1) + "].text"));
    merge(lead, sentences.getLong("sentences[" + before + "].id")).spec(Refusal.refused(409));
  }

  @Test
  void theSameRequestTwiceIsDoneOnce() {
    String key = Given.unique("split");
    var first =
        ana.asks()
            .header("Idempotency-Key", key)
            .body(Map.of("at", CUT))
            .post("/sentences/{id}/split", sentence);
    var again =
        ana.asks()
            .header("Idempotency-Key", key)
            .body(Map.of("at", CUT))
            .post("/sentences/{id}/split", sentence);
    assertEquals(200, again.statusCode());
    assertEquals(first.asString(), again.asString());
    long half = first.jsonPath().getLong("sentences[0].id");
    var merged = ana.asks().header("Idempotency-Key", key).post("/sentences/{id}/merge", half);
    var mergedAgain = ana.asks().header("Idempotency-Key", key).post("/sentences/{id}/merge", half);
    assertEquals(merged.asString(), mergedAgain.asString());
    assertEquals(4, read().getList("sentences").size());
  }
}
