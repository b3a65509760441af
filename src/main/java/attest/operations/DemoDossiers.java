// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.account.Person;
import attest.corroboration.GivenRuling;
import attest.project.Membership;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Enters what the demonstration's dossiers are called, how one is graded, and who contests it. */
final class DemoDossiers {
  private static final Logger LOG = Logger.getLogger(DemoDossiers.class);

  private DemoDossiers() {}

  /**
   * @param lead the membership of the one who grades
   * @param reviewers ids of the people who judged, in the files' order
   */
  static void enter(DemoFiles files, long lead, List<Long> reviewers, Instant now) {
    var adjudicator = Membership.withAll(lead);
    long project = adjudicator.project.id;
    for (var matter : files.matters()) {
      var found = DemoPairs.find(project, matter.file(), matter.begins());
      if (found.isEmpty()) {
        LOG.warnf("A dossier of the demonstration found no sentence: %s", matter.begins());
        continue;
      }
      var sentence = found.get();
      GivenRuling.title(adjudicator, sentence, matter.title(), now);
      if (matter.grade() != null) {
        GivenRuling.grade(adjudicator, sentence, matter.grade(), matter.reason(), now);
      }
      if (matter.contests() != null) {
        var person = Person.<Person>findById(reviewers.get(matter.contests()));
        GivenRuling.contest(Membership.of(person, project), sentence, matter.words(), now);
      }
    }
  }
}
