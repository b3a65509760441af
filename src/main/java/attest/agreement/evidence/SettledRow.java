// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.adjudication.Adjudication;
import attest.annotation.Blindness;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.project.Membership;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was settled on a sentence, how and why.
 *
 * @param contested whether a reviewer's objection to it waits for an answer
 */
public record SettledRow(
    long article,
    long sentence,
    long labels,
    Outcome outcome,
    @Nullable Reason reason,
    boolean contested) {

  /** Those of the project that the asker may see, by sentence. */
  public static Map<Long, SettledRow> of(Membership asker) {
    var blindness = Blindness.of(asker);
    var found = new LinkedHashMap<Long, SettledRow>();
    Adjudication.getEntityManager()
        .createQuery(
            "select t.id, s.id, a.labels, d.outcome, d.reason, case when exists"
                + " (select 1 from Contest c where c.adjudication = d and c.answeredAt is null"
                + " and c.version = d.version) then true else false end from Adjudication d join d.answer a"
                + " join a.sentence s join s.article t where t.project = ?1"
                + " and t.removedStamp = 0 and s.retiredStamp = 0 and a.standing = true"
                + " order by s.id",
            SettledRow.class)
        .setParameter(1, asker.project)
        .getResultStream()
        .filter(row -> blindness.showsAll(row.article))
        .forEach(row -> found.put(row.sentence, row));
    return found;
  }
}
