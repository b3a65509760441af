// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ProjectRatings;
import attest.project.Label;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Krippendorff;
import attest.statistics.Measure;
import attest.statistics.Patterns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What suggestions did to the answers: those that accept some lean on one machine, and so on each
 * other.
 *
 * @param answers of which something was accepted from suggestions
 * @param labels how often each label was given, and accepted
 * @param with α over label sets, MASI, of sentences to which an answer accepted something
 * @param without the same of the other sentences
 */
public record SuggestionShares(
    int answers, List<OfLabel> labels, Coefficient with, Coefficient without) {
  private static final String NONE = "Nothing was accepted from suggestions.";

  /**
   * One label.
   *
   * @param share of the times it was given; null where it was never given
   */
  public record OfLabel(String label, int given, int accepted, @Nullable Double share) {}

  static SuggestionShares of(ProjectRatings answers, List<Label> labels, Bootstrap bootstrap) {
    var taken = answers.accepted();
    var each = new ArrayList<OfLabel>();
    for (var label : labels) {
      int given = taken.given()[label.place];
      int accepted = taken.accepted()[label.place];
      each.add(
          new OfLabel(label.code, given, accepted, given == 0 ? null : (double) accepted / given));
    }
    return new SuggestionShares(
        taken.answers(),
        each,
        taken.answers() == 0 ? Coefficient.undefined(NONE) : alpha(answers, true, bootstrap),
        taken.answers() == 0 ? Coefficient.undefined(NONE) : alpha(answers, false, bootstrap));
  }

  private static Coefficient alpha(ProjectRatings answers, boolean with, Bootstrap bootstrap) {
    var units = answers.accepted().units();
    var some = answers.ratings().onlyUnits(unit -> units.get(unit) == with);
    return Krippendorff.alpha(Patterns.of(some), Measure.masi(), bootstrap);
  }
}
