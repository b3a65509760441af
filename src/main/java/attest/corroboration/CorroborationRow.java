// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as the API shows it, seen from one of its sentences. Not judged yet: {@code relation}
 * null, version 0.
 *
 * @param newer of a directed relation, the newer of the two
 * @param suggested the relation that the program had suggested
 * @param dossier its home; null where they are in none together
 * @param version what {@code If-Match} names
 * @param changedAt null where the pair was never judged
 * @param recheck carried over from a sentence that was split or merged, and not given anew since
 */
public record CorroborationRow(
    long a,
    long b,
    String reviewer,
    @Nullable Relation relation,
    @Nullable Long newer,
    String rationale,
    @Nullable UUID figureA,
    @Nullable UUID figureB,
    @Nullable Relation suggested,
    @Nullable Long dossier,
    int version,
    @Nullable Instant changedAt,
    boolean recheck) {

  /** From the side of its first sentence; of a directed relation, of the newer. */
  static CorroborationRow of(Corroboration judgement, Homes homes) {
    boolean secondIsNewer = judgement.second.id.equals(judgement.newerId);
    return of(judgement, secondIsNewer ? judgement.second : judgement.first, homes);
  }

  static CorroborationRow of(Corroboration j, Sentence from, Homes homes) {
    var other = j.pair().other(from);
    return new CorroborationRow(
        from.id,
        other.id,
        j.reviewer.login,
        j.relation,
        j.newerId,
        j.rationale,
        j.figureOf(from),
        j.figureOf(other),
        j.suggested,
        j.gathers() ? homes.of(from.id, other.id) : null,
        j.shownVersion(),
        j.version == 0 ? null : j.changedAt,
        j.recheck);
  }
}
