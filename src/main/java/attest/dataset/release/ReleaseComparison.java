// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.Portion.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a release has that an earlier one has not, read an article at a time. A sentence that was
 * split or merged since is removed, and what it became is added.
 *
 * @param added sentences that only the later one has
 * @param removed sentences that only the earlier one has
 * @param relabelled sentences to which an answer was given, taken back or changed in its labels
 * @param unchanged sentences of which both say the same
 * @param examples of each at most {@link #MOST}, by article
 */
public record ReleaseComparison(
    String since,
    String version,
    long added,
    long removed,
    long relabelled,
    long unchanged,
    List<Change> examples) {
  static final int MOST = 200;

  /** What happened to a sentence. */
  public enum What {
    ADDED,
    REMOVED,
    RELABELLED
  }

  /** Labels by reviewer in each release, null where it is not in one. */
  public record Change(
      What what,
      long article,
      long sentence,
      @Nullable Map<String, List<String>> before,
      @Nullable Map<String, List<String>> after) {}

  /** Within a transaction. */
  static ReleaseComparison of(Release earlier, Release later) {
    var counting = new Counting();
    var before = new Articles(earlier);
    var after = new Articles(later);
    while (before.current() != null || after.current() != null) {
      long article = Math.min(before.id(), after.id());
      counting.compare(article, before.take(article), after.take(article));
    }
    return new ReleaseComparison(
        earlier.version,
        later.version,
        counting.counts[What.ADDED.ordinal()],
        counting.counts[What.REMOVED.ordinal()],
        counting.counts[What.RELABELLED.ordinal()],
        counting.unchanged,
        counting.examples);
  }

  /** The articles of a release, one at hand. */
  private static final class Articles {
    private final Release release;
    private final ReleaseFile capture;
    private @Nullable ReleaseArticle current;

    Articles(Release release) {
      this.release = release;
      this.capture = ReleaseFile.capture(release);
      advance(0);
    }

    private void advance(long after) {
      current = ReleaseArticle.of(release, after, 1).stream().findFirst().orElse(null);
    }

    @Nullable ReleaseArticle current() {
      return current;
    }

    long id() {
      return current == null ? Long.MAX_VALUE : current.articleId;
    }

    /** The sentences of the article, none where the release has it not. */
    Map<Long, Map<String, List<String>>> take(long article) {
      var found = new TreeMap<Long, Map<String, List<String>>>();
      if (current != null && current.articleId == article) {
        current.portion(capture).rows().forEach(row -> found.put(row.place().id(), labels(row)));
        advance(article);
      }
      return found;
    }

    private static Map<String, List<String>> labels(Row row) {
      var labels = new TreeMap<String, List<String>>();
      row.answers().forEach(a -> labels.put(a.reviewer(), a.labels()));
      return labels;
    }
  }

  private static final class Counting {
    private final long[] counts = new long[What.values().length];
    private final List<Change> examples = new ArrayList<>();
    private long unchanged;

    void compare(
        long article,
        Map<Long, Map<String, List<String>>> before,
        Map<Long, Map<String, List<String>>> after) {
      before.forEach(
          (id, was) -> {
            var is = after.get(id);
            if (is == null) {
              note(What.REMOVED, article, id, was, null);
            } else if (is.equals(was)) {
              unchanged++;
            } else {
              note(What.RELABELLED, article, id, was, is);
            }
          });
      after.forEach(
          (id, is) -> {
            if (!before.containsKey(id)) {
              note(What.ADDED, article, id, null, is);
            }
          });
    }

    private void note(
        What what,
        long article,
        long sentence,
        @Nullable Map<String, List<String>> before,
        @Nullable Map<String, List<String>> after) {
      if (counts[what.ordinal()]++ < MOST) {
        examples.add(new Change(what, article, sentence, before, after));
      }
    }
  }
}
