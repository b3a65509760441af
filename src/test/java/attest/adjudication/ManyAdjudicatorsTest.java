// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyAdjudicatorsTest {
  private static final String PATH = "/sentences/{id}/adjudication";

  @Test
  void ofTwoWhoSettleOneSentenceOneIsToldAndSeesBoth() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Douze civils ont été tués.", "Il pleut.", "Il neige.");
    var judges = List.of(project.lead(), Given.member(project, Role.ADJUDICATOR));
    for (long sentence : article.sentences()) {
      var answers = AtOnce.run(2, i -> settle(judges.get(i), sentence, "of " + i));
      var taken = answers.stream().filter(a -> a.statusCode() == 200).toList();
      var told = answers.stream().filter(a -> a.statusCode() == 412).toList();
      assertEquals(1, taken.size());
      assertEquals(1, told.size());
      String stands = taken.get(0).jsonPath().getString("note");
      var both = told.get(0).jsonPath();
      assertEquals(stands, both.getString("standing.note"));
      assertTrue(!stands.equals(both.getString("sent.note")));
    }
  }

  @Test
  void twentyWhoKnowNoVersionLoseNothingOfTheHistory() {
    var project = Given.project(Given.person("lead"));
    long sentence = Given.article(project, "Douze civils ont été tués.").sentences().get(0);
    var answers =
        AtOnce.run(
            20,
            i ->
                project
                    .lead()
                    .asks()
                    .body(Map.of("labels", List.of(), "note", "of " + i))
                    .put(PATH, sentence));
    answers.forEach(a -> assertEquals(200, a.statusCode(), a.asString()));
    var notes = project.lead().asks().get(PATH + "/history", sentence).jsonPath();
    assertEquals(20, notes.getList("items.note").stream().distinct().count());
  }

  private static Response settle(Human judge, long sentence, String note) {
    return judge
        .asks()
        .header("If-Match", "\"0\"")
        .body(Map.of("labels", List.of(), "note", note))
        .put(PATH, sentence);
  }
}
