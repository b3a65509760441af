// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.dataset.format.Statement.Evidence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the shared task's scorer asks of a line: sets of evidence, each item four long, that name a
 * page and a line wherever there is a verdict, and none where there is not.
 */
class FeverTest {
  private static final Evidence TELLS = evidence(1, 102, false);
  private static final Evidence DENIES = evidence(2, 103, true);

  private static Evidence evidence(long mention, long sentence, boolean denies) {
    return new Evidence(
        mention, 7, Given.NASTY, "", "", null, sentence, (int) sentence - 100, "words", denies);
  }

  private static JsonNode line(String grade, List<Evidence> evidence) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writing = new Fever(new Out(bytes));
    writing.begin();
    writing.add(new Statement(9, Given.NASTY, grade, 1, null, evidence, List.of()));
    writing.end();
    String text = bytes.toString(UTF_8);
    assertEquals(text.length() - 1, text.indexOf('\n'), "one line");
    return new ObjectMapper().readTree(text);
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, SUPPORTS, 1",
    "FAIR, SUPPORTS, 1",
    "DISCOUNTED, REFUTES, 2",
    "WEAK, NOT ENOUGH INFO, 0",
    "CONTESTED, NOT ENOUGH INFO, 0",
    "UNSOURCED, NOT ENOUGH INFO, 0"
  })
  void aLineIsAsItsScorerReadsIt(String grade, String label, int mention) throws IOException {
    var line = line(grade, List.of(TELLS, DENIES));
    assertEquals(label, line.get("label").asText());
    assertEquals(Given.NASTY, line.get("claim").asText());
    assertTrue(line.get("id").isIntegralNumber());
    boolean verdict = mention > 0;
    assertEquals(verdict ? "VERIFIABLE" : "NOT VERIFIABLE", line.get("verifiable").asText());
    assertEquals(1, line.get("evidence").size());
    for (var set : line.get("evidence")) {
      for (var item : set) {
        assertEquals(4, item.size());
        assertEquals(9, item.get(0).asLong());
        assertEquals(verdict, item.get(1).asLong(0) == mention && verdict);
        assertEquals(verdict, item.get(2).isTextual());
        assertEquals(verdict, item.get(3).isIntegralNumber());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"CONFIRMED", "DISCOUNTED"})
  void aVerdictIsNeverWithoutEvidence(String grade) throws IOException {
    for (var only : List.of(TELLS, DENIES)) {
      var sets = line(grade, List.of(only)).get("evidence");
      assertEquals("article-7", sets.at("/0/0/2").asText());
      assertEquals(only.ordinal() - 1, sets.at("/0/0/3").asInt());
      assertFalse(sets.at("/0/0/1").isNull());
    }
  }
}
