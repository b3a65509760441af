// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.annotation.Answer;
import attest.article.Article;
import attest.article.Sentence;
import attest.assignment.Draw;
import attest.assignment.Reservation;
import attest.project.Membership;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The article to go on with.
 *
 * @param at ordinal of the first sentence not judged; 0 where all are
 * @param place the reader's at it; null where they have to draw it first
 * @param like one that they have submitted and that is easily taken for it; null where none is
 */
public record NextUp(
    Article article,
    long sentences,
    long judged,
    int at,
    @Nullable Reservation place,
    @Nullable Like like) {
  private static final String OPEN =
      " and a.removedStamp = 0 and not exists (select 1 from Submission u where u.article = a"
          + " and u.reviewer = ?1 and u.submittedAt is not null)";

  /** What they judged last and may go on with, else what the queues of their projects give. */
  static Optional<NextUp> of(Person person, List<Membership> reviewed, Instant now) {
    var last = lastJudged(person, reviewed.stream().map(m -> m.project.id).toList());
    return Stream.concat(
            reviewed.stream()
                .filter(m -> last.filter(a -> a.project.equals(m.project)).isPresent()),
            reviewed.stream())
        .flatMap(m -> inProject(m, last, now).stream())
        .findFirst()
        .map(article -> of(article, person));
  }

  private static Optional<Article> inProject(
      Membership membership, Optional<Article> last, Instant now) {
    return last.filter(a -> a.project.equals(membership.project))
        .filter(a -> Draw.mayGoOn(membership, a, now))
        .or(() -> Draw.peek(membership, now));
  }

  private static Optional<Article> lastJudged(Person person, List<Long> projects) {
    return Annotation.getEntityManager()
        .createQuery(
            "select a.id from Annotation n join n.sentence s join s.article a where n.reviewer = ?1"
                + " and n.judged = true and s.retiredStamp = 0 and a.project.id in ?2"
                + OPEN
                + " group by a.id order by max(n.changedAt) desc",
            Long.class)
        .setParameter(1, person)
        .setParameter(2, projects)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .flatMap(id -> Article.findByIdOptional(id));
  }

  private static NextUp of(Article article, Person person) {
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
    var place = Reservation.of(article, person).orElse(null);
    return new NextUp(
        article, sentences.size(), judged.size(), at, place, Like.of(article, person));
  }

  public @Nullable Instant published() {
    var day = article.publishedOn;
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether it is theirs already, so that opening it is enough. */
  public boolean isTheirs() {
    return place != null || judged > 0;
  }
}
