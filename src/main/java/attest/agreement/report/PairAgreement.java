// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.statistics.Cohen;
import attest.statistics.Patterns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cohen's κ of two reviewers.
 *
 * @param a the first by name
 * @param b the second by name
 * @param n sentences both judged
 * @param value κ, −1 to 1; null where undefined
 * @param undefined why there is no value
 */
public record PairAgreement(
    String a, String b, int n, @Nullable Double value, @Nullable String undefined) {

  /** Every pair, in the order of {@code names}. */
  public static List<PairAgreement> of(Patterns patterns, List<String> names) {
    return Cohen.kappas(patterns).stream()
        .map(
            p ->
                new PairAgreement(
                    names.get(p.a()),
                    names.get(p.b()),
                    p.units(),
                    p.kappa().value(),
                    p.kappa().undefined()))
        .toList();
  }

  boolean isWith(String one) {
    return a.equals(one) || b.equals(one);
  }

  public boolean isOf(String one, String other) {
    return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
  }
}
