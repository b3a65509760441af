// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/**
 * Scott's π: agreement of exactly two raters beyond chance, chance from the pooled marginals of
 * both, −1 to 1 (Scott 1955, DOI 10.1086/266577).
 *
 * <p>Undefined for more than two raters, where {@link Fleiss} is its extension, and wherever
 * Fleiss' κ is undefined.
 */
public final class Scott {
  private Scott() {}

  /** π without an interval. */
  public static Coefficient pi(Patterns patterns) {
    return compares(patterns) ? Fleiss.kappa(patterns) : refused();
  }

  /** π with its interval. */
  public static Coefficient pi(Patterns patterns, Bootstrap bootstrap) {
    return compares(patterns) ? Fleiss.kappa(patterns, bootstrap) : refused();
  }

  private static boolean compares(Patterns patterns) {
    return patterns.pairable() == 0 || patterns.pairableRaters() == 2;
  }

  private static Coefficient refused() {
    return Coefficient.undefined(
        "Scott's π compares exactly two reviewers; Fleiss' κ extends it to more.");
  }
}
