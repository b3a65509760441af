// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A figure with its interval, or the reason in words why there is none.
 *
 * <p>Exactly one of {@code value} and {@code undefined} is set, and a value is never NaN or
 * infinite. {@code low} and {@code high} are both set, or both null with {@code noInterval} saying
 * why.
 *
 * @param value the point value, null where undefined
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param confidence the share of such intervals that would hold the true value
 * @param undefined why there is no value, null where there is one
 * @param noInterval why there is no interval, null where there is one
 */
public record Coefficient(
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    double confidence,
    @Nullable String undefined,
    @Nullable String noInterval) {

  /** The confidence of every interval of this package. */
  public static final double CONFIDENCE = .95;

  /** A value without an interval, and why it has none. */
  public static Coefficient point(double value, String noInterval) {
    return new Coefficient(value, null, null, CONFIDENCE, null, noInterval);
  }

  /** A value with its interval. */
  public static Coefficient between(double value, double low, double high) {
    return new Coefficient(value, low, high, CONFIDENCE, null, null);
  }

  /** No value, and why. */
  public static Coefficient undefined(String reason) {
    return new Coefficient(null, null, null, CONFIDENCE, reason, reason);
  }

  /** The same without its interval, and why; one that is undefined stays what it is. */
  Coefficient withoutInterval(String reason) {
    return undefined != null ? this : new Coefficient(value, null, null, confidence, null, reason);
  }

  /** Whether there is a value. */
  public boolean defined() {
    return undefined == null;
  }

  /** A value that was asked for without an interval; NaN stands for undefined. */
  static Coefficient plain(double value, String reason) {
    return Double.isNaN(value) ? undefined(reason) : point(value, "No interval was asked for.");
  }
}
