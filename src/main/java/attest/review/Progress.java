// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.annotation.Blindness;
import attest.article.Article;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far one reviewer is with one article. Counted from the rows at each look, never stored.
 *
 * @param judged sentences that they have judged, none included
 * @param submitted whether it is submitted at present
 */
public record Progress(long article, long reviewer, String name, long judged, boolean submitted) {

  /** Of everybody who judged a sentence of these articles or submitted one, by article. */
  static Map<Long, List<Progress>> of(Collection<Article> articles, Blindness blindness) {
    var ids = articles.stream().map(a -> a.id).toList();
    var all = new TreeMap<String, Progress>();
    counted(ids).forEach(p -> all.put(p.key(), p));
    submitted(ids).forEach(p -> all.merge(p.key(), p, Progress::and));
    return all.values().stream()
        .filter(p -> blindness.shows(p.article, p.reviewer))
        .collect(Collectors.groupingBy(Progress::article));
  }

  private static List<Progress> counted(List<Long> articles) {
    return Annotation.getEntityManager()
        .createQuery(
            "select new attest.review.Progress(s.article.id, r.id, r.name, count(n), false)"
                + " from Annotation n join n.sentence s join n.reviewer r"
                + " where s.article.id in ?1 and s.retiredStamp = 0 and n.judged = true"
                + " group by s.article.id, r.id, r.name",
            Progress.class)
        .setParameter(1, articles)
        .getResultList();
  }

  private static List<Progress> submitted(List<Long> articles) {
    return Annotation.getEntityManager()
        .createQuery(
            "select new attest.review.Progress(u.article.id, r.id, r.name, 0L, true)"
                + " from Submission u join u.reviewer r"
                + " where u.article.id in ?1 and u.submittedAt is not null",
            Progress.class)
        .setParameter(1, articles)
        .getResultList();
  }

  private String key() {
    return article + "/" + reviewer;
  }

  private Progress and(Progress other) {
    return new Progress(
        article, reviewer, name, judged + other.judged, submitted || other.submitted);
  }

  /** Sentences of each article. */
  static Map<Long, Long> sentences(Collection<Article> articles) {
    return Annotation.getEntityManager()
        .createQuery(
            "select s.article.id, count(s) from Sentence s where s.article.id in ?1"
                + " and s.retiredStamp = 0 group by s.article.id",
            Object[].class)
        .setParameter(1, articles.stream().map(a -> a.id).toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  boolean isOf(Person person) {
    return person.id == reviewer;
  }
}
