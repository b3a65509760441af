// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.account.Person;
import attest.article.Sentence;
import attest.corroboration.GivenJudgement;
import attest.project.Membership;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Enters what the demonstration's reviewers say of pairs, as if they had judged them. */
final class DemoPairs {
  private static final Logger LOG = Logger.getLogger(DemoPairs.class);

  private DemoPairs() {}

  /**
   * @param lead a membership of the project
   * @param reviewers ids of the people who judged, in the files' order
   */
  static void enter(DemoFiles files, long lead, List<Long> reviewers, Instant now) {
    var project = Membership.withAll(lead).project;
    for (var pair : files.pairs()) {
      var one = find(project.id, pair.file(), pair.begins());
      var other = find(project.id, pair.otherFile(), pair.otherBegins());
      if (one.isEmpty() || other.isEmpty()) {
        LOG.warnf("A pair of the demonstration was not found: %s", pair.begins());
        continue;
      }
      for (int i = 0; i < reviewers.size(); i++) {
        var relation = pair.relations().get(i);
        if (relation != null) {
          var reviewer = Membership.of(Person.<Person>findById(reviewers.get(i)), project.id);
          GivenJudgement.enter(reviewer, one.get(), other.get(), relation, pair.rationale(), now);
        }
      }
    }
  }

  /** The sentence of a file that begins so. */
  static Optional<Sentence> find(long project, String file, String begins) {
    return Sentence.<Sentence>list(
            "article.project.id = ?1 and article.fileName = ?2 order by ordinal", project, file)
        .stream()
        .filter(s -> s.text().startsWith(begins))
        .findFirst();
  }
}
