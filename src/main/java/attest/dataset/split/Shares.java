// SPDX-License-Identifier: Apache-2.0
package attest.dataset.split;

import attest.shared.Invalid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of a dataset goes where; together all of it.
 *
 * @param parts share by part, in the order train, validation, test
 */
public record Shares(Map<String, Double> parts) {
  private static final List<String> NAMES = List.of("train", "validation", "test");
  private static final double TOLERANCE = 1e-6;

  /**
   * @param asked empty or null = all in one part
   * @throws Invalid for names, shares or sums that cannot be
   */
  public static Shares of(@Nullable Map<String, Double> asked) {
    if (asked == null || asked.isEmpty()) {
      return new Shares(Map.of());
    }
    var parts = new LinkedHashMap<String, Double>();
    for (String name : NAMES) {
      Double share = asked.get(name);
      if (share != null) {
        parts.put(name, share);
      }
    }
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean positive = parts.values().stream().allMatch(share -> share > 0);
    if (!NAMES.containsAll(asked.keySet()) || !positive || Math.abs(sum - 1) > TOLERANCE) {
      throw new Invalid(
          "split", "split gives train, validation and test shares above 0 that make 1 together.");
    }
    return new Shares(parts);
  }

  public boolean isWhole() {
    return parts.isEmpty();
  }
}
