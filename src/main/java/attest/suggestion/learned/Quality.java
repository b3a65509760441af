// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

/**
 * How a model did on sentences that it had not learnt from, each asked once.
 *
 * @param examples sentences asked
 * @param having of them with the label
 * @param found of those that the model would suggest
 * @param wrong sentences without the label for which the model would suggest it
 */
public record Quality(int examples, int having, int found, int wrong) {
  /** From here on a model is let loose on reviewers. */
  private static final double GOOD = 0.6;

  private static final int FEWEST = 20;

  /** 0 to 1; 0 where nothing was suggested. */
  public double precision() {
    return share(found, found + wrong);
  }

  /** 0 to 1; 0 where nobody gave the label. */
  public double recall() {
    return share(found, having);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return share(2 * found, having + found + wrong);
  }

  public boolean isEnough() {
    return having >= FEWEST && examples - having >= FEWEST;
  }

  /** Whether reviewers are better off with its suggestions. */
  public boolean isGood() {
    return isEnough() && f1() >= GOOD;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
