// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Measure;
import attest.statistics.RaterGroups;
import attest.statistics.Ratings;
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

  /**
   * Null where the names leave nobody on one of the sides.
   *
   * @param names of all, by rater
   * @param named those of the group
   * @param masi the distance of codes
   */
  public static @Nullable GroupAgreement of(
      Ratings ratings, List<String> names, List<String> named, Measure masi, Bootstrap bootstrap) {
    var group = names.stream().filter(named::contains).sorted().toList();
    var others = names.stream().filter(n -> !named.contains(n)).sorted().toList();
    if (group.isEmpty() || others.isEmpty()) {
      return null;
    }
    int[] sides = names.stream().mapToInt(n -> named.contains(n) ? 0 : 1).toArray();
    return new GroupAgreement(
        group,
        others,
        RaterGroups.alphaWithin(ratings, sides, 0, masi, bootstrap),
        RaterGroups.alphaWithin(ratings, sides, 1, masi, bootstrap),
        RaterGroups.alphaBetween(ratings, sides, masi, bootstrap));
  }

  /** As rows of a table: what, of how many, α. */
  public void rows(CsvTable to) {
    to.row("within the group", group.size(), within);
    to.row("within the others", others.size(), withinOthers);
    to.row("between them", group.size() + others.size(), between);
  }
}
