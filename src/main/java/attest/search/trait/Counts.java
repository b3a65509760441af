// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import attest.search.trait.Trait.Kind;
import attest.suggestion.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a sentence as values, and the sum of two that it adds up itself: "two at the
 * entrance and two others in the south" are four.
 */
final class Counts {
  /** UTF-16 code units between two numbers that are added up. */
  private static final int NEAR = 60;

  private static final List<String> MORE =
      List.of(" autre", " other", " more", " de plus", "آخر", "أخر", "اخر");

  private Counts() {}

  static List<Trait> in(String text, String language) {
    var quantities = Quantity.in(text, language).stream().filter(q -> counts(q, text)).toList();
    List<Trait> found = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      var quantity = quantities.get(i);
      found.add(number(quantity.value(), quantity.plural(), quantity.begin(), quantity.end()));
      if (i > 0 && addsUp(text, quantities.get(i - 1), quantity)) {
        var before = quantities.get(i - 1);
        long sum = before.value() + quantity.value();
        found.add(number(sum, false, before.begin(), quantity.end()));
      }
    }
    return found;
  }

  private static Trait number(long number, boolean plural, int begin, int end) {
    return Trait.of(Kind.NUMBER, Set.of(plural ? number + "s" : "" + number), begin, end);
  }

  /** An article is no number. */
  private static boolean counts(Quantity quantity, String text) {
    return quantity.value() > 1
        || quantity.value() == 1 && Character.isDigit(text.charAt(quantity.begin()));
  }

  private static boolean addsUp(String text, Quantity one, Quantity other) {
    String behind = text.substring(other.end(), Math.min(text.length(), other.end() + 9));
    return other.begin() - one.end() < NEAR
        && other.begin() >= one.end()
        && MORE.stream().anyMatch(behind::startsWith);
  }
}
