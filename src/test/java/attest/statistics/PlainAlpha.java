// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Krippendorff's α word for word from its definition, slow, as something to compare with. */
final class PlainAlpha {

  /** A squared difference that may depend on how often each code occurs. */
  interface Difference {
    double of(long a, long b, TreeMap<Long, Double> marginals);
  }

  private PlainAlpha() {}

  static double of(Ratings ratings, Difference difference) {
    TreeMap<Long, Double> marginals = new TreeMap<>();
    List<List<Long>> units = new ArrayList<>();
    for (int unit = 0; unit < ratings.units(); unit++) {
      List<Long> codes = new ArrayList<>();
      for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
        codes.add(ratings.code(i));
      }
      if (codes.size() > 1) {
        units.add(codes);
        codes.forEach(code -> marginals.merge(code, 1.0, Double::sum));
      }
    }
    return of(units, marginals, difference);
  }

  private static double of(
      List<List<Long>> units, TreeMap<Long, Double> marginals, Difference difference) {
    double observed = 0;
    for (List<Long> codes : units) {
      for (int i = 0; i < codes.size(); i++) {
        for (int j = 0; j < codes.size(); j++) {
          if (i != j) {
            observed += difference.of(codes.get(i), codes.get(j), marginals) / (codes.size() - 1);
          }
        }
      }
    }
    double expected = 0;
    double total = 0;
    for (long a : marginals.keySet()) {
      total += marginals.get(a);
      for (long b : marginals.keySet()) {
        expected += marginals.get(a) * marginals.get(b) * difference.of(a, b, marginals);
      }
    }
    return 1 - (total - 1) * observed / expected;
  }

  static double ordinal(long a, long b, TreeMap<Long, Double> marginals) {
    double between =
        marginals.subMap(Math.min(a, b), true, Math.max(a, b), true).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    double difference = between - (marginals.get(a) + marginals.get(b)) / 2;
    return difference * difference;
  }

  static double ratio(long a, long b) {
    return a == b ? 0 : Math.pow((double) (a - b) / (a + b), 2);
  }
}
