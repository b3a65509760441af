// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Times, in the processor time of its one thread, every figure of the report over a million
 * sentences of thirty each to an article, three reviewers and three labels. Run with {@code
 * -Xmx512m}.
 */
public final class AgreementBenchmark {
  private static final int LABELS = 3;
  private static final int RATERS = 3;

  private AgreementBenchmark() {}

  /** Takes the number of sentences, a million where none is given. */
  public static void main(String[] arguments) {
    int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    for (int round = 0; round < 3; round++) {
      run(units);
    }
  }

  private static void run(int units) {
    long begun = now();
    Ratings ratings = synthetic(units);
    report("building the ratings", begun);
    begun = now();
    Patterns sets = Patterns.of(ratings);
    Patterns[] labels =
        IntStream.range(0, LABELS)
            .mapToObj(label -> Patterns.of(ratings.label(label)))
            .toArray(Patterns[]::new);
    report("collapsing into " + sets.size() + " patterns of sets", begun);
    points(sets, labels);
    report("collapsing and all point values", begun);
    begun = now();
    intervals(sets, labels);
    report("all intervals", begun);
    begun = now();
    DawidSkene.fit(ratings.label(0));
    report("Dawid–Skene of one label", begun);
  }

  private static void points(Patterns sets, Patterns[] labels) {
    for (Patterns label : labels) {
      Krippendorff.alpha(label, Measure.nominal());
      PercentAgreement.of(label);
      PercentAgreement.full(label);
      PercentAgreement.on(label, 1);
      PercentAgreement.on(label, 0);
      PercentAgreement.prevalence(label, 1);
      Fleiss.kappa(label);
      Cohen.kappas(label);
    }
    Krippendorff.alpha(sets, Measure.masi());
    Krippendorff.alpha(sets, Measure.jaccard());
    Cohen.kappas(sets);
    Confusion.of(sets);
  }

  private static void intervals(Patterns sets, Patterns[] labels) {
    Bootstrap bootstrap = Bootstrap.overGroups(1);
    for (Patterns label : labels) {
      Krippendorff.alpha(label, Measure.nominal(), bootstrap);
      PercentAgreement.of(label, bootstrap);
      Fleiss.kappa(label, bootstrap);
    }
    Krippendorff.alpha(sets, Measure.masi(), bootstrap);
    Krippendorff.alpha(sets, Measure.jaccard(), bootstrap);
  }

  private static Ratings synthetic(int units) {
    SplittableRandom random = new SplittableRandom(7);
    RatingsBuilder builder = Ratings.builder().atLeast(units, RATERS);
    for (int unit = 0; unit < units; unit++) {
      builder.group(unit, unit / 30);
      long truth = random.nextInt(1 << LABELS);
      for (int rater = 0; rater < RATERS; rater++) {
        long flips = random.nextInt(1 << LABELS) & random.nextInt(1 << LABELS);
        builder.add(unit, rater, truth ^ flips);
      }
    }
    return builder.build();
  }

  private static void report(String work, long begun) {
    System.out.printf("%-45s %7.3f s of processor time%n", work, (now() - begun) / 1e9);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
