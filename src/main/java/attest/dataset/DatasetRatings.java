// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.JudgementRows;
import attest.project.Membership;
import attest.statistics.Ratings;
import attest.statistics.RatingsBuilder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All answers that the asker may see, as the disagreement report counts them, numbered for the
 * statistics: unit = sentence, group = article, code = label set as a bit mask.
 */
public final class DatasetRatings {
  private final RatingsBuilder builder = Ratings.builder();
  private final Map<Long, Integer> units = new HashMap<>();
  private final Map<Long, Integer> groups = new HashMap<>();
  private final Map<Long, Integer> raters = new HashMap<>();

  private DatasetRatings() {}

  /** Within a transaction. */
  public static DatasetRatings of(Membership asker) {
    var all = new DatasetRatings();
    JudgementRows.each(asker, all::take);
    return all;
  }

  private void take(JudgementRows.Row row) {
    int unit = number(units, row.sentence());
    builder.group(unit, number(groups, row.article()));
    builder.add(unit, number(raters, row.reviewer()), row.labels());
  }

  private static int number(Map<Long, Integer> numbers, long id) {
    Integer known = numbers.putIfAbsent(id, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  public Ratings ratings() {
    return builder.build();
  }

  /** The number of a sentence; null where nobody judged it. */
  @Nullable Integer unit(long sentence) {
    return units.get(sentence);
  }
}
