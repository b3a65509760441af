// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * An adjudicator's word on a dossier was contested, or a contest answered; fired within the
 * transaction that stores it.
 *
 * @param person who contested or answered
 */
public record GradeContested(
    long project, long dossier, long contest, long person, boolean answered, Instant at)
    implements Deed {

  static GradeContested of(GradeContest contest, long person, Instant at) {
    var dossier = contest.dossier;
    boolean answered = contest.answeredAt != null;
    return new GradeContested(dossier.project.id, dossier.id, contest.id, person, answered, at);
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        answered ? "dossier.answer_contest" : "dossier.contest",
        "dossier/" + dossier,
        Map.of("contest", String.valueOf(contest)));
  }
}
