// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.search.trait.Trait;

/** How much what two sentences share speaks for comparing them, by what it is. */
public final class Weight {
  /** A name that one of the two does not print but has in the sentences before. */
  public static final double NEARBY = 0.8;

  private Weight() {}

  public static double of(Trait.Kind kind) {
    return switch (kind) {
      case PLACE -> 2.6;
      case NAME, MAYBE_NAME -> 2.2;
      case NUMBER -> 1.6;
      case DATE -> 1.2;
      case WORD -> 1;
    };
  }
}
