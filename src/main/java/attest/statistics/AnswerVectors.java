// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;

/**
 * The distinct ways in which named raters judged a unit, with how often each occurs. A vector lists
 * rater and category in turn, every repeat included; a unit without a judgement has the empty one.
 */
final class AnswerVectors {
  private final long[] codes;
  private final int raters;
  private final int[][] vectors;
  private final long[] counts;
  private final int[] ofUnit;

  private AnswerVectors(long[] codes, int raters, int[][] vectors, int[] ofUnit) {
    this.codes = codes;
    this.raters = raters;
    this.vectors = vectors;
    this.ofUnit = ofUnit;
    this.counts = new long[vectors.length];
    for (int vector : ofUnit) {
      counts[vector] += vectors[vector].length > 0 ? 1 : 0;
    }
  }

  static AnswerVectors of(Ratings ratings) {
    long[] codes = Codes.all(ratings);
    KeyIndex index = new KeyIndex();
    int[] ofUnit = new int[ratings.units()];
    int[] vector = new int[16];
    for (int unit = 0; unit < ofUnit.length; unit++) {
      int length = 2 * (ratings.end(unit) - ratings.first(unit));
      vector = vector.length < length ? new int[2 * length] : vector;
      for (int i = 0; i < length; i += 2) {
        vector[i] = ratings.rater(ratings.first(unit) + i / 2);
        vector[i + 1] = Arrays.binarySearch(codes, ratings.code(ratings.first(unit) + i / 2));
      }
      ofUnit[unit] = index.number(vector, length);
    }
    return new AnswerVectors(codes, ratings.raters(), index.keys(), ofUnit);
  }

  /** The codes of all judgements, ascending. */
  long[] codes() {
    return codes;
  }

  int raters() {
    return raters;
  }

  int[] vector(int vector) {
    return vectors[vector];
  }

  /** How many units were judged this way; 0 for the empty vector, which says nothing. */
  long count(int vector) {
    return counts[vector];
  }

  /** The vector of a unit. */
  int ofUnit(int unit) {
    return ofUnit[unit];
  }

  int categories() {
    return codes.length;
  }

  int size() {
    return vectors.length;
  }

  /** How many terms one round of estimating adds up. */
  long terms() {
    long judgements = 0;
    for (int[] vector : vectors) {
      judgements += vector.length / 2;
    }
    return judgements * categories();
  }

  /** The share of each category among the judgements of each vector; even where there are none. */
  double[][] shares() {
    double[][] shares = new double[size()][categories()];
    for (int v = 0; v < size(); v++) {
      int judgements = vectors[v].length / 2;
      Arrays.fill(shares[v], judgements == 0 ? 1.0 / categories() : 0);
      for (int i = 1; i < vectors[v].length; i += 2) {
        shares[v][vectors[v][i]] += 1.0 / judgements;
      }
    }
    return shares;
  }
}
