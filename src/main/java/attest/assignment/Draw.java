// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.article.Article;
import attest.project.Membership;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article that a reviewer takes up next: what they have not finished, then, while a
 * calibration runs, its articles alone, else the first that needs one more; what they passed over
 * comes last.
 */
public final class Draw {
  private final Membership membership;
  private final ReviewQueue queue;
  private final @Nullable Calibration calibration;
  private final Instant now;

  private Draw(Membership membership, ReviewQueue queue, Instant now) {
    this.membership = membership;
    this.queue = queue;
    this.calibration = Calibration.running(membership.project).orElse(null);
    this.now = now;
  }

  /** What {@link #next} would give at this moment; reserves nothing. */
  public static Optional<Article> peek(Membership membership, Instant now) {
    return new Draw(membership, ReviewQueue.of(membership.project), now).candidates().findFirst();
  }

  /**
   * Whether the member may go on with an article that they have begun: an open project asks for no
   * place, and a calibration comes before everything else.
   */
  public static boolean mayGoOn(Membership membership, Article begun, Instant now) {
    var calibration = Calibration.running(membership.project);
    return calibration.isPresent()
        ? calibration.get().includes(begun)
        : Skip.of(begun, membership.person).isEmpty()
            && Standing.of(begun, membership.person, now).submits();
  }

  /**
   * Reserves the member's next article, within a transaction of {@link attest.shared.Attempts}.
   * Sent again it answers the same, until the article is submitted or passed over.
   *
   * @param clock read once the queue is held: whoever waited long for it has the time of their turn
   */
  public static Optional<Reservation> next(Membership membership, Clock clock) {
    var queue = ReviewQueue.locked(membership.project);
    Reservation.giveBackOfThoseWhoLeft(membership.project);
    var draw = new Draw(membership, queue, clock.instant());
    return draw.candidates().flatMap(article -> draw.reserve(article).stream()).findFirst();
  }

  private Optional<Reservation> reserve(Article article) {
    var held = new Reserving(article, membership.person, queue, calibration, now).hold();
    held.ifPresent(r -> Skip.forget(article, membership.person));
    return held;
  }

  /** What could be taken up, the first first; each is looked for once those before it are gone. */
  private Stream<Article> candidates() {
    var held = Held.of(membership, now);
    return Stream.<Supplier<Stream<Long>>>of(
            () -> calibration == null ? Stream.empty() : calibrating(calibration, held),
            () -> held.stream().filter(h -> !h.isSkipped()).map(Held::article),
            () -> calibration == null ? fresh() : Stream.empty(),
            () -> held.stream().filter(Held::isSkipped).map(Held::article),
            () -> calibration == null ? skipped() : Stream.empty())
        .flatMap(Supplier::get)
        .map(id -> Article.findById(id));
  }

  /**
   * Articles of the round that the member has not submitted: begun ones first, skipped ones last.
   */
  private Stream<Long> calibrating(Calibration round, List<Held> held) {
    var begun = held.stream().filter(h -> !h.isSkipped()).map(Held::article).toList();
    return Article.getEntityManager()
        .createQuery(
            "select a.id, k.skippedAt from Calibration c join c.articles a left join Skip k on"
                + " k.article = a and k.reviewer = :me where c = :round and a.removedStamp = 0 and"
                + " not exists (select 1 from Submission u where u.article = a and u.reviewer = :me"
                + " and u.submittedAt is not null)",
            Object[].class)
        .setParameter("me", membership.person)
        .setParameter("round", round)
        .getResultStream()
        .sorted(
            Comparator.<Object[], Instant>comparing(
                    row -> (Instant) row[1], Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(row -> !begun.contains((Long) row[0]))
                .thenComparing(row -> (Long) row[0]))
        .map(row -> (Long) row[0]);
  }

  private static final String NOT_MINE =
      " not exists (select 1 from Submission u where u.article = a and u.reviewer = :me) and not"
          + " exists (select 1 from Reservation r where r.article = a and r.reviewer = :me)";

  /** Articles that need one more reviewer and that the member has not passed over. */
  private Stream<Long> fresh() {
    if (queue.mode == Mode.ASSIGNED) {
      return Stream.empty();
    }
    var ids =
        free(
            "select a.id from Article a where",
            " and not exists (select 1 from Skip k where k.article = a and k.reviewer = :me)"
                + " order by a.id");
    return queue.copiesTogether ? Copies.of(membership).choose(ids).stream() : ids.stream();
  }

  private Stream<Long> skipped() {
    return queue.mode == Mode.ASSIGNED
        ? Stream.empty()
        : free(
            "select a.id from Skip k join k.article a where k.reviewer = :me and",
            " order by k.skippedAt, a.id")
            .stream();
  }

  /** One where the first is enough; all where near-copies decide which. */
  private List<Long> free(String begin, String end) {
    var query =
        Article.getEntityManager()
            .createQuery(
                begin
                    + " a.project = :project and a.removedStamp = 0 and "
                    + Reservation.TAKEN
                    + " < :overlap and"
                    + NOT_MINE
                    + end,
                Long.class)
            .setParameter("project", membership.project)
            .setParameter("overlap", (long) membership.project.overlap)
            .setParameter("me", membership.person)
            .setParameter("now", now);
    return (queue.copiesTogether ? query : query.setMaxResults(1)).getResultList();
  }
}
