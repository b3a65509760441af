// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.article.reading.Language;
import attest.dataset.Portion;
import attest.dataset.Portion.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a release has that an earlier one has not, read an article at a time. A sentence that was
 * split or merged since is removed, and what it became is added.
 *
 * @param added sentences that only the later one has
 * @param removed sentences that only the earlier one has
 * @param relabelled sentences to which an answer was given, taken back or changed in its labels
 * @param unchanged sentences of which both say the same
 * @param moved what lies in another part than before, labels changed or not
 * @param examples of each at most {@link #MOST}, by article
 */
public record ReleaseComparison(
    String since,
    String version,
    long added,
    long removed,
    long relabelled,
    long unchanged,
    List<Move> moved,
    List<Change> examples) {
  static final int MOST = 200;

  /** What happened to a sentence. */
  public enum What {
    ADDED,
    REMOVED,
    RELABELLED
  }

  /**
   * A sentence that is not as it was. Labels stand by reviewer.
   *
   * @param title of its article, else the name of its file
   * @param text empty where the release has no words
   * @param before null where the earlier release has not the sentence
   * @param after null where the later one has not
   */
  public record Change(
      What what,
      long article,
      String title,
      String language,
      long sentence,
      int ordinal,
      String text,
      @Nullable Map<String, List<String>> before,
      @Nullable Map<String, List<String>> after) {
    /** The writing direction of its language. */
    public String direction() {
      return Language.direction(language);
    }

    /** Of each reviewer whose labels are not the same in both. */
    public List<Answer> answers() {
      Map<String, List<String>> was = Objects.requireNonNullElse(before, Map.of());
      Map<String, List<String>> is = Objects.requireNonNullElse(after, Map.of());
      var reviewers = new TreeSet<>(was.keySet());
      reviewers.addAll(is.keySet());
      return reviewers.stream()
          .filter(name -> !Objects.equals(was.get(name), is.get(name)))
          .map(name -> new Answer(name, was.get(name), is.get(name)))
          .toList();
    }
  }

  /** A reviewer's labels in each release, null where it has no answer of theirs. */
  public record Answer(
      String reviewer, @Nullable List<String> before, @Nullable List<String> after) {}

  /**
   * Articles that went from one part to another, and how many sentences of theirs both releases
   * have. A part is empty in a release that is not split.
   */
  public record Move(String from, String to, int articles, long sentences) {
    private Move and(Move other) {
      return new Move(from, to, articles + other.articles, sentences + other.sentences);
    }
  }

  /** Within a transaction. */
  static ReleaseComparison of(Release earlier, Release later) {
    var counting = new Counting();
    var before = new CapturedArticles(earlier);
    var after = new CapturedArticles(later);
    for (long article = Math.min(before.id(), after.id());
        article != CapturedArticles.END;
        article = Math.min(before.id(), after.id())) {
      counting.compare(before, after, article);
    }
    return new ReleaseComparison(
        earlier.version,
        later.version,
        counting.of(What.ADDED),
        counting.of(What.REMOVED),
        counting.of(What.RELABELLED),
        counting.unchanged,
        List.copyOf(counting.moved.values()),
        counting.examples);
  }

  public long count(What what) {
    return switch (what) {
      case ADDED -> added;
      case REMOVED -> removed;
      case RELABELLED -> relabelled;
    };
  }

  /** How many sentences lie in another part than before. */
  public long sentencesMoved() {
    return moved.stream().mapToLong(Move::sentences).sum();
  }

  /** The examples of one kind. */
  public List<Change> changes(What what) {
    return examples.stream().filter(change -> change.what == what).toList();
  }

  private static final class Counting {
    private final Map<What, Long> counts = new EnumMap<>(What.class);
    private final Map<List<String>, Move> moved = new LinkedHashMap<>();
    private final List<Change> examples = new ArrayList<>();
    private long unchanged;

    long of(What what) {
      return counts.getOrDefault(what, 0L);
    }

    void compare(CapturedArticles before, CapturedArticles after, long article) {
      String from = before.part(article);
      String to = after.part(article);
      long kept = kept(before, after, article);
      if (from != null && to != null && !from.equals(to)) {
        moved.merge(List.of(from, to), new Move(from, to, 1, kept), Move::and);
      }
    }

    /** Compares an article and says how many of its sentences both have. */
    private long kept(CapturedArticles before, CapturedArticles after, long article) {
      if (!before.isAsIn(after)) {
        return compare(before.take(article), after.take(article));
      }
      long all = before.sentences();
      unchanged += all;
      before.pass();
      after.pass();
      return all;
    }

    private long compare(@Nullable Portion before, @Nullable Portion after) {
      Map<Long, Row> was = rows(before);
      Map<Long, Row> is = rows(after);
      long kept = was.keySet().stream().filter(is::containsKey).count();
      if (before != null) {
        was.forEach((id, row) -> meet(before, row, is.get(id)));
      }
      if (after != null) {
        is.keySet().removeAll(was.keySet());
        is.values().forEach(row -> note(What.ADDED, after, row, null, labels(row)));
      }
      return kept;
    }

    private void meet(Portion portion, Row was, @Nullable Row is) {
      var before = labels(was);
      if (is == null) {
        note(What.REMOVED, portion, was, before, null);
      } else if (labels(is).equals(before)) {
        unchanged++;
      } else {
        note(What.RELABELLED, portion, is, before, labels(is));
      }
    }

    private void note(
        What what,
        Portion of,
        Row row,
        @Nullable Map<String, List<String>> before,
        @Nullable Map<String, List<String>> after) {
      if (counts.merge(what, 1L, Long::sum) <= MOST) {
        var article = of.article();
        String title = article.title().isEmpty() ? article.file() : article.title();
        var at = row.place();
        examples.add(
            new Change(
                what,
                article.id(),
                title,
                article.language(),
                at.id(),
                at.ordinal(),
                at.words(),
                before,
                after));
      }
    }

    private static Map<Long, Row> rows(@Nullable Portion portion) {
      var rows = new TreeMap<Long, Row>();
      Stream.ofNullable(portion)
          .flatMap(p -> p.rows().stream())
          .forEach(row -> rows.put(row.place().id(), row));
      return rows;
    }

    private static Map<String, List<String>> labels(Row row) {
      var labels = new TreeMap<String, List<String>>();
      row.answers().forEach(a -> labels.put(a.reviewer(), a.labels()));
      return labels;
    }
  }
}
