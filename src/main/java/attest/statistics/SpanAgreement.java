// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Krippendorff's αU over many short texts that not everybody judged: each pair of raters on the
 * texts that both judged, end to end, and over all pairs 1 − Σ observed / Σ expected, in which a
 * pair weighs as the square of the length of its text.
 *
 * <p>Undefined where no two raters judged a text, where nobody marked anything, and where two spans
 * of one rater and category overlap. See {@link Unitizing}.
 */
public final class SpanAgreement {
  private static final String NOT_PAIRABLE = "No text was judged by two reviewers.";
  private static final String NO_INTERVAL =
      "αU has no interval: what chance brings about depends on the whole text, not on a sum over"
          + " articles.";

  private record Pair(int a, int b) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return a == other.a ? Integer.compare(b, other.b) : Integer.compare(a, other.a);
    }
  }

  private final int categories;
  private final Map<Pair, List<Continuum>> pairs = new TreeMap<>();
  private final long[] spans;

  /** Nothing yet; spans have categories from 0 to {@code categories} − 1. */
  public SpanAgreement(int categories) {
    this.categories = categories;
    this.spans = new long[categories];
  }

  /**
   * Takes one more text.
   *
   * @param raters who judged it, each once
   * @param marked their spans; offsets count from the beginning of this text
   * @throws IllegalArgumentException where a span ends beyond the text
   */
  public void add(long length, List<Integer> raters, List<Span> marked) {
    for (int i = 0; i < raters.size(); i++) {
      for (int j = i + 1; j < raters.size(); j++) {
        add(
            length,
            Math.min(raters.get(i), raters.get(j)),
            Math.max(raters.get(i), raters.get(j)),
            marked);
      }
    }
    if (raters.size() > 1) {
      marked.forEach(span -> spans[span.category()]++);
    }
  }

  private void add(long length, int a, int b, List<Span> marked) {
    var continua = pairs.computeIfAbsent(new Pair(a, b), pair -> empty());
    for (int category = 0; category < categories; category++) {
      continua.get(category).append(length, of(category, a, b, marked));
    }
  }

  private List<Continuum> empty() {
    return IntStream.range(0, categories).mapToObj(category -> new Continuum(2)).toList();
  }

  private static List<Span> of(int category, int a, int b, List<Span> marked) {
    if (marked.isEmpty()) {
      return List.of();
    }
    var ofPair = new ArrayList<Span>();
    for (Span span : marked) {
      if (span.category() == category && (span.rater() == a || span.rater() == b)) {
        ofPair.add(new Span(span.rater() == a ? 0 : 1, category, span.begin(), span.end()));
      }
    }
    return ofPair;
  }

  /** How many spans of a category lie in texts that two raters judged. */
  public long spans(int category) {
    return spans[category];
  }

  /** αU over all categories. */
  public Coefficient alpha() {
    return alpha(IntStream.range(0, categories).toArray());
  }

  /** αU of one category. */
  public Coefficient alpha(int category) {
    return alpha(new int[] {category});
  }

  private Coefficient alpha(int[] wanted) {
    if (pairs.isEmpty()) {
      return Coefficient.undefined(NOT_PAIRABLE);
    }
    double observed = 0;
    double expected = 0;
    for (var continua : pairs.values()) {
      for (int category : wanted) {
        var continuum = continua.get(category);
        if (continuum.overlaps()) {
          return Coefficient.undefined(Unitizing.OVERLAP);
        }
        double weight = continuum.length() * continuum.length();
        observed += weight * continuum.observed();
        expected += weight * continuum.expected();
      }
    }
    return expected > 0
        ? Coefficient.point(1 - observed / expected, NO_INTERVAL)
        : Coefficient.undefined(Unitizing.NOTHING_MARKED);
  }
}
