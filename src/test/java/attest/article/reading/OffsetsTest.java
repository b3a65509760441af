// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text, tried on texts put together by chance. */
class OffsetsTest {
  private static final int TEXTS = 500;
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u00A0",
    "\u202F",
    "\uFEFF",
    "\u200B",
    "\t",
    ". ",
    ". ",
    ".",
    "! ",
    "? ",
    "؟ ",
    "… ",
    "...",
    "« ",
    " »",
    "“",
    "”",
    "\"",
    "(",
    ")",
    "[3]",
    "M. ",
    "U.S. ",
    "2015.L'",
    "330.000",
    "https://a.B/C.D ",
    "12/10/2017",
    "(Lire aussi : Pont)",
    "Lire aussi",
    "Vos commentaires",
    "{{ x }}",
    "1/1",
    "x",
    "AFP",
    "Le pont",
    "est tombé",
    "Il",
    "The bridge",
    "fell",
    "سقط الجسر",
    "في النهر",
    "د. ",
    "\u200F",
    "\u202E",
    "\u202C",
    "\u2067",
    "e\u0301",
    "\u0301",
    "\u0600",
    "\u0D4E",
    "\uD83D\uDE00",
    "\uD83D\uDC68\u200D\uD83D\uDC69",
    "\uD83C\uDDEB\uD83C\uDDF7",
    "\u1100\u1161\u11A8",
    "\uD83D",
    "\uDE00",
    "\u0000",
    "\u0085"
  };

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "ar"})
  void offsetsHoldForAnyText(String language) {
    for (long seed = 0; seed < TEXTS; seed++) {
      String text = text(new Random(seed));
      check(text, Reading.of(text, language), seed);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void check(String text, Reading reading, long seed) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    boolean[] covered = new boolean[text.length()];
    int last = 0;
    for (Segment sentence : reading.sentences()) {
      String why = "seed " + seed + " at " + sentence;
      assertTrue(sentence.begin() >= last && sentence.end() > sentence.begin(), why);
      assertTrue(characters.isBoundary(sentence.begin()), why);
      assertTrue(characters.isBoundary(sentence.end()), why);
      assertTrimmed(text, sentence, characters, why);
      last = sentence.end();
      for (int i = sentence.begin(); i < sentence.end(); i++) {
        covered[i] = true;
        assertFalse(Rows.endsLine(text.charAt(i)), why);
      }
    }
    int end = 0;
    for (Line line : reading.lines()) {
      assertBlank(text, end, line.begin(), seed);
      for (int i = line.begin(); i < line.end(); i++) {
        boolean needed = line.kept() && !Blank.is(text.charAt(i));
        assertTrue(covered[i] || !needed, "seed " + seed + " not covered at " + i);
        assertFalse(covered[i] && !line.kept(), "seed " + seed + " dropped but covered " + i);
      }
      end = line.end();
    }
    assertBlank(text, end, text.length(), seed);
  }

  private static void assertTrimmed(
      String text, Segment sentence, BreakIterator characters, String why) {
    int begin = sentence.begin();
    int end = sentence.end();
    assertFalse(Blank.is(text.charAt(begin)) && characters.isBoundary(begin + 1), why);
    assertFalse(Blank.is(text.charAt(end - 1)) && characters.isBoundary(end - 1), why);
  }

  private static void assertBlank(String text, int begin, int end, long seed) {
    assertEquals(end, Blank.skip(text, begin, end), "seed " + seed + " lost text at " + begin);
  }
}
