// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * A dossier was made, gathered or lost mentions, was renamed, graded, merged or removed; fired
 * within the transaction that stores it. What of it may be seen, {@link PairBlindness} says.
 */
public record DossierChanged(
    long project, long dossier, long person, DossierChange.Act act, int version, Instant at)
    implements Deed {
  static DossierChanged of(DossierChange change) {
    return new DossierChanged(
        change.dossier.project.id,
        change.dossier.id,
        change.person.id,
        change.act,
        change.version,
        change.changedAt);
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        "dossier." + act.word(),
        "dossier/" + dossier,
        Map.of("version", String.valueOf(version)));
  }
}
