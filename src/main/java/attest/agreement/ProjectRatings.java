// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.annotation.JudgementRows;
import attest.project.Membership;
import attest.statistics.Ratings;
import attest.statistics.RatingsBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers that the asker may see, numbered for the statistics: unit = sentence, group =
 * article, code = label set as a bit mask.
 *
 * @param ratings the judgements
 * @param sentences the sentence's id by unit
 * @param reviewers the person's id by rater
 */
public record ProjectRatings(Ratings ratings, long[] sentences, List<Long> reviewers) {

  static ProjectRatings of(Membership membership) {
    var numbering = new Numbering();
    JudgementRows.each(membership, numbering::take);
    return numbering.ratings();
  }

  /** The unit's answers as rater → mask, in the raters' order. */
  Map<Integer, Long> answers(int unit) {
    var answers = new LinkedHashMap<Integer, Long>();
    for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
      answers.put(ratings.rater(i), ratings.code(i));
    }
    return answers;
  }

  /** Gives units, raters and groups their numbers in the order they come. */
  private static final class Numbering {
    private final RatingsBuilder builder = Ratings.builder();
    private final Map<Long, Integer> groups = new HashMap<>();
    private final Map<Long, Integer> raters = new HashMap<>();
    private final List<Long> reviewers = new ArrayList<>();
    private long[] sentences = new long[1024];
    private int units;

    /**
     * Rows come ordered by sentence, so that a sentence's number is that of the latest or the next.
     */
    void take(JudgementRows.Row row) {
      if (units == 0 || sentences[units - 1] != row.sentence()) {
        begin(row.article(), row.sentence());
      }
      builder.add(units - 1, raters.computeIfAbsent(row.reviewer(), this::number), row.labels());
    }

    private void begin(long article, long sentence) {
      if (units == sentences.length) {
        sentences = Arrays.copyOf(sentences, units * 2);
      }
      sentences[units] = sentence;
      builder.group(units, groups.computeIfAbsent(article, a -> groups.size()));
      units++;
    }

    private int number(long reviewer) {
      reviewers.add(reviewer);
      return reviewers.size() - 1;
    }

    ProjectRatings ratings() {
      return new ProjectRatings(builder.build(), Arrays.copyOf(sentences, units), reviewers);
    }
  }
}
