// SPDX-License-Identifier: Apache-2.0
package attest.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "happened ANSWER 1 22 333 4 0",
        "happened SUBMISSION 1 22 0 4 0",
        "happened COMMENT 1 22 333 4 55",
        "there 22 4 5",
        "there 22",
        "left",
        "missed"
      })
  void whatIsSaidIsUnderstood(String line) {
    assertEquals(line, Word.of(line).line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sung", "happened ANSWER 1", "happened DREAM 1 2 3 4 5", "there", "there x"})
  void whatANewerNodeSaysIsNot(String line) {
    assertThrows(IllegalArgumentException.class, () -> Word.of(line));
  }

  @Test
  void muchIsSaidInPiecesThatTheDatabaseTakes() {
    List<Word> words =
        LongStream.range(0, 2000).mapToObj(n -> (Word) new Word.There(n, Set.of(n))).toList();
    var payloads = Speech.payloads("one", words);
    assertTrue(payloads.stream().allMatch(p -> p.length() <= 7000), "8000 bytes are taken");
    var heard = new ArrayList<Word>();
    payloads.stream().map(Speech::of).forEach(speech -> speech.words(heard::add));
    assertEquals(words, heard);
    assertEquals("one", Speech.of(payloads.get(1)).node());
  }

  @Test
  void aNodeIsBelievedUntilItIsSilent() {
    var elsewhere = new Elsewhere();
    assertTrue(elsewhere.hear("one", new Word.There(7, Set.of(1L)), NOW));
    assertFalse(elsewhere.hear("one", new Word.There(7, Set.of(1L)), NOW.plusSeconds(5)));
    assertTrue(elsewhere.hear("two", new Word.There(7, Set.of(2L)), NOW));
    assertEquals(Set.of(1L, 2L), elsewhere.at(7));

    assertEquals(Set.of(7L), elsewhere.forget(NOW.plusSeconds(16)));
    assertEquals(Set.of(1L), elsewhere.at(7));
    assertTrue(elsewhere.hear("one", new Word.There(7, Set.of()), NOW));
    assertEquals(Set.of(), elsewhere.at(7));
  }
}
