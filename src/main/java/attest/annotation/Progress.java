// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Membership;
import attest.project.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one reviewer is with one article; there is one for each who judged a sentence of it or
 * submitted it. Counted when asked: one query of answers and one of submissions, however many
 * articles.
 *
 * @param judged sentences judged at present
 * @param firstAt the first submission, null before it
 * @param submittedAt null while never submitted, or reopened
 */
public record Progress(
    long article,
    long reviewer,
    long judged,
    @Nullable Instant firstAt,
    @Nullable Instant submittedAt) {
  private static final String MINE = " and r.id = ?3";

  public boolean isSubmitted() {
    return submittedAt != null;
  }

  /**
   * Everybody's, on these articles of the asker's project, by article and reviewer. In a blind
   * project one who may not see answers has their own alone: how far others are could tell how they
   * judge.
   */
  public static List<Progress> of(Membership asker, Collection<Long> articles) {
    boolean all = !asker.project.blind || asker.may(Permission.SEE_ANSWERS);
    return all ? read(asker, articles, null) : mine(asker, articles);
  }

  /** The asker's own, on these articles of their project. */
  public static List<Progress> mine(Membership asker, Collection<Long> articles) {
    return read(asker, articles, asker.person.id);
  }

  private record Key(long article, long reviewer) {}

  private static List<Progress> read(
      Membership asker, Collection<Long> articles, @Nullable Long reviewer) {
    if (articles.isEmpty()) {
      return List.of();
    }
    var judged = judged(asker, articles, reviewer);
    var found = new ArrayList<Progress>();
    for (Submission s : submissions(asker, articles, reviewer)) {
      var key = new Key(s.article.id, s.reviewer.id);
      Long count = judged.remove(key);
      found.add(
          new Progress(
              key.article, key.reviewer, count == null ? 0 : count, s.firstAt, s.submittedAt));
    }
    judged.forEach((k, count) -> found.add(new Progress(k.article, k.reviewer, count, null, null)));
    found.sort(Comparator.comparingLong(Progress::article).thenComparing(Progress::reviewer));
    return found;
  }

  private static Map<Key, Long> judged(
      Membership asker, Collection<Long> articles, @Nullable Long reviewer) {
    var counts = new HashMap<Key, Long>();
    ask(
            "select a.id, r.id, count(n) from Annotation n join n.reviewer r join n.sentence s"
                + " join s.article a where a.project = ?1 and a.id in ?2 and n.judged = true"
                + " and s.retiredStamp = 0",
            " group by a.id, r.id",
            Object[].class,
            asker,
            articles,
            reviewer)
        .forEach(row -> counts.put(new Key((Long) row[0], (Long) row[1]), (Long) row[2]));
    return counts;
  }

  private static List<Submission> submissions(
      Membership asker, Collection<Long> articles, @Nullable Long reviewer) {
    return ask(
        "select u from Submission u join u.article a join u.reviewer r"
            + " where a.project = ?1 and a.id in ?2",
        "",
        Submission.class,
        asker,
        articles,
        reviewer);
  }

  private static <T> List<T> ask(
      String query,
      String end,
      Class<T> type,
      Membership asker,
      Collection<Long> articles,
      @Nullable Long reviewer) {
    var asked =
        Annotation.getEntityManager()
            .createQuery(query + (reviewer == null ? "" : MINE) + end, type)
            .setParameter(1, asker.project)
            .setParameter(2, articles);
    return (reviewer == null ? asked : asked.setParameter(3, reviewer)).getResultList();
  }
}
