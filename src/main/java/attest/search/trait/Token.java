// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import attest.project.FoldedName;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Letters or digits that stand together, folded as names of sources are.
 *
 * @param begin UTF-16 code units of the text, as {@code end}
 */
public record Token(String folded, int begin, int end, boolean capital, UnicodeScript script) {
  private static final int LAST_PLAIN = 0x7f;

  public static List<Token> in(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        int end = end(text, at);
        tokens.add(token(text, at, end, c));
        at = end;
      } else {
        at += Character.charCount(c);
      }
    }
    return tokens;
  }

  private static int end(String text, int begin) {
    boolean digits = Character.isDigit(text.codePointAt(begin));
    int at = begin;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean mark =
          Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.FORMAT;
      if (!mark && (!Character.isLetterOrDigit(c) || Character.isDigit(c) != digits)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static Token token(String text, int begin, int end, int first) {
    String word = text.substring(begin, end);
    boolean plain = word.chars().allMatch(c -> c <= LAST_PLAIN);
    String folded = plain ? word.toLowerCase(Locale.ROOT) : FoldedName.of(word);
    return new Token(folded, begin, end, Character.isUpperCase(first), UnicodeScript.of(first));
  }

  /** Whether it may begin a name: a script without capital letters does not tell. */
  public boolean isCapital() {
    return capital || !Character.isLowerCase(folded.isEmpty() ? ' ' : folded.codePointAt(0));
  }

  boolean isArabic() {
    return script == UnicodeScript.ARABIC && !isNumber();
  }

  boolean isNumber() {
    return !folded.isEmpty() && folded.charAt(0) >= '0' && folded.charAt(0) <= '9';
  }

  /** Its number, where it is one of at most four digits; -1 elsewhere. */
  int number() {
    return isNumber() && folded.length() <= 4 && folded.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(folded)
        : -1;
  }
}
