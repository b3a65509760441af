// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import java.security.SecureRandom;

/**
 * What a dossier is called. Ids tell how many there are and which was made first, so that a
 * reviewer of a blind project would learn from one whether others had judged its sentences before:
 * for them it goes by a number drawn by chance.
 */
final class DossierNumber {
  /** Ids lie below. */
  private static final long LEAST = 10_000_000_000L;

  private static final int MOST_TIMES = 9;
  private static final SecureRandom CHANCE = new SecureRandom();

  private DossierNumber() {}

  /** One of 90 thousand million. */
  static long draw() {
    return LEAST + (long) (CHANCE.nextDouble() * MOST_TIMES * LEAST);
  }

  static boolean isDrawn(long number) {
    return number >= LEAST;
  }
}
