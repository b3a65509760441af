// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text as raters cut it for one category: spans and the gaps between them, end to end. It grows
 * text by text, as many as there are, and keeps sums of what came before.
 */
final class Continuum {

  private record Section(long begin, long length, boolean marked) {
    long end() {
      return begin + length;
    }
  }

  private final int raters;
  private final long[] openGap;
  private final Map<Long, Long> gaps = new TreeMap<>();
  private final Map<Long, Long> marks = new TreeMap<>();
  private long length;
  private long marked;
  private double differences;
  private boolean overlaps;

  Continuum(int raters) {
    this.raters = raters;
    this.openGap = new long[raters];
  }

  /**
   * Appends a text; no span reaches from one text into the next, but a gap does.
   *
   * @param spans those of this category
   * @throws IllegalArgumentException where a span ends beyond the text
   */
  void append(long textLength, List<Span> spans) {
    length += textLength;
    if (spans.isEmpty()) {
      Arrays.setAll(openGap, rater -> openGap[rater] + textLength);
      return;
    }
    var texts = IntStream.range(0, raters).mapToObj(r -> cut(textLength, of(r, spans))).toList();
    for (int i = 0; i < raters; i++) {
      for (int j = i + 1; j < raters; j++) {
        differences += 2 * between(texts.get(i), texts.get(j));
      }
    }
    for (int rater = 0; rater < raters; rater++) {
      count(rater, texts.get(rater));
    }
  }

  private static List<Span> of(int rater, List<Span> spans) {
    return spans.stream()
        .filter(span -> span.rater() == rater)
        .sorted(Comparator.comparingLong(Span::begin))
        .toList();
  }

  private List<Section> cut(long textLength, List<Span> spans) {
    List<Section> sections = new ArrayList<>();
    long at = 0;
    for (Span span : spans) {
      overlaps |= span.begin() < at;
      addGap(sections, at, span.begin());
      sections.add(new Section(span.begin(), span.length(), true));
      at = span.end();
    }
    if (at > textLength) {
      throw new IllegalArgumentException("A span ends beyond the text of length " + textLength);
    }
    addGap(sections, at, textLength);
    return sections;
  }

  private static void addGap(List<Section> sections, long from, long to) {
    if (from < to) {
      sections.add(new Section(from, to - from, false));
    }
  }

  private void count(int rater, List<Section> sections) {
    for (Section section : sections) {
      if (section.marked) {
        marked++;
        marks.merge(section.length, 1L, Long::sum);
        gaps.merge(openGap[rater], 1L, Long::sum);
        openGap[rater] = 0;
      } else {
        openGap[rater] += section.length;
      }
    }
  }

  /** Whether two spans of one rater overlap. */
  boolean overlaps() {
    return overlaps;
  }

  /** How many spans there are. */
  long marked() {
    return marked;
  }

  /** The length of all texts together. */
  double length() {
    return length;
  }

  /** The observed disagreement, as a share of the squared length. */
  double observed() {
    return differences / (raters * (raters - 1.0) * length * length);
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
    var rooms = rooms();
    double sum = 0;
    double taken = 0;
    for (var mark : marks.entrySet()) {
      double l = mark.getKey();
      double times = mark.getValue();
      double cubes = 2 * l * l * l - 3 * l * l + l;
      sum += times * ((marked - 1) / 3.0 * cubes + l * l * rooms.getOrDefault(mark.getKey(), 0.0));
      taken += times * l * (l - 1);
    }
    double positions = (double) raters * length;
    return 2 / (double) length * sum / (positions * (positions - 1) - taken);
  }

  /** By length of a span, in how many places it fits into a gap: from the longest down. */
  private Map<Long, Double> rooms() {
    var closed = new TreeMap<>(gaps);
    for (long gap : openGap) {
      closed.merge(gap, 1L, Long::sum);
    }
    var lengths = Stream.concat(closed.keySet().stream(), marks.keySet().stream());
    var rooms = new TreeMap<Long, Double>();
    double room = 0;
    double reaching = 0;
    long before = 0;
    for (long l : lengths.distinct().sorted(Comparator.reverseOrder()).toList()) {
      room += reaching * (before - l) + closed.getOrDefault(l, 0L);
      reaching += closed.getOrDefault(l, 0L);
      before = l;
      rooms.put(l, room);
    }
    return rooms;
  }
}
