// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.MarkedText.Mark;
import attest.article.MarkedText.Shown;
import attest.article.wording.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an article's near-copies shows: their list, and one of them beside the article.
 *
 * @param chosen the one beside it, null where there is none
 */
public record CopiesView(
    Side article, List<Row> rows, @Nullable Side chosen, @Nullable Origin origin) {
  /** Most sentences shown of one text: a browser copes with no more. */
  private static final int MOST_LINES = 2000;

  /**
   * A near-copy in the list.
   *
   * @param percent of the article's words that stand in it too
   */
  public record Row(Article other, int percent, int words, int longestRun, boolean current) {
    public @Nullable Instant published() {
      return at(other.publishedOn);
    }
  }

  /** One of the two texts. */
  public record Side(Article article, List<MarkedText.Line> lines) {
    public @Nullable Instant published() {
      return at(article.publishedOn);
    }
  }

  /**
   * @param with the id of the article to show beside it; the one with most words in common where it
   *     is none of the copies
   */
  static CopiesView of(Article article, List<NearCopy> copies, @Nullable Long with) {
    var sorted = copies.stream().sorted(Comparator.comparing(copy -> -copy.sharedWords)).toList();
    var chosen =
        sorted.stream()
            .filter(copy -> Objects.equals(copy.other.id, with))
            .findFirst()
            .or(() -> sorted.stream().findFirst())
            .orElse(null);
    int size = sorted.isEmpty() ? 1 : new CopySearch(article.project).wording(article.id).size();
    var rows = sorted.stream().map(copy -> row(copy, size, copy == chosen)).toList();
    if (chosen == null) {
      return new CopiesView(new Side(article, List.of()), rows, null, null);
    }
    return new CopiesView(
        side(article, chosen.runs, false),
        rows,
        side(chosen.other, chosen.runs, true),
        Origin.of(article, chosen.other));
  }

  private static Row row(NearCopy copy, int size, boolean current) {
    int percent = Math.max(1, Math.min(100, copy.sharedWords * 100 / Math.max(1, size)));
    return new Row(copy.other, percent, copy.sharedWords, copy.longestRun, current);
  }

  private static Side side(Article article, List<Run> runs, boolean turned) {
    var marks =
        IntStream.range(0, runs.size())
            .mapToObj(i -> mark(i + 1, turned ? runs.get(i).turned() : runs.get(i)))
            .sorted(Comparator.comparing(Mark::begin))
            .toList();
    var sentences = Sentence.of(article).stream().limit(MOST_LINES).map(Shown::of).toList();
    return new Side(article, MarkedText.of(article.text, sentences, marks).lines());
  }

  static Mark mark(int number, Run run) {
    return new Mark(number, run.begin(), run.end());
  }

  private static @Nullable Instant at(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
