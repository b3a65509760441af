// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.account.Person;
import attest.adjudication.GivenDecision;
import attest.project.LabelScheme;
import attest.project.Membership;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Enters how the demonstration's lead settled sentences, and what a reviewer holds against it. */
final class DemoDecisions {
  private static final Logger LOG = Logger.getLogger(DemoDecisions.class);

  private DemoDecisions() {}

  /**
   * @param lead the membership of the one who settles
   * @param reviewers ids of the people who judged, in the files' order
   */
  static void enter(DemoFiles files, long lead, List<Long> reviewers, Instant now) {
    var adjudicator = Membership.withAll(lead);
    var project = adjudicator.project;
    var scheme = LabelScheme.of(project);
    for (var decision : files.decisions()) {
      var found = DemoPairs.find(project.id, decision.file(), decision.begins());
      if (found.isEmpty()) {
        LOG.warnf("A decision of the demonstration found no sentence: %s", decision.begins());
        continue;
      }
      long labels = scheme.mask(decision.labels());
      GivenDecision.enter(
          adjudicator,
          found.get(),
          labels,
          decision.outcome(),
          decision.reason(),
          decision.note(),
          now);
      if (decision.contests() != null) {
        var person = Person.<Person>findById(reviewers.get(decision.contests()));
        GivenDecision.contest(
            Membership.of(person, project.id), found.get(), decision.words(), now);
      }
    }
  }
}
