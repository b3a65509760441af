// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Where a statement comes from, as far as the print says.
 *
 * @param article that credits it
 * @param sourced false for an outlet's own voice, which counts 0
 */
public record Origin(Party party, long article, boolean sourced) {

  /** The same for equal origins: an unnamed one is equal to none of another article. */
  String key() {
    return party.named() ? party.key() : party.key() + "\n" + article;
  }

  /** Whether two sentences that are linked as one wording or one source credit the same. */
  boolean isWordedLike(Origin other) {
    return party.named() == other.party.named() && party.key().equals(other.party.key());
  }

  /** Each once, in the order given; credited beats the own voice. */
  static List<Origin> distinct(Collection<Origin> origins) {
    var found = new LinkedHashMap<String, Origin>();
    for (Origin origin : origins) {
      found.merge(origin.key(), origin, (one, other) -> one.sourced ? one : other);
    }
    return List.copyOf(found.values());
  }
}
