// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.article.Article;
import attest.article.NearCopies;
import attest.assignment.dealing.Deal;
import attest.assignment.dealing.Rule;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Conflict;
import attest.shared.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives out by a rule the articles that still need reviewers, the first thousand of them at a time.
 *
 * @param seed of the lot: the same seed deals the same
 * @param hands who is given articles
 * @param dueOn by when a lead wants them; null for no day
 */
record ByRule(
    Project project, Rule rule, long seed, List<Chosen> hands, @Nullable LocalDate dueOn) {
  static final int MOST_ARTICLES = 1000;

  /** A reviewer, and the languages that they read; empty for any. */
  record Chosen(Membership membership, Set<String> languages) {
    long id() {
      return membership.person.id;
    }
  }

  /**
   * What would be given to whom; stores nothing.
   *
   * @throws Invalid where there is nobody to give to
   */
  Deal plan(Instant now) {
    if (hands.isEmpty()) {
      throw new Invalid("reviewers", "Choose at least one reviewer.");
    }
    var loads = loads();
    return Deal.of(
        items(now),
        hands.stream()
            .map(h -> new Deal.Hand(h.id(), languages(h), loads.getOrDefault(h.id(), 0)))
            .toList(),
        seed);
  }

  private Set<String> languages(Chosen hand) {
    return rule == Rule.LANGUAGE ? hand.languages : Set.of();
  }

  /** A word that is the same for the same deal. */
  static String print(Deal deal) {
    return Integer.toHexString(deal.given().hashCode()) + "-" + deal.given().size();
  }

  /**
   * Gives the articles, within a transaction of {@link attest.shared.Attempts}.
   *
   * @param print of the plan that somebody looked at; null where nobody did
   * @throws Conflict where the plan would be another by now
   */
  Deal apply(@Nullable String print, Instant now) {
    var queue = ReviewQueue.locked(project);
    var deal = plan(now);
    if (print != null && !print.equals(print(deal))) {
      throw new Conflict("plan", "Something changed meanwhile, and the plan with it. Look again.");
    }
    for (var given : deal.given()) {
      Article article = Article.getEntityManager().getReference(Article.class, given.article());
      Person reviewer = Person.getEntityManager().getReference(Person.class, given.reviewer());
      new Reserving(article, reviewer, queue, null, now).assign(dueOn);
    }
    return deal;
  }

  private List<Deal.Item> items(Instant now) {
    var holders = holders(now);
    var bundles = bundles();
    return Article.getEntityManager()
        .createQuery(
            "select a.id, a.language, a.outlet, "
                + Reservation.TAKEN
                + " from Article a where a.project = :project and a.removedStamp = 0 and "
                + Reservation.TAKEN
                + " < :overlap order by a.id",
            Object[].class)
        .setParameter("project", project)
        .setParameter("now", now)
        .setParameter("overlap", (long) project.overlap)
        .setMaxResults(MOST_ARTICLES)
        .getResultStream()
        .map(
            row ->
                new Deal.Item(
                    (Long) row[0],
                    (String) row[1],
                    bundle((Long) row[0], (String) row[2], bundles),
                    holders.getOrDefault((Long) row[0], Set.of()),
                    project.overlap - ((Long) row[3]).intValue()))
        .toList();
  }

  /** What an article is kept together with, as a word that the others have too; empty for none. */
  private String bundle(long article, String outlet, Map<Long, String> copies) {
    return rule == Rule.OUTLET && !outlet.isEmpty()
        ? "outlet " + outlet
        : copies.getOrDefault(article, "");
  }

  /** The group of near-copies of each article that has some, where they are kept together. */
  private Map<Long, String> bundles() {
    Map<Long, String> bundles = new HashMap<>();
    if (ReviewQueue.of(project).copiesTogether) {
      NearCopies.groups(project)
          .forEach(group -> group.forEach(a -> bundles.put(a, "copies " + group.get(0))));
    }
    return bundles;
  }

  /** Who reviews an article at present or has done so. */
  private Map<Long, Set<Long>> holders(Instant now) {
    Map<Long, Set<Long>> holders = new HashMap<>();
    Reservation.getEntityManager()
        .createQuery(
            "select r.article.id, r.reviewer.id from Reservation r where r.project = :project and"
                + " (r.expiresAt is null or r.expiresAt > :now) union select u.article.id,"
                + " u.reviewer.id from Submission u where u.article.project = :project",
            Object[].class)
        .setParameter("project", project)
        .setParameter("now", now)
        .getResultStream()
        .forEach(
            row -> holders.computeIfAbsent((Long) row[0], a -> new HashSet<>()).add((Long) row[1]));
    return holders;
  }

  /** How many places each reviewer has already. */
  private Map<Long, Integer> loads() {
    return Reservation.getEntityManager()
        .createQuery(
            "select r.reviewer.id, count(r) from Reservation r where r.project = ?1"
                + " group by r.reviewer.id",
            Object[].class)
        .setParameter(1, project)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
  }
}
