// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;

/** The key that a person chose for an act, in place of the usual one. */
@Entity
@Table(name = "review_key")
public class KeyChoice extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  @Enumerated(EnumType.STRING)
  public Act act;

  public String keyName;

  protected KeyChoice() {}

  static List<KeyChoice> of(Person person) {
    return list("person", person);
  }

  /** Puts these choices in place of those that were, where they are others. */
  static void replace(Person person, Keys keys) {
    if (keys.chosen().equals(Keys.of(person).chosen())) {
      return;
    }
    delete("person", person);
    keys.chosen().forEach((act, key) -> make(person, act, key).persist());
  }

  private static KeyChoice make(Person person, Act act, String key) {
    var choice = new KeyChoice();
    choice.person = person;
    choice.act = act;
    choice.keyName = key;
    return choice;
  }
}
