// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import attest.adjudication.SettledArticle;
import attest.annotation.Annotation;
import attest.annotation.Waiting;
import attest.assignment.Places;
import attest.project.Guideline;
import attest.project.Membership;
import attest.project.Permission;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person has to do: the next article to review, and how far they are in each project.
 *
 * @param next null where nothing is left to review
 * @param held places that wait for them, the most urgent first
 * @param guidelines versions that came after some of their answers
 * @param waiting comments that wait for them, the first few
 * @param moreWaiting how many more wait
 * @param settled what others decided about articles that they submitted
 * @param toSettle what waits for them where they may settle
 */
public record Work(
    @Nullable NextUp next,
    List<Part> parts,
    List<HeldRow> held,
    List<NewGuidelines> guidelines,
    List<Waiting> waiting,
    int moreWaiting,
    List<SettledArticle> settled,
    List<ToSettle> toSettle,
    Instant now) {
  private static final int MOST_WAITING = 20;

  /**
   * A project and the asker's part in it: what they have submitted, and what is left for them,
   * because they have a place at it or could take one.
   *
   * @param guided whether its guidelines are written
   */
  public record Part(
      Membership membership, long articles, long submitted, long left, boolean guided) {
    public long theirs() {
      return submitted + left;
    }

    /** Whether there is something for them to judge at all. */
    public boolean reviews() {
      return membership.may(Permission.REVIEW);
    }

    /** Whether the guidelines are still to be read: who writes them need not be told. */
    public boolean isNew() {
      return guided && reviews() && submitted == 0 && !membership.may(Permission.MANAGE);
    }

    public boolean imports() {
      return membership.may(Permission.IMPORT);
    }
  }

  static Work of(Person person, Instant now) {
    var memberships = Membership.allOf(person);
    var counts = counts(person, memberships);
    var projects = memberships.stream().map(m -> m.project.id).toList();
    var left = Places.leftFor(person, projects, now);
    var guided = Guideline.writtenIn(projects);
    var parts =
        memberships.stream()
            .map(
                m -> {
                  var count = counts.getOrDefault(m.project.id, new long[] {0, 0});
                  long some = left.getOrDefault(m.project.id, 0L);
                  return new Part(m, count[0], count[1], some, guided.contains(m.project.id));
                })
            .toList();
    var reviewed = parts.stream().filter(Part::reviews).map(Part::membership).toList();
    var waiting = Waiting.of(person);
    int shown = Math.min(waiting.size(), MOST_WAITING);
    return new Work(
        NextUp.of(person, reviewed, now).orElse(null),
        parts,
        HeldRow.of(reviewed, now),
        NewGuidelines.of(person, reviewed, now),
        waiting.subList(0, shown),
        waiting.size() - shown,
        SettledArticle.lately(reviewed, now),
        ToSettle.of(memberships),
        now);
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

  private static EntityManager entities() {
    return Annotation.getEntityManager();
  }

  /** Whether they have submitted anything at all. */
  public boolean isHandedIn() {
    return parts.stream().anyMatch(part -> part.submitted > 0);
  }

  /** Their place at the article that is next; null where they have none. */
  public @Nullable HeldRow heldNext() {
    return held.stream().filter(this::isNext).findFirst().orElse(null);
  }

  /** Their places at other articles. */
  public List<HeldRow> heldBesides() {
    return held.stream().filter(row -> !isNext(row)).toList();
  }

  private boolean isNext(HeldRow row) {
    return next != null && next.article().equals(row.article());
  }

  /**
   * Projects in which they review and have submitted nothing yet, where there is a text to read.
   */
  public List<Part> newcomer() {
    return parts.stream().filter(Part::isNew).toList();
  }

  /** A project of theirs that a lead has to fill before anybody can review; null where none is. */
  public @Nullable Part toFill() {
    return parts.stream().filter(p -> p.imports() && p.articles == 0).findFirst().orElse(null);
  }

  /** A project that they take away from and have nothing to do in; null where none is. */
  public @Nullable Part toRead() {
    return parts.stream()
        .filter(p -> p.articles > 0 && p.membership.may(Permission.EXPORT))
        .findFirst()
        .orElse(null);
  }

  /** Whether they review in some project that has articles. */
  public boolean isReviewing() {
    return parts.stream().anyMatch(p -> p.reviews() && p.articles > 0);
  }
}
