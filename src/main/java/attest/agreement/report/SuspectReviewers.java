// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.report.Warning.Cause;
import attest.statistics.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reviewers whose answers stand apart: always the same, the others' turned round, or as good as
 * drawn by lot. Evidence to talk about, no accusation; nothing is said of anybody who shares fewer
 * than thirty units with others.
 */
public final class SuspectReviewers {
  private static final int LEAST = 30;
  private static final double INVERTED = -.2;
  private static final double RANDOM = .1;
  private static final double OTHERS_AGREE = .4;
  private static final double OTHERS_VARY = .9;

  private final Ratings ratings;
  private final List<PairAgreement> pairs;

  private SuspectReviewers(Ratings ratings, List<PairAgreement> pairs) {
    this.ratings = ratings;
    this.pairs = pairs;
  }

  /**
   * @param pairs κ of each pair over these ratings
   * @param names by rater, as in the pairs
   * @param label what the ratings are about, null where whole answers
   */
  public static List<Warning> of(
      Ratings ratings, List<PairAgreement> pairs, List<String> names, @Nullable String label) {
    var suspects = new SuspectReviewers(ratings, pairs);
    var warnings = new ArrayList<Warning>();
    boolean[] varies = suspects.varies();
    for (int rater = 0; rater < names.size(); rater++) {
      String name = names.get(rater);
      boolean enough = suspects.shared(name) >= LEAST;
      var cause = enough ? suspects.cause(rater, name, varies[rater]) : null;
      if (cause != null) {
        warnings.add(new Warning(cause, label, name));
      }
    }
    return warnings;
  }

  private @Nullable Cause cause(int rater, String name, boolean varies) {
    if (!varies && mostFrequent(r -> r != rater) < OTHERS_VARY) {
      return Cause.CONSTANT_REVIEWER;
    }
    double own = mean(p -> p.isWith(name));
    if (own <= INVERTED) {
      return Cause.INVERTED_REVIEWER;
    }
    double others = mean(p -> !p.isWith(name));
    return Math.abs(own) < RANDOM && others >= OTHERS_AGREE ? Cause.NEAR_RANDOM_REVIEWER : null;
  }

  private long shared(String name) {
    return pairs.stream().filter(p -> p.isWith(name)).mapToLong(PairAgreement::n).sum();
  }

  /** Mean κ by the number of units shared; NaN where none is defined. */
  private double mean(Predicate<PairAgreement> which) {
    double sum = 0;
    double units = 0;
    for (var pair : pairs) {
      Double kappa = pair.value();
      if (kappa != null && which.test(pair)) {
        sum += kappa * pair.n();
        units += pair.n();
      }
    }
    return units == 0 ? Double.NaN : sum / units;
  }

  /** Whether each rater gave more than one code to pairable units. */
  private boolean[] varies() {
    boolean[] varies = new boolean[ratings.raters()];
    boolean[] seen = new boolean[varies.length];
    long[] first = new long[varies.length];
    judgements()
        .forEach(
            i -> {
              int rater = ratings.rater(i);
              varies[rater] |= seen[rater] && first[rater] != ratings.code(i);
              first[rater] = ratings.code(i);
              seen[rater] = true;
            });
    return varies;
  }

  private IntStream judgements() {
    return IntStream.range(0, ratings.units())
        .filter(ratings::isPairable)
        .flatMap(unit -> IntStream.range(ratings.first(unit), ratings.end(unit)));
  }

  /** The share of the commonest code among some raters' judgements of pairable units. */
  private double mostFrequent(IntPredicate rater) {
    long[] codes =
        judgements().filter(i -> rater.test(ratings.rater(i))).mapToLong(ratings::code).toArray();
    Arrays.sort(codes);
    int most = 0;
    for (int from = 0, to = 0; from < codes.length; from = to) {
      while (to < codes.length && codes[to] == codes[from]) {
        to++;
      }
      most = Math.max(most, to - from);
    }
    return codes.length == 0 ? 1 : (double) most / codes.length;
  }
}
