// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ProjectRatings;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Measure;
import attest.statistics.RaterGroups;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of reviewers beside all others: α over label sets, MASI, inside each and between them.
 * High within and low between, the two read the guidelines differently.
 */
public record GroupAgreement(
    List<String> group,
    List<String> others,
    Coefficient within,
    Coefficient withinOthers,
    Coefficient between) {

  /** Null where the names leave nobody on one of the sides. */
  static @Nullable GroupAgreement of(
      ProjectRatings answers, List<String> named, Bootstrap bootstrap) {
    var group = answers.names().stream().filter(named::contains).sorted().toList();
    var others = answers.names().stream().filter(n -> !named.contains(n)).sorted().toList();
    if (group.isEmpty() || others.isEmpty()) {
      return null;
    }
    int[] sides = answers.names().stream().mapToInt(n -> named.contains(n) ? 0 : 1).toArray();
    var masi = Measure.masi();
    return new GroupAgreement(
        group,
        others,
        RaterGroups.alphaWithin(answers.ratings(), sides, 0, masi, bootstrap),
        RaterGroups.alphaWithin(answers.ratings(), sides, 1, masi, bootstrap),
        RaterGroups.alphaBetween(answers.ratings(), sides, masi, bootstrap));
  }
}
