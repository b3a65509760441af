// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Who judged which unit how: units × raters, where a missing judgement is simply absent.
 *
 * <p>Units, raters and groups are numbered from 0. A code is a category or, for label sets of up to
 * 64 labels, a bit mask in which 0 means "judged, none". A rater may have judged one unit several
 * times. Twelve bytes a judgement and eight a unit, in arrays shared between views.
 */
public final class Ratings {
  private final int raters;
  private final int[] start;
  private final int[] rater;
  private final long[] code;
  private final int[] group;

  Ratings(int raters, int[] start, int[] rater, long[] code, int[] group) {
    this.raters = raters;
    this.start = start;
    this.rater = rater;
    this.code = code;
    this.group = group;
  }

  /** Collects judgements in any order. */
  public static RatingsBuilder builder() {
    return new RatingsBuilder();
  }

  /** How many units there are, judged or not. */
  public int units() {
    return group.length;
  }

  /** How many raters there are, those without a judgement included. */
  public int raters() {
    return raters;
  }

  /** How many judgements there are, repeats included. */
  public int judgements() {
    return code.length;
  }

  /** The group of a unit: the article of a sentence. */
  public int group(int unit) {
    return group[unit];
  }

  /** The first judgement of a unit; its judgements stand together, ordered by rater. */
  public int first(int unit) {
    return start[unit];
  }

  /** One past the last judgement of a unit. */
  public int end(int unit) {
    return start[unit + 1];
  }

  /** The rater of a judgement. */
  public int rater(int judgement) {
    return rater[judgement];
  }

  /** The code of a judgement. */
  public long code(int judgement) {
    return code[judgement];
  }

  /** Whether two different raters judged the unit. */
  public boolean isPairable(int unit) {
    return end(unit) - first(unit) > 1 && rater[first(unit)] != rater[end(unit) - 1];
  }

  /** How many units two different raters judged. */
  public int pairable() {
    int pairable = 0;
    for (int unit = 0; unit < units(); unit++) {
      pairable += isPairable(unit) ? 1 : 0;
    }
    return pairable;
  }

  /** The same judgements under other codes. */
  public Ratings recode(LongUnaryOperator recoding) {
    long[] recoded = new long[code.length];
    for (int i = 0; i < code.length; i++) {
      recoded[i] = recoding.applyAsLong(code[i]);
    }
    return new Ratings(raters, start, rater, recoded, group);
  }

  /** One label of the label sets: 1 where bit {@code label} (0 to 63) is set, else 0. */
  public Ratings label(int label) {
    return recode(mask -> mask >>> label & 1);
  }

  /** The same units without one rater's judgements. */
  public Ratings without(int rater) {
    return only(other -> other != rater);
  }

  /** The same units with only the judgements of some raters. */
  public Ratings only(IntPredicate kept) {
    return only((unit, judgement) -> kept.test(rater[judgement]));
  }

  /** The same units, of which only some keep their judgements. */
  public Ratings onlyUnits(IntPredicate kept) {
    return only((unit, judgement) -> kept.test(unit));
  }

  private interface Kept {
    boolean test(int unit, int judgement);
  }

  private Ratings only(Kept kept) {
    int[] starts = new int[start.length];
    int[] keptRater = new int[code.length];
    long[] keptCode = new long[code.length];
    int size = 0;
    for (int unit = 0; unit < units(); unit++) {
      for (int i = first(unit); i < end(unit); i++) {
        if (kept.test(unit, i)) {
          keptRater[size] = rater[i];
          keptCode[size++] = code[i];
        }
      }
      starts[unit + 1] = size;
    }
    return new Ratings(
        raters, starts, Arrays.copyOf(keptRater, size), Arrays.copyOf(keptCode, size), group);
  }

  /**
   * The same judgements where several raters count as one; a negative number leaves a rater out.
   * Pairs are then those between raters that were not merged.
   */
  public Ratings merge(IntUnaryOperator mergedRater) {
    RatingsBuilder merged = builder().atLeast(units(), 0);
    for (int unit = 0; unit < units(); unit++) {
      merged.group(unit, group[unit]);
      for (int i = first(unit); i < end(unit); i++) {
        if (mergedRater.applyAsInt(rater[i]) >= 0) {
          merged.add(unit, mergedRater.applyAsInt(rater[i]), code[i]);
        }
      }
    }
    return merged.build();
  }
}
