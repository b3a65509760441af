// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** Furniture that is known by its shape, whatever the language. */
final class Shapes {
  private static final int LONGEST = 300;
  private static final int MOST_WORDS_OF_A_LINK = 4;
  private static final Pattern HOLE =
      Pattern.compile(
          "\\{\\{[^{}]{0,80}+\\}\\}|\\$\\{[^{}]{0,80}+\\}|<%[^%]{0,80}+%>|%%\\w{1,40}+%%"
              + "|\\[\\[[^\\[\\]]{0,80}+\\]\\]|\\[object Object\\]");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,3}+) ?/ ?(\\d{1,3}+)");
  private static final Pattern NUMBER =
      Pattern.compile("\\+?\\d{1,4}+(?:[\\s.,]\\d{3}){0,2}+[kKM]?");
  private static final Pattern BETWEEN_LINKS = Pattern.compile("\\s[|·•>›»/]\\s|[|·•›]");

  private Shapes() {}

  static Optional<Furniture> of(Row row) {
    if (row.length() > LONGEST) {
      return Optional.empty();
    }
    if (isHole(row.text)) {
      return Optional.of(Furniture.PLACEHOLDER);
    }
    if (isCounter(row.text)) {
      return Optional.of(Furniture.COUNTER);
    }
    return isButton(row.text) || isRowOfLinks(row) ? Optional.of(Furniture.MENU) : Optional.empty();
  }

  private static boolean isHole(String text) {
    return HOLE.matcher(text).find()
        && HOLE.matcher(text).replaceAll("").chars().filter(Character::isLetter).count()
            < text.length() / 3;
  }

  private static boolean isCounter(String text) {
    return FRACTION.matcher(text).matches() || NUMBER.matcher(text).matches();
  }

  /** One letter or mere signs: a close button, an arrow, a rule across the page. */
  private static boolean isButton(String text) {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    return letters == 0 || (letters == 1 && text.length() == 1);
  }

  private static boolean isRowOfLinks(Row row) {
    if (row.isProse()) {
      return false;
    }
    String[] links = BETWEEN_LINKS.split(row.text);
    if (links.length < 3) {
      return false;
    }
    for (String link : links) {
      if (link.strip().split("\\s+").length > MOST_WORDS_OF_A_LINK) {
        return false;
      }
    }
    return true;
  }
}
