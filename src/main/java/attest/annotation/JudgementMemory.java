// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Judged answers read before, article by article, for reports of projects in which little has
 * changed. Each time the database says which versions stand, and an article's answers are found
 * again only where exactly these were read, so that nothing stale is found. What an asker may see
 * is asked anew of each answer, remembered or not.
 */
@ApplicationScoped
public class JudgementMemory {
  /** Some twenty megabytes; of a project with more than half of it nothing is remembered. */
  private static final int MOST = 200_000;

  private final Map<Key, Read> kept = new LinkedHashMap<>(16, .75f, true);
  private int weight;

  /**
   * An article's answers.
   *
   * @param first as they were first submitted
   */
  private record Key(long article, boolean first) {}

  private record Read(long[] versions, List<JudgementRows.Row> judged) {
    int weight() {
      return 1 + versions.length / Versions.EACH;
    }
  }

  /** As {@link JudgementRows#each} does. */
  public void each(Membership asker, Consumer<JudgementRows.Row> take) {
    var standing = new Versions();
    JudgementRows.versions(asker)
        .each(
            article -> standing.rows() <= MOST / 2,
            row -> standing.take(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    if (standing.rows() > MOST / 2) {
      JudgementRows.each(asker, take);
      return;
    }
    var blindness = Blindness.of(asker);
    var articles = standing.byArticle();
    var read = known(articles, asker.project.blind);
    read.putAll(fresh(asker, articles, read));
    for (long article : articles.keySet()) {
      for (var row : read.getOrDefault(article, List.of())) {
        if (blindness.shows(article, row.reviewer())) {
          take.accept(row);
        }
      }
    }
  }

  private synchronized Map<Long, List<JudgementRows.Row>> known(
      Map<Long, long[]> articles, boolean first) {
    var known = new HashMap<Long, List<JudgementRows.Row>>();
    articles.forEach(
        (article, versions) -> {
          var read = kept.get(new Key(article, first));
          if (read != null && Arrays.equals(read.versions, versions)) {
            known.put(article, read.judged);
          }
        });
    return known;
  }

  /** Those of articles that are not known. What they are kept under is what was read. */
  private Map<Long, List<JudgementRows.Row>> fresh(
      Membership asker, Map<Long, long[]> articles, Map<Long, ?> known) {
    var versions = new Versions();
    var fresh = new HashMap<Long, List<JudgementRows.Row>>();
    JudgementRows.whole(asker)
        .each(
            article -> articles.containsKey(article) && !known.containsKey(article),
            found -> {
              long article = found.getLong(1);
              versions.take(article, found.getLong(2), found.getLong(3), found.getLong(6));
              var judged = fresh.computeIfAbsent(article, a -> new ArrayList<>());
              if (JudgementRows.isJudged(found)) {
                judged.add(JudgementRows.Row.of(found));
              }
            });
    versions
        .byArticle()
        .forEach(
            (article, these) ->
                keep(
                    new Key(article, asker.project.blind),
                    new Read(these, fresh.getOrDefault(article, List.of()))));
    return fresh;
  }

  /** Lets go of what was asked for longest ago, until there is room. */
  private synchronized void keep(Key key, Read read) {
    var before = kept.put(key, read);
    weight += read.weight() - (before == null ? 0 : before.weight());
    Iterator<Read> oldest = kept.values().iterator();
    while (weight > MOST && oldest.hasNext()) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }

  /** Sentence, reviewer and version of every answer, article by article as they come. */
  private static final class Versions {
    static final int EACH = 3;

    private final Map<Long, long[]> articles = new LinkedHashMap<>();
    private long[] entries = new long[256];
    private int size;
    private long article;
    private int rows;

    void take(long of, long sentence, long reviewer, long version) {
      if (of != article) {
        end();
        article = of;
      }
      if (size + EACH > entries.length) {
        entries = Arrays.copyOf(entries, 2 * entries.length);
      }
      entries[size++] = sentence;
      entries[size++] = reviewer;
      entries[size++] = version;
      rows++;
    }

    private void end() {
      if (size > 0) {
        articles.put(article, Arrays.copyOf(entries, size));
        size = 0;
      }
    }

    int rows() {
      return rows;
    }

    Map<Long, long[]> byArticle() {
      end();
      return articles;
    }
  }
}
