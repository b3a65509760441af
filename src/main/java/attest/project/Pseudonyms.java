// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.NotFound;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for everybody who ever was a member of a project, in the order in which they joined. They
 * stay the same when somebody leaves.
 *
 * @param letters A, B, … Z, AA, AB, by the person's id
 * @param logins as they are today; an erased person's is {@code person-17}
 */
public record Pseudonyms(Map<Long, String> letters, Map<Long, String> logins) {

  public static Pseudonyms of(Project project) {
    List<Object[]> people =
        Membership.getEntityManager()
            .createQuery(
                "select p.id, p.login from Membership m join m.person p where m.project = ?1"
                    + " group by p.id, p.login order by min(m.id)",
                Object[].class)
            .setParameter(1, project)
            .getResultList();
    var letters = new LinkedHashMap<Long, String>();
    var logins = new LinkedHashMap<Long, String>();
    for (Object[] person : people) {
      letters.put((Long) person[0], letter(letters.size()));
      logins.put((Long) person[0], (String) person[1]);
    }
    return new Pseudonyms(letters, logins);
  }

  /**
   * @throws NotFound for somebody who never was a member
   */
  public String of(long person) {
    String letter = letters.get(person);
    if (letter == null) {
      throw new NotFound("Nobody of this project.");
    }
    return letter;
  }

  /**
   * The logins, each once. A login is free again when its person is removed: of two who have had
   * the same one, the later is told apart by the letter ("ada-C", which is no login).
   */
  public Map<Long, String> names() {
    var names = new LinkedHashMap<Long, String>();
    var taken = new HashSet<String>();
    logins.forEach(
        (id, login) -> names.put(id, taken.add(login) ? login : login + "-" + letters.get(id)));
    return names;
  }

  static String letter(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letter(number / 26 - 1) + last;
  }
}
