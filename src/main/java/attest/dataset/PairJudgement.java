// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.corroboration.Corroboration;
import attest.corroboration.Relation;
import attest.corroboration.SettledPair;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a pair of sentences, or what was settled for it.
 *
 * @param with the id of the other sentence
 * @param reviewer {@code adjudicated} where it was settled
 * @param newer of a directed relation, the id of the newer sentence
 * @param rationale empty where notes are left out
 * @param figure of this sentence, that is meant
 * @param otherFigure of the other sentence, that is meant
 */
public record PairJudgement(
    long with,
    String reviewer,
    Relation relation,
    @JsonInclude(Include.NON_NULL) @Nullable Long newer,
    String rationale,
    @JsonInclude(Include.NON_NULL) @Nullable UUID figure,
    @JsonInclude(Include.NON_NULL) @Nullable UUID otherFigure,
    int version,
    Instant changedAt) {

  static PairJudgement of(Corroboration c, String reviewer, Parts parts) {
    return new PairJudgement(
        c.second.id,
        reviewer,
        c.standing(),
        c.newerId,
        parts.notes() ? c.rationale : "",
        parts.details() ? c.firstFigure : null,
        parts.details() ? c.secondFigure : null,
        c.version,
        c.changedAt);
  }

  static PairJudgement settled(SettledPair s, Parts parts) {
    return new PairJudgement(
        s.second.id,
        Answers.ADJUDICATED.word(),
        s.standing(),
        s.newerId,
        parts.notes() ? s.rationale : "",
        null,
        null,
        s.version,
        s.changedAt);
  }
}
