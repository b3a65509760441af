// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.openid.Somebody;
import attest.shared.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Who a person is at an OpenID Connect provider. */
@Entity
public class OpenIdSubject extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public String issuer;
  public String subject;
  public Instant connectedAt;

  protected OpenIdSubject() {}

  static Optional<OpenIdSubject> of(Somebody somebody) {
    return find("issuer = ?1 and subject = ?2", somebody.issuer(), somebody.subject())
        .firstResultOptional();
  }

  static boolean isKnownOf(Person person) {
    return count("person", person) > 0;
  }

  /**
   * From now on whoever proves to be this somebody is this person. Done twice it is done once.
   *
   * @throws Conflict where that is another person already
   */
  static void connect(Person person, Somebody somebody, Instant now) {
    var known = of(somebody);
    if (known.isPresent()) {
      if (!known.get().person.id.equals(person.id)) {
        throw new Conflict("Somebody else here signs in there with this identity.");
      }
      return;
    }
    var row = new OpenIdSubject();
    row.person = person;
    row.issuer = somebody.issuer();
    row.subject = somebody.subject();
    row.connectedAt = now;
    row.persistAndFlush();
    person.tell("account.connect", person, Map.of());
  }

  static void forget(Person person) {
    delete("person", person);
  }
}
