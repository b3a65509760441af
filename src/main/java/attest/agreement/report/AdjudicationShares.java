// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ProjectRatings;
import attest.agreement.evidence.SettledRow;
import attest.annotation.SettledAnswer.Outcome;
import attest.project.Label;
import attest.shared.Word;
import attest.statistics.Coefficient;
import attest.statistics.DawidSkene;
import attest.statistics.Ratings;
import attest.statistics.Wilson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What adjudication made of the sentences of the report.
 *
 * @param settled sentences that are settled and not contested
 * @param open the others on which reviewers differ in their labels, or that are contested; the
 *     queue has those of which details alone differ too
 * @param outcomes how many were settled how
 * @param reasons how many for which reason, where one was given
 * @param overruled settled otherwise than more than half of the reviewers answered
 * @param withMajority of the settled sentences with such a majority, the share that follows it
 * @param withModel of their labels, the share settled as Dawid and Skene's model takes for likelier
 */
public record AdjudicationShares(
    int settled,
    int open,
    Map<String, Integer> outcomes,
    Map<String, Integer> reasons,
    int overruled,
    Coefficient withMajority,
    Coefficient withModel) {

  public static AdjudicationShares of(
      ProjectRatings answers,
      List<Label> labels,
      Map<String, DawidSkene> models,
      Map<Long, SettledRow> settled) {
    var counting = new Counting(answers.ratings(), labels, models);
    for (int unit = 0; unit < answers.ratings().units(); unit++) {
      counting.count(unit, settled.get(answers.sentences()[unit]));
    }
    return counting.shares();
  }

  /** What more than half of a unit's raters answered, empty where there is no such answer. */
  public static OptionalLong majority(Ratings ratings, int unit) {
    long[] codes = new long[ratings.end(unit) - ratings.first(unit)];
    Arrays.setAll(codes, i -> ratings.code(ratings.first(unit) + i));
    Arrays.sort(codes);
    if (codes.length == 0) {
      return OptionalLong.empty();
    }
    long middle = codes[codes.length / 2];
    long same = Arrays.stream(codes).filter(code -> code == middle).count();
    return 2 * same > codes.length ? OptionalLong.of(middle) : OptionalLong.empty();
  }

  /** Whether a sentence was settled otherwise than its majority. */
  public static boolean isOverruled(Ratings ratings, int unit, SettledRow row, long mask) {
    var majority = majority(ratings, unit);
    return majority.isPresent() && majority.getAsLong() != (row.labels() & mask);
  }

  /** Whether an adjudicator has to decide on a unit, or to answer who contests what was decided. */
  public static boolean isOpen(Ratings ratings, int unit, @Nullable SettledRow row) {
    return row == null ? differs(ratings, unit) : row.contested();
  }

  public static boolean differs(Ratings ratings, int unit) {
    for (int i = ratings.first(unit) + 1; i < ratings.end(unit); i++) {
      if (ratings.code(i) != ratings.code(i - 1)) {
        return true;
      }
    }
    return false;
  }

  public static long mask(List<Label> labels) {
    return labels.stream().mapToLong(Label::bit).reduce(0, (a, b) -> a | b);
  }

  private static final class Counting {
    private final Ratings ratings;
    private final List<Label> labels;
    private final Map<String, DawidSkene> models;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int settled;
    private int open;
    private int majorities;
    private int overruled;
    private int modelled;
    private int followed;

    Counting(Ratings ratings, List<Label> labels, Map<String, DawidSkene> models) {
      this.ratings = ratings;
      this.labels = labels;
      this.models = models;
      for (var outcome : Outcome.values()) {
        outcomes.put(outcome.word(), 0);
      }
    }

    void count(int unit, @Nullable SettledRow row) {
      if (row == null || row.contested()) {
        open += isOpen(ratings, unit, row) ? 1 : 0;
        return;
      }
      settled++;
      add(row.outcome(), outcomes);
      if (row.reason() != null) {
        add(row.reason(), reasons);
      }
      majorities += majority(ratings, unit).isPresent() ? 1 : 0;
      overruled += isOverruled(ratings, unit, row, mask(labels)) ? 1 : 0;
      labels.forEach(label -> compare(unit, row, label));
    }

    private static void add(Word word, Map<String, Integer> counts) {
      counts.merge(word.word(), 1, Integer::sum);
    }

    private void compare(int unit, SettledRow row, Label label) {
      var model = models.get(label.code);
      if (model != null) {
        modelled++;
        boolean likely = model.codes()[model.likeliest(unit)] == 1;
        followed += likely == ((row.labels() & label.bit()) != 0) ? 1 : 0;
      }
    }

    AdjudicationShares shares() {
      return new AdjudicationShares(
          settled,
          open,
          outcomes,
          reasons,
          overruled,
          share(majorities - overruled, majorities),
          share(followed, modelled));
    }

    private static Coefficient share(int part, int whole) {
      return whole == 0
          ? Coefficient.undefined("No settled sentence can be compared.")
          : Wilson.interval((double) part / whole, whole);
    }
  }
}
