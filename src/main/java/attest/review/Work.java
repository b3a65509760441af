// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.annotation.Answer;
import attest.annotation.Waiting;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person has to do: the next article to review, and how far they are in each project.
 *
 * @param next null where nothing is left to review
 * @param waiting comments that wait for them, the first few
 * @param moreWaiting how many more wait
 */
public record Work(@Nullable Next next, List<Part> parts, List<Waiting> waiting, int moreWaiting) {
  private static final int MOST_WAITING = 20;
  private static final String OPEN =
      " and a.removedStamp = 0 and not exists (select 1 from Submission u where u.article = a"
          + " and u.reviewer = ?1 and u.submittedAt is not null)";

  /**
   * The article to go on with.
   *
   * @param at ordinal of the first sentence not judged; 0 where all are
   */
  public record Next(Article article, long sentences, long judged, int at) {
    public @Nullable Instant published() {
      var day = article.publishedOn;
      return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  /** A project and the asker's part in it; {@code submitted} of its {@code articles} are done. */
  public record Part(Membership membership, long articles, long submitted) {
    public long left() {
      return articles - submitted;
    }

    /** Whether there is something for them to judge at all. */
    public boolean reviews() {
      return membership.may(Permission.REVIEW);
    }

    public boolean imports() {
      return membership.may(Permission.IMPORT);
    }
  }

  static Work of(Person person) {
    var memberships = Membership.allOf(person);
    var counts = counts(person, memberships);
    var parts =
        memberships.stream()
            .map(m -> part(m, counts.getOrDefault(m.project.id, new long[] {0, 0})))
            .toList();
    var reviewed = parts.stream().filter(Part::reviews).map(p -> p.membership.project.id).toList();
    var next = begun(person, reviewed).or(() -> untouched(person, reviewed));
    var waiting = Waiting.of(person);
    int shown = Math.min(waiting.size(), MOST_WAITING);
    return new Work(
        next.map(a -> next(a, person)).orElse(null),
        parts,
        waiting.subList(0, shown),
        waiting.size() - shown);
  }

  private static Part part(Membership membership, long[] counts) {
    return new Part(membership, counts[0], counts[1]);
  }

  private static Map<Long, long[]> counts(Person person, List<Membership> memberships) {
    return entities()
        .createQuery(
            "select a.project.id, count(a), count(u) from Article a left join Submission u"
                + " on u.article = a and u.reviewer = ?1 and u.submittedAt is not null"
                + " where a.project.id in ?2 and a.removedStamp = 0 group by a.project.id",
            Object[].class)
        .setParameter(1, person)
        .setParameter(2, memberships.stream().map(m -> m.project.id).toList())
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (Long) row[0], row -> new long[] {(Long) row[1], (Long) row[2]}));
  }

  /** What they judged last and have not submitted. */
  private static Optional<Article> begun(Person person, List<Long> projects) {
    return first(
        "select a.id from Annotation n join n.sentence s join s.article a where n.reviewer = ?1"
            + " and n.judged = true and s.retiredStamp = 0 and a.project.id in ?2"
            + OPEN
            + " group by a.id order by max(n.changedAt) desc",
        person,
        projects);
  }

  private static Optional<Article> untouched(Person person, List<Long> projects) {
    return first(
        "select a.id from Article a where a.project.id in ?2" + OPEN + " order by a.id",
        person,
        projects);
  }

  private static Optional<Article> first(String query, Person person, List<Long> projects) {
    return entities()
        .createQuery(query, Long.class)
        .setParameter(1, person)
        .setParameter(2, projects)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .flatMap(id -> Article.findByIdOptional(id));
  }

  private static Next next(Article article, Person person) {
    var sentences = Sentence.of(article);
    var judged =
        Answer.by(person, article).stream()
            .map(a -> a.annotation().sentence.id)
            .collect(Collectors.toSet());
    int at =
        sentences.stream()
            .filter(s -> !judged.contains(s.id))
            .mapToInt(s -> s.ordinal)
            .findFirst()
            .orElse(0);
    return new Next(article, sentences.size(), judged.size(), at);
  }

  private static EntityManager entities() {
    return Annotation.getEntityManager();
  }

  /** A project of theirs that a lead has to fill before anybody can review; null where none is. */
  public @Nullable Part toFill() {
    return parts.stream().filter(p -> p.imports() && p.articles == 0).findFirst().orElse(null);
  }

  /** Whether they review in some project that has articles. */
  public boolean isReviewing() {
    return parts.stream().anyMatch(p -> p.reviews() && p.articles > 0);
  }
}
