// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.meaning;

/** The angle between vectors that are kept with a byte for each number. */
final class Cosine {
  private static final int SCALE = 127;

  private Cosine() {}

  /** The vector with the length 1, each number from -127 to 127 for -1 to 1. */
  static byte[] unit(float[] vector) {
    double square = 0;
    for (float number : vector) {
      square += number * number;
    }
    double length = Math.sqrt(square);
    byte[] unit = new byte[vector.length];
    for (int i = 0; length > 0 && i < unit.length; i++) {
      unit[i] = (byte) Math.round(vector[i] / length * SCALE);
    }
    return unit;
  }

  /** From -1 to 1, give or take 0.01 for the rounding; 0 where one has no direction. */
  static double of(byte[] one, byte[] other) {
    long product = 0;
    long oneSquare = 0;
    long otherSquare = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      oneSquare += one[i] * one[i];
      otherSquare += other[i] * other[i];
    }
    double lengths = Math.sqrt((double) oneSquare * otherSquare);
    return lengths == 0 ? 0 : product / lengths;
  }
}
