// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.List;
import java.util.Set;

/**
 * What speaks with one voice: origins that are equal, linked as copy or same source, or under one
 * control.
 *
 * @param number from 1, in the order of the mentions; 0 for a group that counts 0
 * @param origins each once
 * @param mentions ids of the mentions that it stands behind
 */
public record Group(int number, List<Origin> origins, Set<Long> mentions) {

  /** Whether somebody is credited: an outlet's own voice alone counts 0. */
  public boolean counts() {
    return number > 0;
  }

  public boolean holds(Origin origin) {
    return origins.stream().anyMatch(o -> o.key().equals(origin.key()));
  }

  /** The alignments of its origins, without the empty one. */
  List<String> alignments() {
    return origins.stream().map(o -> o.party().alignment()).filter(a -> !a.isBlank()).toList();
  }
}
