// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.Conflict;
import java.util.List;
import java.util.Map;

/** Both sentences of a pair are in a dossier already; names both, for the reviewer to choose. */
public class WouldMerge extends Conflict {
  WouldMerge(DossierSight sight, Dossier one, Dossier other) {
    super(
        "merge",
        "The sentences are in two dossiers, so nothing was stored. Say merge to make them one, or"
            + " name the dossier that the pair belongs to.");
    add("dossiers", List.of(named(sight, one), named(sight, other)));
  }

  private static Map<String, Object> named(DossierSight sight, Dossier dossier) {
    return Map.of("id", sight.number(dossier), "title", sight.of(dossier).title());
  }
}
