// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * An adjudicator settled a pair, or took that back; fired within the transaction that stores it.
 *
 * @param settled false where it was taken back
 */
public record PairSettled(
    long project,
    long first,
    long second,
    long adjudicator,
    boolean settled,
    int version,
    Instant at)
    implements Deed {
  static PairSettled of(SettledPair pair) {
    return new PairSettled(
        pair.project.id,
        pair.first.id,
        pair.second.id,
        pair.adjudicator.id,
        pair.relation != null,
        pair.version,
        pair.changedAt);
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        adjudicator,
        settled ? "corroboration.settle" : "corroboration.unsettle",
        "pair/" + first + "-" + second,
        Map.of("version", String.valueOf(version)));
  }
}
