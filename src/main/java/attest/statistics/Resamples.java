// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The resamples of one bootstrap. Where their counts are small they are drawn once and kept, so
 * that several figures over the same patterns share them; else they are drawn anew for each figure.
 * Either way the same seed gives the same bits.
 */
final class Resamples {
  private static final long MOST_KEPT = 1_000_000;

  private final Resample resample;
  private final Bootstrap bootstrap;
  private final List<long[]> kept = new ArrayList<>();

  Resamples(Resample resample, Bootstrap bootstrap) {
    this.resample = resample;
    this.bootstrap = bootstrap;
    if (vary() && (long) resample.patterns() * bootstrap.replicates() <= MOST_KEPT) {
      draw(kept::add);
    }
  }

  /** Whether these are the resamples of a bootstrap. */
  boolean areOf(Bootstrap other) {
    return bootstrap.equals(other);
  }

  /** Whether there is more than one thing to draw from. */
  boolean vary() {
    return resample.draws() > 1;
  }

  /** The values of a statistic over the resamples in which it is defined, in the order drawn. */
  double[] defined(Statistic statistic) {
    List<Double> defined = new ArrayList<>();
    Consumer<long[]> evaluation =
        counts -> {
          double value = statistic.at(counts);
          if (!Double.isNaN(value)) {
            defined.add(value);
          }
        };
    if (kept.isEmpty()) {
      draw(evaluation);
    } else {
      kept.forEach(evaluation);
    }
    return defined.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void draw(Consumer<long[]> taker) {
    SplittableRandom random = new SplittableRandom(bootstrap.seed());
    for (int i = 0; i < bootstrap.replicates(); i++) {
      taker.accept(resample.counts(random));
    }
  }
}
