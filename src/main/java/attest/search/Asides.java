// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.search.trait.Trait;
import attest.suggestion.Stretch;
import attest.suggestion.Suggestions;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a sentence that say who said so and to whom: two sentences that have these in common
 * need not speak of one thing.
 */
public final class Asides {
  /** What something counts that stands there, against what it counts elsewhere. */
  public static final double WEIGHT = 0.25;

  private Asides() {}

  /** In the order in which they were found. */
  public static List<Stretch> in(String text, String language) {
    List<Stretch> asides = new ArrayList<>();
    for (var credited : Suggestions.attributions(text, language, List.of())) {
      asides.add(credited.source());
      asides.add(credited.cue());
      if (credited.relay() != null) {
        asides.add(credited.relay());
      }
    }
    return asides;
  }

  /** Whether something begins within one of them. */
  public static boolean have(List<Stretch> asides, Trait trait) {
    return asides.stream().anyMatch(a -> trait.begin() >= a.begin() && trait.begin() < a.end());
  }
}
