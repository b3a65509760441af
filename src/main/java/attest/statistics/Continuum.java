// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text as raters cut it for one category: spans and the gaps between them, end to end. */
final class Continuum {

  private record Section(long begin, long length, boolean marked) {
    long end() {
      return begin + length;
    }
  }

  private final long length;
  private final List<List<Section>> sectionsOf = new ArrayList<>();
  private boolean overlaps;

  private Continuum(long length) {
    this.length = length;
  }

  /**
   * Cuts a text.
   *
   * @throws IllegalArgumentException where a span ends beyond the text
   */
  static Continuum of(int raters, long length, List<Span> spans, int category) {
    Continuum continuum = new Continuum(length);
    for (int rater = 0; rater < raters; rater++) {
      int current = rater;
      continuum.cut(
          spans.stream()
              .filter(span -> span.rater() == current && span.category() == category)
              .sorted(Comparator.comparingLong(Span::begin))
              .toList());
    }
    return continuum;
  }

  private void cut(List<Span> spans) {
    List<Section> sections = new ArrayList<>();
    long at = 0;
    for (Span span : spans) {
      overlaps |= span.begin() < at;
      addGap(sections, at, span.begin());
      sections.add(new Section(span.begin(), span.length(), true));
      at = span.end();
    }
    if (at > length) {
      throw new IllegalArgumentException("A span ends beyond the text of length " + length);
    }
    addGap(sections, at, length);
    sectionsOf.add(sections);
  }

  private static void addGap(List<Section> sections, long from, long to) {
    if (from < to) {
      sections.add(new Section(from, to - from, false));
    }
  }

  /** Whether two spans of one rater overlap. */
  boolean overlaps() {
    return overlaps;
  }

  /** The observed disagreement, as a share of the squared length. */
  double observed() {
    double sum = 0;
    int raters = sectionsOf.size();
    for (int i = 0; i < raters; i++) {
      for (int j = i + 1; j < raters; j++) {
        sum += 2 * between(sectionsOf.get(i), sectionsOf.get(j));
      }
    }
    return sum / (raters * (raters - 1.0) * length * length);
  }

  /** Walks two raters' sections together: only those that share a position can disagree. */
  private static double between(List<Section> a, List<Section> b) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      sum += difference(a.get(i), b.get(j));
      long ahead = a.get(i).end() - b.get(j).end();
      i += ahead <= 0 ? 1 : 0;
      j += ahead >= 0 ? 1 : 0;
    }
    return sum;
  }

  private static double difference(Section a, Section b) {
    if (a.marked && b.marked) {
      return square(a.begin - b.begin) + square(a.end() - b.end());
    }
    if (a.marked && isInside(a, b)) {
      return square(a.length);
    }
    return b.marked && isInside(b, a) ? square(b.length) : 0;
  }

  /** Whether a span lies wholly inside a gap. */
  private static boolean isInside(Section span, Section other) {
    return !other.marked && span.begin >= other.begin && span.end() <= other.end();
  }

  private static double square(long number) {
    return (double) number * number;
  }

  /** What chance would bring about, had every rater put the same spans anywhere. */
  double expected() {
    double marked = sectionsOf.stream().flatMap(List::stream).filter(Section::marked).count();
    double sum = 0;
    double taken = 0;
    for (List<Section> sections : sectionsOf) {
      for (Section span : sections) {
        if (span.marked) {
          double l = (double) span.length;
          sum += (marked - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * room(span.length);
          taken += l * (l - 1);
        }
      }
    }
    double positions = (double) sectionsOf.size() * length;
    return 2 / (double) length * sum / (positions * (positions - 1) - taken);
  }

  /** In how many places a span of this length fits into a gap. */
  private double room(long spanLength) {
    return sectionsOf.stream()
        .flatMap(List::stream)
        .filter(gap -> !gap.marked && gap.length >= spanLength)
        .mapToDouble(gap -> gap.length - spanLength + 1.0)
        .sum();
  }
}
