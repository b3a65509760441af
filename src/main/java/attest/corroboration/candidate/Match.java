// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.search.trait.Trait;
import java.util.List;
import java.util.Set;

/** Whether two sentences speak of one place, or of one day, as far as they name any. */
public enum Match {
  SAME,
  /** Each names one that the other does not. */
  APART,
  UNKNOWN;

  /**
   * @param met what of both is the same
   */
  static Match of(List<Trait> here, List<Trait> there, Set<Trait> met) {
    if (!met.containsAll(here) && !met.containsAll(there)) {
      return APART;
    }
    boolean same = here.stream().anyMatch(met::contains) || there.stream().anyMatch(met::contains);
    return same ? SAME : UNKNOWN;
  }
}
