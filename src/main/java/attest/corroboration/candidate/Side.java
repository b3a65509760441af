// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.corroboration.candidate.KnownSources.Mention;
import attest.search.Asides;
import attest.search.Weight;
import attest.search.trait.Trait;
import attest.search.trait.Traits;
import attest.suggestion.Stretch;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of two sentences that are compared.
 *
 * @param mentions the sources that it names
 * @param asides where it says who said so
 */
record Side(Traits traits, List<Mention> mentions, List<Stretch> asides) {
  /** What something is worth that is looked for in the whole project, where it is met nowhere. */
  static final double COMMON = 4;

  /** Whether it says who said so, which is no part of what happened. */
  boolean isAside(Trait trait) {
    return mentions.stream().anyMatch(m -> m.covers(trait.begin(), trait.end()))
        || Asides.have(asides, trait);
  }

  /** The names of those and of what it speaks of. */
  Stream<Trait> names() {
    return traits.all().stream().filter(t -> t.isName() && !isAside(t));
  }

  Stream<Trait> places() {
    return names().filter(t -> t.kind() == Trait.Kind.PLACE);
  }

  Stream<Trait> days() {
    return traits.all().stream().filter(t -> t.kind() == Trait.Kind.DATE);
  }

  /** How much it has that could be shared. */
  double size() {
    return traits.all().stream()
        .filter(trait -> trait.kind() != Trait.Kind.MAYBE_NAME)
        .mapToDouble(t -> Weight.of(t.kind()) * COMMON * (isAside(t) ? Asides.WEIGHT : 1))
        .sum();
  }
}
