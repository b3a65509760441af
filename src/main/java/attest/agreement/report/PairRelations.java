// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.corroboration.PairRows;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Krippendorff;
import attest.statistics.Measure;
import attest.statistics.Patterns;
import attest.statistics.PercentAgreement;
import attest.statistics.Ratings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Agreement on how sentences of different articles relate.
 *
 * @param alpha nominal α over the relations; its interval resamples the article of the first
 *     sentence
 * @param percentAgreement mean share of agreeing pairs of reviewers
 * @param pairs of sentences that two or more reviewers judged
 * @param judged that anybody judged
 */
public record PairRelations(
    Coefficient alpha, Coefficient percentAgreement, int pairs, int judged) {

  static PairRelations of(List<PairRows.Row> rows, Bootstrap bootstrap) {
    var patterns = Patterns.of(ratings(rows));
    return new PairRelations(
        patterns.pairable() == 0
            ? Coefficient.undefined("No pair of sentences was judged by two reviewers.")
            : Krippendorff.alpha(patterns, Measure.nominal(), bootstrap),
        PercentAgreement.of(patterns),
        patterns.pairable(),
        patterns.units());
  }

  /** The sentences of the pairs that two or more reviewers judged. */
  public static Set<Long> sentences(List<PairRows.Row> rows) {
    var sentences = new HashSet<Long>();
    PairRows.Row before = null;
    for (var row : rows) {
      if (before != null && before.first() == row.first() && before.second() == row.second()) {
        sentences.add(row.first());
        sentences.add(row.second());
      }
      before = row;
    }
    return sentences;
  }

  private static Ratings ratings(List<PairRows.Row> rows) {
    var builder = Ratings.builder();
    var raters = new HashMap<Long, Integer>();
    var groups = new HashMap<Long, Integer>();
    int unit = -1;
    PairRows.Row before = null;
    for (var row : rows) {
      if (before == null || before.first() != row.first() || before.second() != row.second()) {
        unit++;
        builder.group(unit, groups.computeIfAbsent(row.firstArticle(), a -> groups.size()));
      }
      builder.add(
          unit,
          raters.computeIfAbsent(row.reviewer(), r -> raters.size()),
          row.relation().ordinal());
      before = row;
    }
    return builder.build();
  }
}
