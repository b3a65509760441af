// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ProjectRatings;
import attest.annotation.LaterRows;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Krippendorff;
import attest.statistics.Measure;
import attest.statistics.Patterns;
import attest.statistics.Ratings;
import attest.statistics.RatingsBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What reviewers of a blind project changed after they had submitted: beside the report, which
 * counts their first answers.
 *
 * @param answers whose labels differ from those that count, those given or taken back later too
 * @param alpha over label sets, MASI, of the answers as they stand now
 */
public record LaterAnswers(int answers, Coefficient alpha) {

  static LaterAnswers of(ProjectRatings counted, List<LaterRows.Row> later, Bootstrap bootstrap) {
    var now = new Standing(counted, later);
    return new LaterAnswers(
        now.changed, Krippendorff.alpha(Patterns.of(now.ratings), Measure.masi(), bootstrap));
  }

  /** The sentences with such an answer. */
  public static Set<Long> sentences(ProjectRatings counted, List<LaterRows.Row> later) {
    return new Standing(counted, later).sentences;
  }

  /** The answers of the same reviewers to the same sentences as they stand now. */
  private static final class Standing {
    private final ProjectRatings counted;
    private final Map<Long, Map<Long, LaterRows.Row>> later = new HashMap<>();
    private final Set<Long> sentences = new HashSet<>();
    private final Ratings ratings;
    private int changed;

    Standing(ProjectRatings counted, List<LaterRows.Row> rows) {
      this.counted = counted;
      rows.forEach(
          r -> later.computeIfAbsent(r.sentence(), s -> new HashMap<>()).put(r.reviewer(), r));
      this.ratings = standing();
    }

    private Ratings standing() {
      var first = counted.ratings();
      var builder = Ratings.builder().atLeast(first.units(), first.raters());
      for (int unit = 0; unit < first.units(); unit++) {
        builder.group(unit, first.group(unit));
        long sentence = counted.sentences()[unit];
        var left = new HashMap<>(later.getOrDefault(sentence, Map.of()));
        for (int i = first.first(unit); i < first.end(unit); i++) {
          var row = left.remove(counted.reviewers().get(first.rater(i)));
          if (row == null) {
            builder.add(unit, first.rater(i), first.code(i));
          } else {
            note(row, !row.judged() || (row.labels() & counted.mask()) != first.code(i));
            add(unit, row, builder);
          }
        }
        for (var given : left.values()) {
          note(given, given.judged() && counted.reviewers().contains(given.reviewer()));
          add(unit, given, builder);
        }
      }
      return builder.build();
    }

    private void note(LaterRows.Row row, boolean differs) {
      if (differs) {
        changed++;
        sentences.add(row.sentence());
      }
    }

    private void add(int unit, LaterRows.Row row, RatingsBuilder to) {
      int rater = counted.reviewers().indexOf(row.reviewer());
      if (row.judged() && rater >= 0) {
        to.add(unit, rater, row.labels() & counted.mask());
      }
    }
  }
}
