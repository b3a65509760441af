// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every text, tried on texts put together by chance. */
class OffsetsTest {
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
    " \u0301(",
    "\u2160",
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

  @Property(tries = 1500)
  void offsetsHoldForAnyText(@ForAll("texts") String text, @ForAll Language language) {
    check(text, Reading.of(text, language.code()));
  }

  @Property(tries = 300)
  void offsetsHoldForHardWrappedText(
      @ForAll @IntRange(min = 50, max = 95) int width,
      @ForAll Language language,
      @ForAll long seed) {
    String text = wrapped(width, new Random(seed));
    check(text, Reading.of(text, language.code()));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(3));
    return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  /** Paragraphs of pieces in columns, whose line ends count as spaces. */
  private static String wrapped(int width, Random random) {
    StringBuilder text = new StringBuilder();
    int begin = 0;
    for (int i = 0; i < 150; i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      if (text.length() + piece.length() - begin >= width) {
        text.append(random.nextInt(8) == 0 ? "\r\n\r\n" : "\n");
        begin = text.length();
      }
      text.append(Rows.endsLine(piece.charAt(0)) ? " " : piece).append(' ');
    }
    return text.toString();
  }

  private static void check(String text, Reading reading) {
    BitSet wraps = HardWraps.in(text);
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    boolean[] covered = new boolean[text.length()];
    int last = 0;
    for (Segment sentence : reading.sentences()) {
      String why = "at " + sentence;
      assertTrue(sentence.begin() >= last && sentence.end() > sentence.begin(), why);
      assertTrue(characters.isBoundary(sentence.begin()), why);
      assertTrue(characters.isBoundary(sentence.end()), why);
      assertTrimmed(text, sentence, characters, why);
      last = sentence.end();
      for (int i = sentence.begin(); i < sentence.end(); i++) {
        covered[i] = true;
        assertFalse(Rows.endsLine(text.charAt(i)) && !wraps.get(i), why);
      }
    }
    int end = 0;
    for (Line line : reading.lines()) {
      assertBlank(text, end, line.begin());
      for (int i = line.begin(); i < line.end(); i++) {
        boolean needed = line.kept() && !Blank.is(text.charAt(i));
        assertTrue(covered[i] || !needed, "not covered at " + i);
        assertFalse(covered[i] && !line.kept(), "dropped but covered " + i);
      }
      end = line.end();
    }
    assertBlank(text, end, text.length());
  }

  private static void assertTrimmed(
      String text, Segment sentence, BreakIterator characters, String why) {
    int begin = sentence.begin();
    int end = sentence.end();
    assertFalse(Blank.is(text.charAt(begin)) && characters.isBoundary(begin + 1), why);
    assertFalse(Blank.is(text.charAt(end - 1)) && characters.isBoundary(end - 1), why);
  }

  private static void assertBlank(String text, int begin, int end) {
    assertEquals(end, Blank.skip(text, begin, end), "lost text at " + begin);
  }
}
