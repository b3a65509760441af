// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Optional;
import java.util.function.LongToDoubleFunction;

/**
 * What counts as disagreement between two codes: any difference, a distance of sets, or a
 * difference of numbers (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
 */
public abstract class Measure {

  Measure() {}

  /** The disagreement between the given codes, numbered as they stand. */
  abstract Disagreement over(long[] codes);

  /** Why the measure does not apply to these codes, empty where it does. */
  Optional<String> refusal(long[] codes) {
    return Optional.empty();
  }

  /** Whether the time for what is expected grows with the square of the number of codes. */
  boolean comparesEveryPair() {
    return false;
  }

  /** Every two different codes disagree alike. */
  public static Measure nominal() {
    return new Measure() {
      @Override
      Disagreement over(long[] codes) {
        return new NominalDisagreement();
      }
    };
  }

  /** MASI distance of bit masks. */
  public static Measure masi() {
    return of(SetDistance.MASI);
  }

  /** Jaccard distance of bit masks. */
  public static Measure jaccard() {
    return of(SetDistance.JACCARD);
  }

  /** Any distance of sets, as those of {@link LabelSets}. */
  public static Measure of(SetDistance distance) {
    return new Measure() {
      @Override
      Disagreement over(long[] codes) {
        return new SetDisagreement(codes, distance);
      }

      @Override
      boolean comparesEveryPair() {
        return true;
      }
    };
  }

  /** Numbers of which only the order counts. */
  public static Measure ordinal(LongToDoubleFunction value) {
    return new NumericMeasure(value, OrdinalDisagreement::new);
  }

  /** Numbers whose squared difference counts: negative, decimal and very large ones alike. */
  public static Measure interval(LongToDoubleFunction value) {
    return new NumericMeasure(value, IntervalDisagreement::ofValues);
  }

  /** Numbers from zero up whose squared proportion counts; undefined where one is negative. */
  public static Measure ratio(LongToDoubleFunction value) {
    return new NumericMeasure(value, RatioDisagreement::new) {
      @Override
      Optional<String> refusal(long[] codes) {
        return super.refusal(codes).or(() -> refusalOfNegatives(codes));
      }

      @Override
      boolean comparesEveryPair() {
        return true;
      }
    };
  }
}
