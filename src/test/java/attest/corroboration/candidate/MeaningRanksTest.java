// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.corroboration.meaning.Encoder;
import attest.corroboration.meaning.Meanings;
import attest.corroboration.onnx.SmallModel;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real model in the running program. */
@QuarkusTest
class MeaningRanksTest {
  private static final String ASKED = "The soldiers seized the grain store in Velmora.";
  private static final String SAME = "Troops have captured the wheat silo of the town of Velmora.";
  private static final String LIKER = "A choir of soldiers sang in the town of Velmora.";
  private static final String ELSEWHERE = "The soldiers seized the wheat silo in Karsun.";

  @TempDir Path folder;
  @Inject Scorers scorers;

  private final Human lead = Given.person("lead");
  private final Workplace project = Given.project(lead);
  private Meanings meanings;
  private long asked;

  @BeforeEach
  void aModel() throws IOException {
    meanings = new Meanings(Encoder.in(SmallModel.in(folder)));
    asked = sentence(ASKED);
    sentence(SAME);
    sentence(LIKER);
    sentence(ELSEWHERE);
    sentence("This table of tides is printed daily. ".repeat(30).strip());
  }

  @AfterEach
  void noMore() {
    scorers.use(new LexicalScorer());
    meanings.close();
  }

  private long sentence(String text) {
    return Given.imported(project, Map.of("language", "en", "text", text)).sentences().get(0);
  }

  private ValidatableResponse candidates() {
    return lead.asks().get("/sentences/{id}/candidates", asked).then().statusCode(200);
  }

  @Test
  void whatMeansTheSameComesFirstOnceItIsRead() {
    candidates().body("items[0].text", equalTo(LIKER));
    scorers.use(new MeaningScorer(meanings));
    candidates()
        .body("items[0].text", equalTo(LIKER))
        .body("items.why.kind.flatten()", not(hasItem("meaning")));
    meanings.readAll();
    String same = "items.find { it.text.startsWith('Troops') }";
    candidates()
        .body("items[0].text", equalTo(SAME))
        .body(same + ".why.kind", hasItem("meaning"))
        .body(same + ".why.kind[0]", startsWith("place"));
    lead.signsIn()
        .asks()
        .header("Accept-Language", "fr")
        .get("/sentences/" + asked + "/corroborate")
        .then()
        .statusCode(200)
        .body(containsString("presque le même sens"));
  }

  @Test
  void theSameOfAnotherTownIsNotRaised() {
    List<Float> before = candidates().extract().jsonPath().getList(elsewhere());
    assertEquals(1, before.size());
    scorers.use(new MeaningScorer(meanings));
    candidates();
    meanings.readAll();
    candidates().body(elsewhere(), equalTo(before));
  }

  private static String elsewhere() {
    return "items.findAll { it.text.contains('Karsun') }.score";
  }
}
