// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The distinct ways in which casualty figures were read, with how often each occurs: what many
 * sentences say alike is matched once, and a million of them take eight bytes each.
 */
public final class FigureReadings {
  private static final Comparator<List<Figure>> ORDER = FigureReadings::compare;

  private final Map<List<List<Figure>>, Integer> numbers = new LinkedHashMap<>();
  private int[] readingOf = new int[256];
  private int[] group = new int[256];
  private int size;

  /**
   * Takes the figures of one more sentence; one that fewer than two judged does not count.
   *
   * @param article the article of the sentence, numbered from 0
   * @param answers one list for each reviewer who judged the sentence, empty where they saw no
   *     figure; neither the order of reviewers nor of figures matters
   */
  public void add(int article, List<List<Figure>> answers) {
    if (answers.size() < 2) {
      return;
    }
    if (size == group.length) {
      readingOf = Arrays.copyOf(readingOf, 2 * size);
      group = Arrays.copyOf(group, 2 * size);
    }
    var reading =
        answers.stream().map(a -> a.stream().sorted(Figure.ORDER).toList()).sorted(ORDER).toList();
    readingOf[size] = numbers.computeIfAbsent(reading, r -> numbers.size());
    group[size++] = article;
  }

  private static int compare(List<Figure> a, List<Figure> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Figure.ORDER.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** The matches of each reading. */
  List<FigureMatches> matches() {
    return numbers.keySet().stream().map(FigureMatches::of).toList();
  }

  /** How often each reading occurs. */
  long[] counts() {
    long[] counts = new long[numbers.size()];
    for (int i = 0; i < size; i++) {
      counts[readingOf[i]]++;
    }
    return counts;
  }

  /** The resamples of those sentences whose reading has something to vary. */
  Resamples resamples(boolean[] counted, Bootstrap bootstrap) {
    int[] held = IntStream.range(0, size).filter(i -> counted[readingOf[i]]).toArray();
    int[] readings = Arrays.stream(held).map(i -> readingOf[i]).toArray();
    int[] groups = Arrays.stream(held).map(i -> group[i]).toArray();
    return new Resamples(
        Resample.of(numbers.size(), readings, groups, bootstrap.over()), bootstrap);
  }
}
