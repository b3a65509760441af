// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * A judgement on a pair changed; fired within the transaction that stores it. It names no relation:
 * who may see the judgement, {@link PairBlindness} says.
 *
 * @param judged false where it was taken back
 */
public record Corroborated(
    long project,
    long first,
    long firstArticle,
    long second,
    long secondArticle,
    long reviewer,
    boolean judged,
    int version,
    Instant at)
    implements Deed {
  static Corroborated of(Corroboration judgement) {
    return new Corroborated(
        judgement.project.id,
        judgement.first.id,
        judgement.first.article.id,
        judgement.second.id,
        judgement.second.article.id,
        judgement.reviewer.id,
        judgement.relation != null,
        judgement.version,
        judgement.changedAt);
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        reviewer,
        judged ? "corroboration.judge" : "corroboration.withdraw",
        "pair/" + first + "-" + second,
        Map.of("version", String.valueOf(version)));
  }
}
