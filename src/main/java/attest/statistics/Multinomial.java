// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.SplittableRandom;

/** How often each kind comes up in as many draws with replacement as there are things. */
final class Multinomial {
  private final int[] ofKind;
  private final int things;

  private Multinomial(int[] ofKind, int things) {
    this.ofKind = ofKind;
    this.things = things;
  }

  /** Things of several kinds, given the kind of each. */
  static Multinomial of(int[] kindOfThing, int kinds) {
    int[] ofKind = new int[kinds];
    for (int kind : kindOfThing) {
      ofKind[kind]++;
    }
    return new Multinomial(ofKind, kindOfThing.length);
  }

  /** One binomial draw a kind, each from what the kinds before it left. */
  long[] draw(SplittableRandom random) {
    long[] drawn = new long[ofKind.length];
    long draws = things;
    long left = things;
    for (int kind = 0; kind < ofKind.length && draws > 0; kind++) {
      drawn[kind] =
          ofKind[kind] == left ? draws : Binomial.draw(draws, (double) ofKind[kind] / left, random);
      draws -= drawn[kind];
      left -= ofKind[kind];
    }
    return drawn;
  }
}
