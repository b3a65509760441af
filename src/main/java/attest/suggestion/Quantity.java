// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.List;
import java.util.Map;

/**
 * A number of a sentence, whatever it counts, in digits or words.
 *
 * @param plural tens, hundreds: {@code value} is what the literal plural is at least
 * @param begin UTF-16 code units of the sentence, as {@code end}
 */
public record Quantity(long value, boolean plural, int begin, int end) {
  private static final Numbers ENGLISH = Numbers.of("en");
  private static final Map<String, Numbers> ALL =
      Map.of("fr", Numbers.of("fr"), "en", ENGLISH, "ar", Numbers.of("ar"));

  /**
   * @param language another than French and Arabic is read as English
   */
  public static List<Quantity> in(String sentence, String language) {
    var placed = Tokens.placed(sentence);
    var tokens = placed.stream().map(Tokens.Placed::word).toList();
    return ALL.getOrDefault(language, ENGLISH).in(tokens).stream()
        .map(
            found ->
                new Quantity(
                    found.value(),
                    found.plural(),
                    placed.get(found.from()).begin(),
                    placed.get(found.to() - 1).end()))
        .toList();
  }
}
