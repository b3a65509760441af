// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.Set;
import java.util.regex.Pattern;

/** Counts people listed by name: "Karim, Salma and their son" are three. */
final class Enumeration {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*,\\s*(?:et|and)\\s+|\\s*,\\s*|\\s+(?:et|and)\\s+");

  private static final Set<String> KIN =
      Set.of("leur", "son", "sa", "his", "her", "their", "notre", "our");

  private static final String NAME = "\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}";
  private static final String OTHER = "(?:leur|son|sa|his|her|their|notre|our) \\p{L}+";

  /** Names joined by commas and an "and". */
  static final Pattern LISTED =
      Pattern.compile(
          "\\b"
              + NAME
              + "(?:, (?:"
              + NAME
              + "|"
              + OTHER
              + ")){0,10},? (?:et|and) (?:"
              + NAME
              + "|"
              + OTHER
              + ")\\b");

  private static final int LONGEST = 300;

  private Enumeration() {}

  /**
   * How many are listed; 0 where the words are no list of names, or their script has no capitals.
   */
  static int of(String words, String language) {
    if (language.equals("ar") || words.length() > LONGEST) {
      return 0;
    }
    var items = SEPARATOR.split(words.strip());
    int named = 0;
    for (String item : items) {
      var parts = item.split("\\s+");
      boolean name = !item.isEmpty() && Character.isUpperCase(item.codePointAt(0));
      if (parts.length > 4 || !name && !KIN.contains(parts[0])) {
        return 0;
      }
      named += name ? 1 : 0;
    }
    return named > 0 ? items.length : 0;
  }
}
