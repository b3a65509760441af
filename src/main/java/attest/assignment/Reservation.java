// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.article.Article;
import attest.project.Project;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's place at an article. Its number is nobody else's there, so that the database itself
 * refuses one reviewer too many; whoever makes, keeps or ends one holds {@link ReviewQueue#locked}.
 */
@Entity
public class Reservation extends PanacheEntityBase {
  /**
   * How many review article {@code a} or have done so: places of whose holder something was heard,
   * and submissions of people without a place, whom no queue has sent.
   */
  static final String TAKEN =
      "((select count(r) from Reservation r where r.article = a and (r.expiresAt is null or"
          + " r.expiresAt > :now)) + (select count(u) from Submission u where u.article = a and not"
          + " exists (select 1 from Reservation r where r.article = a and r.reviewer ="
          + " u.reviewer)))";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Article article;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person reviewer;

  /** From 1; above the article's overlap only where a lead or a calibration gives more. */
  public int place;

  public Instant reservedAt;

  /** Null where it is kept for good: assigned, or submitted. */
  public @Nullable Instant expiresAt;

  /** By a lead, by hand or by a rule. */
  public boolean assigned;

  public @Nullable LocalDate dueOn;

  protected Reservation() {}

  public static Optional<Reservation> of(Article article, Person reviewer) {
    return find("article = ?1 and reviewer = ?2", article, reviewer).firstResultOptional();
  }

  /** All places at an article, lapsed ones too, with who holds them. */
  public static List<Reservation> of(Article article) {
    return list(
        "from Reservation r join fetch r.reviewer where r.article = ?1 order by r.place", article);
  }

  /** The project's places with who holds them, in the order in which they were made. */
  static List<Reservation> of(Project project, long after, int limit) {
    return Reservation.<Reservation>find(
            "from Reservation r join fetch r.reviewer where r.project = ?1 and r.id > ?2"
                + " order by r.id",
            project,
            after)
        .page(0, limit)
        .list();
  }

  /** Whether the article needs one more reviewer than those who are others than this one. */
  static boolean isFreeFor(long reviewer, long article, Instant now) {
    return getEntityManager()
        .createQuery(
            "select count(a) > 0 from Article a join a.project p where a.id = :article and "
                + TAKEN
                + " - (select count(u) from Submission u where u.article = a and u.reviewer.id ="
                + " :reviewer and not exists (select 1 from Reservation r where r.article = a and"
                + " r.reviewer = u.reviewer)) < p.overlap",
            Boolean.class)
        .setParameter("article", article)
        .setParameter("reviewer", reviewer)
        .setParameter("now", now)
        .getSingleResult();
  }

  /** A place of this number, which the caller found free. */
  static Reservation take(
      Article article, Person reviewer, int place, Instant now, @Nullable Instant end) {
    var reservation = new Reservation();
    reservation.project = article.project;
    reservation.article = article;
    reservation.reviewer = reviewer;
    reservation.place = place;
    reservation.reservedAt = now;
    reservation.expiresAt = end;
    reservation.persistAndFlush();
    return reservation;
  }

  /** Keeps it longer; what is kept for good stays so. */
  void keep(Instant end) {
    if (expiresAt != null) {
      expiresAt = end;
    }
  }

  /** Its holder has submitted the article. */
  void keepForGood() {
    expiresAt = null;
  }

  /** A lead gives it to its holder, to be done by a day or by none. */
  void assign(@Nullable LocalDate due) {
    assigned = true;
    expiresAt = null;
    dueOn = due;
  }

  /** A lead no longer gives it; what was submitted keeps its place. */
  void unassign() {
    assigned = false;
    dueOn = null;
  }

  public boolean isLive(Instant now) {
    return expiresAt == null || expiresAt.isAfter(now);
  }

  /** The places of those who have left, never of what they have submitted. */
  static void giveBackOfThoseWhoLeft(Project project) {
    getEntityManager()
        .createQuery(
            "delete from Reservation r where r.project = ?1 and r.reviewer.id in (select m.person.id"
                + " from Membership m join m.person p where m.project = ?1 and (m.removedStamp > 0"
                + " or p.removedStamp > 0)) and not exists (select 1 from Membership n where"
                + " n.project = ?1 and n.person = r.reviewer and n.removedStamp = 0 and"
                + " n.person.removedStamp = 0) and not exists (select 1 from Submission u where"
                + " u.article = r.article and u.reviewer = r.reviewer)")
        .setParameter(1, project)
        .executeUpdate();
  }
}
