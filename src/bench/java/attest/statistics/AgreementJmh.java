// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Coefficients over three reviewers beside another library's, on the same complete data in the same
 * run: {@code mvn -Pjmh test-compile exec:exec@compile exec:exec@run}. Ours include collapsing the
 * ratings into patterns, which one report does once for all of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class AgreementJmh {
  private static final int RATERS = 3;

  @Param({"10000", "300000"})
  private int units;

  private Ratings ratings;
  private CodingAnnotationStudy study;

  @Setup
  public void draw() {
    var random = new SplittableRandom(7);
    var builder = Ratings.builder().atLeast(units, RATERS);
    study = new CodingAnnotationStudy(RATERS);
    for (int unit = 0; unit < units; unit++) {
      int truth = random.nextInt(2);
      long[] codes =
          IntStream.range(0, RATERS)
              .mapToLong(r -> random.nextInt(5) == 0 ? 1 - truth : truth)
              .toArray();
      builder.group(unit, unit / 30);
      for (int rater = 0; rater < RATERS; rater++) {
        builder.add(unit, rater, codes[rater]);
      }
      study.addItem(codes[0], codes[1], codes[2]);
    }
    ratings = builder.build();
  }

  @Benchmark
  public Object alpha() {
    return Krippendorff.alpha(Patterns.of(ratings), Measure.nominal());
  }

  @Benchmark
  public double alphaOfTheLibrary() {
    return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction())
        .calculateAgreement();
  }

  @Benchmark
  public Object fleiss() {
    return Fleiss.kappa(Patterns.of(ratings));
  }

  @Benchmark
  public double fleissOfTheLibrary() {
    return new FleissKappaAgreement(study).calculateAgreement();
  }

  /** A thousand resamples of articles. */
  @Benchmark
  public Object alphaWithItsInterval() {
    return Krippendorff.alpha(Patterns.of(ratings), Measure.nominal(), Bootstrap.overGroups(1));
  }
}
