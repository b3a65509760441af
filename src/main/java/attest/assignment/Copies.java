// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.article.NearCopies;
import attest.project.Membership;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which near-copies go to which reviewers, where they are kept together: a group of copies belongs
 * to those who began with it, as many as an article needs.
 *
 * @param groups the number of the group of each article that has copies
 * @param takers who has a place at an article of a group, by its number
 */
record Copies(
    Map<Long, Integer> groups, Map<Integer, Set<Long>> takers, long reviewer, int overlap) {

  static Copies of(Membership membership) {
    Map<Long, Integer> groups = new HashMap<>();
    for (List<Long> group : NearCopies.groups(membership.project)) {
      int number = groups.size();
      group.forEach(article -> groups.put(article, number));
    }
    Map<Integer, Set<Long>> takers = new HashMap<>();
    places(membership)
        .forEach(
            row -> {
              Integer group = groups.get((Long) row[0]);
              if (group != null) {
                takers.computeIfAbsent(group, g -> new HashSet<>()).add((Long) row[1]);
              }
            });
    return new Copies(groups, takers, membership.person.id, membership.project.overlap);
  }

  /** Places of present members. */
  private static List<Object[]> places(Membership membership) {
    return Reservation.getEntityManager()
        .createQuery(
            "select a.id, p.id from Reservation r join r.article a join r.reviewer p where"
                + " r.project = ?1 and exists (select 1 from Membership m where m.project = ?1 and"
                + " m.person = p and m.removedStamp = 0)",
            Object[].class)
        .setParameter(1, membership.project)
        .getResultList();
  }

  /** Of these articles those that the reviewer may take, copies of what they have first. */
  List<Long> choose(List<Long> articles) {
    var mine = articles.stream().filter(this::isMine).toList();
    return mine.isEmpty() ? articles.stream().filter(this::isOpen).toList() : mine;
  }

  private boolean isMine(long article) {
    return takersOf(article).contains(reviewer);
  }

  private boolean isOpen(long article) {
    return takersOf(article).size() < overlap;
  }

  private Set<Long> takersOf(long article) {
    Integer group = groups.get(article);
    return group == null ? Set.of() : takers.getOrDefault(group, Set.of());
  }
}
