// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.article.Article;
import attest.project.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article that a reviewer submitted and in which others settled sentences lately.
 *
 * @param decisions lately, by others, about sentences that the reviewer judged
 */
public record SettledArticle(Article article, List<ShownDecision> decisions) {
  /** Older decisions are no news. */
  private static final Duration NEWS = Duration.ofDays(14);

  private static final int MOST_ARTICLES = 5;

  /** Decisions that are looked at, of which many may lie in one article. */
  private static final int MOST_DECISIONS = 500;

  /** Of the projects in which somebody reviews, those settled last first; at most five. */
  public static List<SettledArticle> lately(List<Membership> reviewed, Instant now) {
    var since = now.minus(NEWS);
    return latest(reviewed, since)
        .flatMap(article -> of(article, reviewed, since))
        .filter(row -> !row.decisions.isEmpty())
        .toList();
  }

  private static Stream<Article> latest(List<Membership> reviewed, Instant since) {
    if (reviewed.isEmpty()) {
      return Stream.of();
    }
    return Adjudication.getEntityManager()
        .createQuery(
            "select t.id from Adjudication d join d.answer a join a.sentence s join s.article t"
                + " where d.changedAt > :since and d.adjudicator <> :me and a.standing = true"
                + " and s.retiredStamp = 0 and t.removedStamp = 0 and t.project in :projects"
                + " and exists (select 1 from Submission u where u.article = t and u.reviewer = :me"
                + " and u.submittedAt is not null) and exists (select 1 from Annotation n where"
                + " n.sentence = s and n.reviewer = :me and n.judged = true)"
                + " order by d.changedAt desc",
            Long.class)
        .setParameter("since", since)
        .setParameter("me", reviewed.get(0).person)
        .setParameter("projects", reviewed.stream().map(m -> m.project).toList())
        .setMaxResults(MOST_DECISIONS)
        .getResultList()
        .stream()
        .distinct()
        .limit(MOST_ARTICLES)
        .map(id -> Article.findById(id));
  }

  private static Stream<SettledArticle> of(
      Article article, List<Membership> reviewed, Instant since) {
    return reviewed.stream()
        .filter(m -> m.project.equals(article.project))
        .map(m -> new SettledArticle(article, news(m, article, since)));
  }

  private static List<ShownDecision> news(Membership reviewer, Article article, Instant since) {
    return ShownDecision.of(reviewer, article).values().stream()
        .filter(d -> d.adjudication().changedAt.isAfter(since))
        .filter(d -> !d.adjudication().adjudicator.equals(reviewer.person))
        .toList();
  }

  public int settled() {
    return decisions.size();
  }

  /** How many say something else than the reviewer did. */
  public long otherwise() {
    return count(d -> !d.agrees());
  }

  /** How many the reviewer contested and somebody let stand. */
  public long answered() {
    return count(SettledArticle::isAnswered);
  }

  private long count(Predicate<ShownDecision> which) {
    return decisions.stream().filter(which).count();
  }

  private static boolean isAnswered(ShownDecision decision) {
    return decision.contest() != null && decision.contest().answeredAt != null;
  }

  /** Place of the first sentence to look at: one settled otherwise, where there is one. */
  public @Nullable Integer first() {
    boolean agreed = otherwise() == 0;
    return decisions.stream()
        .filter(d -> agreed || !d.agrees())
        .map(d -> d.adjudication().answer.sentence.ordinal)
        .min(Integer::compare)
        .orElse(null);
  }

  public Instant settledAt() {
    return decisions.stream()
        .map(d -> d.adjudication().changedAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
