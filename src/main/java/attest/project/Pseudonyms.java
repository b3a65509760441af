// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters for the people of a project, in the order in which they joined: A, B, … Z, AA, AB. They
 * stay the same when somebody leaves.
 */
public record Pseudonyms(Map<Long, String> letters) {

  public static Pseudonyms of(Project project) {
    List<Long> people =
        Membership.getEntityManager()
            .createQuery(
                "select m.person.id from Membership m where m.project = ?1"
                    + " group by m.person.id order by min(m.id)",
                Long.class)
            .setParameter(1, project)
            .getResultList();
    var letters = new LinkedHashMap<Long, String>();
    people.forEach(person -> letters.put(person, letter(letters.size())));
    return new Pseudonyms(letters);
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

  static String letter(int number) {
    String last = String.valueOf((char) ('A' + number % 26));
    return number < 26 ? last : letter(number / 26 - 1) + last;
  }
}
