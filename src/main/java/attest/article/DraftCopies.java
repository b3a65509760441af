// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.MarkedText.Shown;
import attest.article.wording.SharedWording;
import attest.article.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what shares wording with a draft before it is saved: the project's articles as they are at
 * this moment, and the other files of its import that would be saved.
 */
public final class DraftCopies {
  /** Most near-copies named of one draft. */
  private static final int MOST = 20;

  private static final int FEWEST_PRINTS = 2;

  /**
   * A near-copy of the draft.
   *
   * @param article null where it is another file of the import
   * @param draft null where it is an article
   * @param percent of the draft's words that stand in it too
   * @param passages the draft's sentences that hold common words, these marked
   */
  public record Copy(
      @Nullable Long article,
      @Nullable Long draft,
      String title,
      String outlet,
      @Nullable LocalDate publishedOn,
      int percent,
      int longestRun,
      List<MarkedText.Line> passages) {
    public @Nullable Instant published() {
      return publishedOn == null ? null : publishedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  private record Meeting(long draft, int prints) {}

  private final ImportDraft draft;
  private final Manuscript manuscript;
  private final CopySearch search;
  private final Wording wording;

  private DraftCopies(ImportDraft draft, Manuscript manuscript) {
    this.draft = draft;
    this.manuscript = manuscript;
    search = new CopySearch(draft.batch.project);
    wording = search.wording(manuscript);
  }

  /** Those with most words in common first. */
  static List<Copy> of(ImportDraft draft, Manuscript manuscript) {
    if (!draft.isOpen()) {
      return List.of();
    }
    var copies = new DraftCopies(draft, manuscript);
    return Stream.concat(copies.articles(), copies.drafts())
        .sorted(Comparator.comparing((Copy copy) -> -copy.percent).thenComparing(Copy::title))
        .limit(MOST)
        .toList();
  }

  private Stream<Copy> articles() {
    return search.matches(wording, search.prints(wording), 0).stream()
        .map(
            match -> {
              Article article = Article.findById(match.article());
              return copy(article.id, null, article.heading(), article.facts(), match.shared());
            });
  }

  private Stream<Copy> drafts() {
    long[] fives = Arrays.stream(wording.fives()).sorted().distinct().toArray();
    return draft
        .others()
        .map(other -> new Meeting(other.id(), meetings(other.prints(), fives)))
        .filter(meeting -> meeting.prints >= FEWEST_PRINTS)
        .sorted(Comparator.comparing(meeting -> -meeting.prints))
        .limit(MOST)
        .map(meeting -> ImportDraft.<ImportDraft>findById(meeting.draft))
        .map(this::compared)
        .flatMap(List::stream);
  }

  /** How many of the prints are among the five-grams; both go upward. */
  private static int meetings(long[] prints, long[] fives) {
    int meetings = 0;
    for (int i = 0, j = 0; i < prints.length && j < fives.length; ) {
      if (prints[i] == fives[j]) {
        meetings++;
      }
      if (prints[i] <= fives[j]) {
        i++;
      } else {
        j++;
      }
    }
    return meetings;
  }

  private List<Copy> compared(ImportDraft other) {
    var shared = SharedWording.of(wording, search.wording(other.manuscript()));
    String title = other.facts.title().isEmpty() ? other.fileName : other.facts.title();
    return shared.isCopy() ? List.of(copy(null, other.id, title, other.facts, shared)) : List.of();
  }

  private Copy copy(
      @Nullable Long article,
      @Nullable Long other,
      String title,
      Facts facts,
      SharedWording shared) {
    var runs = shared.runs();
    var marks =
        IntStream.range(0, runs.size()).mapToObj(i -> CopiesView.mark(i + 1, runs.get(i))).toList();
    var sentences = manuscript.reading().sentences().stream().map(Shown::of).toList();
    return new Copy(
        article,
        other,
        title,
        facts.outlet(),
        facts.publishedOn(),
        shared.percentOf(wording),
        shared.longestRun(),
        MarkedText.passages(draft.text, sentences, marks).lines());
  }
}
