// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FigureReadingApiTest {
  private Given.Workplace project;
  private long sentence;
  private Human ana;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    var article = Given.article(project, "Au moins 1.130 civils ont péri à Valmire.");
    sentence = article.sentences().get(1);
    ana = Given.member(project, Role.REVIEWER);
  }

  private ValidatableResponse reads(Human who, Map<String, ?> span) {
    return who.asks().queryParams(span).get("/sentences/{id}/figure-reading", sentence).then();
  }

  @Test
  void wordsOfASentenceAreRead() {
    reads(ana, Map.of("begin", 0, "end", 21))
        .statusCode(200)
        .body("text", equalTo("Au moins 1.130 civils"))
        .body("low", equalTo(1130))
        .body("high", nullValue())
        .body("qualifier", equalTo("at_least"))
        .body("harm", equalTo("killed"))
        .body("category", equalTo("civilian"));
  }

  @ParameterizedTest
  @CsvSource({"-1,5,begin", "99,100,begin", "3,3,end", "3,99,end", "0,-1,end"})
  void aSpanOutsideTheSentenceIsRefused(int begin, int end, String field) {
    reads(ana, Map.of("begin", begin, "end", end)).statusCode(422).body("field", equalTo(field));
  }

  @ParameterizedTest
  @CsvSource({"4,5,end", "5,7,begin"})
  void aSpanThatCutsACharacterInTwoIsRefused(int begin, int end, String field) {
    var smiling = Given.article(project, "The \uD83D\uDE00 fell.").sentences().get(1);
    ana.asks()
        .queryParams(Map.of("begin", begin, "end", end))
        .get("/sentences/{id}/figure-reading", smiling)
        .then()
        .statusCode(422)
        .body("field", equalTo(field));
  }

  @Test
  void aSpanIsNeeded() {
    reads(ana, Map.of()).statusCode(422).body("field", equalTo("begin"));
    reads(ana, Map.of("begin", 0)).statusCode(422).body("field", equalTo("end"));
  }

  @Test
  void aStrangerSees404() {
    reads(Given.person("stranger"), Map.of("begin", 0, "end", 5)).statusCode(404);
  }
}
