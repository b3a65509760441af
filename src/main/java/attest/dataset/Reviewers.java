// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.project.Membership;
import attest.project.Pseudonyms;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Everybody whose answers a dataset holds, removed members too, in the order in which they joined,
 * each with the one name by which they appear. It is read once, when a dataset begins: somebody who
 * judges their first sentence later is not in it.
 *
 * @param everybody names of all who ever were members, by id: those who only commented, too
 * @param logins the same names by login; of two who have had the same one, the later's
 */
public record Reviewers(
    List<Long> people,
    List<String> names,
    Map<Long, String> everybody,
    Map<String, String> logins) {
  private static final String WHO_JUDGED =
      "select distinct p.id from Membership m join m.person p where m.project = ?1 and (exists"
          + " (select 1 from Annotation n join n.sentence s join s.article a where n.reviewer = p"
          + " and (n.judged = true or ?2 = true) and s.retiredStamp = 0 and a.removedStamp = 0"
          + " and a.project = ?1) or (?2 = true and exists (select 1 from Submission u"
          + " join u.article a where u.reviewer = p and a.removedStamp = 0 and a.project = ?1)))";

  /** Those with an answer that stands, under the letters that the project knows them by. */
  static Reviewers lettered(Membership asker) {
    return lettered(asker, false);
  }

  /**
   * @param whole also those who took every answer back, or only submitted
   */
  static Reviewers lettered(Membership asker, boolean whole) {
    var everybody = Pseudonyms.of(asker.project);
    return of(asker, whole, everybody.letters(), everybody.logins());
  }

  /** By login. */
  static Reviewers named(Membership asker, boolean whole) {
    var everybody = Pseudonyms.of(asker.project);
    return of(asker, whole, everybody.names(), everybody.logins());
  }

  private static Reviewers of(
      Membership asker, boolean whole, Map<Long, String> everybody, Map<Long, String> logins) {
    var judges =
        new HashSet<>(
            Panache.getEntityManager()
                .createQuery(WHO_JUDGED, Long.class)
                .setParameter(1, asker.project)
                .setParameter(2, whole)
                .getResultList());
    var byLogin = new HashMap<String, String>();
    logins.forEach((id, login) -> byLogin.put(login, everybody.getOrDefault(id, "?")));
    var people = everybody.keySet().stream().filter(judges::contains).toList();
    return new Reviewers(people, people.stream().map(everybody::get).toList(), everybody, byLogin);
  }

  boolean know(long person) {
    return people.contains(person);
  }

  /** Below 0 for anybody else. */
  int place(long person) {
    return people.indexOf(person);
  }

  String name(long person) {
    return names.get(place(person));
  }

  /** The name of somebody who ever was a member. */
  String anybody(long person) {
    return everybody.getOrDefault(person, "?");
  }

  /** The name of whoever has this login, the login itself where nobody does. */
  String login(String login) {
    return logins.getOrDefault(login, login);
  }
}
