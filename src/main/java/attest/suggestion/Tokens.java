// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text as word lists see it: small letters without accents, Arabic letters in one form, digits of
 * every script as 0 to 9, and a number with its grouping as one token.
 */
public final class Tokens {
  /** U+00A0 and U+202F are blanks by then; U+066C is the Arabic thousands mark. */
  private static final Pattern TOKEN =
      Pattern.compile("\\d{1,3}(?:[., '\u066C]\\d{3})+(?!\\d)|\\d+(?:[.,\u066B]\\d+)?|\\p{L}+|\\S");

  private static final int TATWEEL = 0x0640;

  /** What letters of the scripts that are common here become. */
  private static final String[] FOLDED =
      IntStream.range(0, 0x0700).mapToObj(Tokens::fold).toArray(String[]::new);

  private Tokens() {}

  /** A token and where it was printed, in UTF-16 code units; its accents are within. */
  public record Placed(String word, int begin, int end) {}

  static List<String> of(String text) {
    return placed(text).stream().map(Placed::word).toList();
  }

  public static List<Placed> placed(String text) {
    var folded = new StringBuilder(text.length());
    var places = new int[2 * text.length() + 64];
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String plain = folded(text.codePointAt(i));
      int from = folded.length();
      folded.append(plain);
      places = places.length > folded.length() ? places : Arrays.copyOf(places, 2 * places.length);
      Arrays.fill(places, from, folded.length(), i);
    }
    places[folded.length()] = text.length();
    var found = new ArrayList<Placed>();
    var matcher = TOKEN.matcher(folded);
    while (matcher.find()) {
      found.add(new Placed(matcher.group(), places[matcher.start()], places[matcher.end()]));
    }
    return found;
  }

  /** Nothing for a mark set over or under a letter. */
  private static String folded(int c) {
    return c < FOLDED.length ? FOLDED[c] : fold(c);
  }

  private static String fold(int c) {
    var folded = new StringBuilder();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
        .codePoints()
        .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK && p != TATWEEL)
        .map(Tokens::plain)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static int plain(int c) {
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case '\u00A0', '\u202F', '\u2009' -> ' ';
      case '\u2019', '\u02BC' -> '\'';
      case '\u0649' -> '\u064A';
      case '\u0629' -> '\u0647';
      default -> c;
    };
  }

  /** Where the phrase begins in the tokens at or after {@code from}; -1 where it does not stand. */
  static int find(List<String> tokens, List<String> phrase, int from) {
    for (int i = from; i + phrase.size() <= tokens.size(); i++) {
      if (tokens.subList(i, i + phrase.size()).equals(phrase)) {
        return i;
      }
    }
    return -1;
  }
}
