// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Right, made up and missed. */
record Score(int right, int extra, int missed) {
  private static final Score NONE = new Score(0, 0, 0);

  /**
   * How the reading of checked articles fares: all ends of sentences, those inside lines, lines.
   */
  record Of(int articles, Score all, Score inner, Score lines) {
    static Of reading(String language, List<CheckedArticle> articles) {
      Score all = NONE;
      Score inner = NONE;
      Score lines = NONE;
      for (CheckedArticle checked : articles) {
        Reading reading = Reading.of(checked.text(), language);
        all = all.plus(ends(checked, reading, false));
        inner = inner.plus(ends(checked, reading, true));
        var decisions = CheckedArticle.decisions(reading);
        lines = lines.plus(Score.of(checked.lines().entrySet(), decisions.entrySet()));
      }
      return new Of(articles.size(), all, inner, lines);
    }

    void print(String name) {
      System.out.printf(
          "%s: %d articles, %d sentences, boundary F1 %.4f (inside lines %.4f), line F1 %.4f%n",
          name, articles, all.right + all.missed, all.f1(), inner.f1(), lines.f1());
    }
  }

  private static Score ends(CheckedArticle checked, Reading reading, boolean inner) {
    return of(checked.ends(checked.sentences(), inner), checked.ends(reading.sentences(), inner));
  }

  private static Score of(Set<?> expected, Set<?> actual) {
    Set<?> right = new HashSet<>(expected);
    right.retainAll(actual);
    return new Score(right.size(), actual.size() - right.size(), expected.size() - right.size());
  }

  private Score plus(Score other) {
    return new Score(right + other.right, extra + other.extra, missed + other.missed);
  }

  double f1() {
    return 2.0 * right / (2.0 * right + extra + missed);
  }
}
