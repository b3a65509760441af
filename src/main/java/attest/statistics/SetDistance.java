// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/**
 * The distance between two label sets: 0 (equal) to 1 (nothing in common).
 *
 * <p>Two empty sets are at distance 0, an empty and a non-empty one at 1.
 */
@FunctionalInterface
public interface SetDistance {

  /**
   * 1 − J·M over bit masks, where J is Jaccard's similarity and M is 1 for equal sets, 2/3 where
   * one contains the other, 1/3 where they overlap and 0 where they do not (Passonneau, "Measuring
   * Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation", LREC 2006).
   */
  SetDistance MASI = (a, b) -> masi(Long.bitCount(a & b), Long.bitCount(a), Long.bitCount(b));

  /**
   * 1 − |a ∩ b| / |a ∪ b| over bit masks (Jaccard 1912, DOI 10.1111/j.1469-8137.1912.tb05611.x).
   */
  SetDistance JACCARD = (a, b) -> jaccard(Long.bitCount(a & b), Long.bitCount(a), Long.bitCount(b));

  /** The distance of the sets that two codes stand for. */
  double between(long codeA, long codeB);

  /** MASI distance of two sets from the size of what they share and their own sizes. */
  static double masi(int shared, int sizeA, int sizeB) {
    if (shared == sizeA && shared == sizeB) {
      return 0;
    }
    if (shared == 0) {
      return 1;
    }
    int thirds = shared == Math.min(sizeA, sizeB) ? 2 : 1;
    return 1 - (double) thirds * shared / (3.0 * (sizeA + sizeB - shared));
  }

  /** Jaccard distance of two sets from the size of what they share and their own sizes. */
  static double jaccard(int shared, int sizeA, int sizeB) {
    int union = sizeA + sizeB - shared;
    return union == 0 ? 0 : (double) (union - shared) / union;
  }
}
