// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.annotation.LaterRows;
import attest.corroboration.PairRows;
import attest.project.Membership;
import java.util.List;
import java.util.Map;

/**
 * All that a report is computed from, as the asker may see it and the filter takes it.
 *
 * @param settled what stands settled, by sentence
 * @param pairs how pairs of sentences were judged
 * @param later what was changed since the first submissions; empty in an open project
 */
record Evidence(
    ProjectRatings answers,
    Map<Long, SettledRow> settled,
    List<PairRows.Row> pairs,
    List<LaterRows.Row> later) {

  static Evidence of(Membership asker, ReportFilter filter, boolean logins, Progress progress) {
    return new Evidence(
        ProjectRatings.of(asker, filter, logins, progress),
        SettledRow.of(asker),
        PairRelations.rows(asker, filter, new ReviewerNames(asker, logins)),
        LaterRows.of(asker));
  }
}
