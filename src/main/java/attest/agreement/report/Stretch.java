// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ProjectRatings;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Krippendorff;
import attest.statistics.Measure;
import attest.statistics.Patterns;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Agreement on a part of the pairable sentences: those whose latest answer lies in one stretch of
 * time, or was given under one version of the guidelines.
 *
 * @param number of the batch from 1, or the version
 * @param from the earliest of those latest answers
 * @param alpha over label sets, MASI
 */
public record Stretch(int number, Instant from, Instant to, int sentences, Coefficient alpha) {
  private static final int MOST = 6;
  private static final int LEAST = 30;

  /** Batches of equal size in the order of time: at most six, none under thirty sentences. */
  static List<Stretch> ofTime(ProjectRatings answers, Bootstrap bootstrap) {
    int[] order = byTime(answers);
    int batches = Math.min(MOST, order.length / LEAST);
    int[] batch = batches(answers, order, batches);
    return batches < 2
        ? List.of()
        : IntStream.rangeClosed(1, batches)
            .parallel()
            .mapToObj(b -> of(answers, b, unit -> batch[unit] == b, bootstrap))
            .toList();
  }

  /** The batch of each unit by number, 0 for what is not pairable. */
  public static int[] batches(ProjectRatings answers) {
    int[] order = byTime(answers);
    return batches(answers, order, Math.min(MOST, order.length / LEAST));
  }

  private static int[] batches(ProjectRatings answers, int[] order, int batches) {
    int[] batch = new int[answers.ratings().units()];
    for (int i = 0; i < order.length; i++) {
      batch[order[i]] = (int) ((long) i * batches / order.length) + 1;
    }
    return batch;
  }

  private static int[] byTime(ProjectRatings answers) {
    long[] latest = answers.latest();
    return pairable(answers)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(unit -> latest[unit]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By the version under which the latest answer was given, where there is more than one. */
  static List<Stretch> ofGuidelines(ProjectRatings answers, Bootstrap bootstrap) {
    int[] guidelines = answers.guidelines();
    int[] versions = pairable(answers).map(unit -> guidelines[unit]).distinct().sorted().toArray();
    return versions.length < 2
        ? List.of()
        : Arrays.stream(versions)
            .parallel()
            .mapToObj(v -> of(answers, v, unit -> guidelines[unit] == v, bootstrap))
            .toList();
  }

  private static IntStream pairable(ProjectRatings answers) {
    return IntStream.range(0, answers.ratings().units()).filter(answers.ratings()::isPairable);
  }

  private static Stretch of(
      ProjectRatings answers, int number, IntPredicate in, Bootstrap bootstrap) {
    var patterns = Patterns.of(answers.ratings().onlyUnits(in));
    var times =
        pairable(answers).filter(in).mapToLong(u -> answers.latest()[u]).summaryStatistics();
    return new Stretch(
        number,
        Instant.ofEpochMilli(times.getMin()),
        Instant.ofEpochMilli(times.getMax()),
        patterns.pairable(),
        Krippendorff.alpha(patterns, Measure.masi(), bootstrap));
  }
}
