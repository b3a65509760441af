// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.openid.Somebody;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides who of ours somebody is whom the provider vouches for. Whoever is not known yet joins,
 * unless their login is another's: logins are chosen by their holders at many providers, so that
 * one that is the same proves nothing. Rights follow groups as the settings say; rooms above listen
 * to {@link Arrived}, within the same transaction.
 */
@ApplicationScoped
public class Arrival {
  /** Somebody came from the provider as a member of these groups. */
  public record Arrived(Person person, Set<String> groups, Instant when) {}

  /** Groups whose members may come in; without it everybody whom the provider vouches for. */
  @ConfigProperty(name = "attest.openid.members")
  Optional<String> members;

  /** The group of administrators; without it the provider has no say in that. */
  @ConfigProperty(name = "attest.openid.administrators")
  Optional<String> administrators;

  @Inject Event<Arrived> arrived;

  /**
   * @throws Forbidden where they may not come in
   * @throws Conflict where their login is taken
   */
  Person of(Somebody somebody, Instant now) {
    requireMember(somebody);
    var person =
        OpenIdSubject.of(somebody)
            .map(known -> known.person)
            .orElseGet(() -> newcomer(somebody, now));
    if (person.removedStamp != 0) {
      throw new Forbidden("You were removed from here.");
    }
    appoint(person, somebody.groups());
    arrived.fire(new Arrived(person, somebody.groups(), now));
    return person;
  }

  private void requireMember(Somebody somebody) {
    if (members.isPresent() && !somebody.groups().contains(members.get())) {
      throw new Forbidden("You are not in the group whose members may come in.");
    }
  }

  private static Person newcomer(Somebody somebody, Instant now) {
    var person = Person.vouchedFor(somebody.login(), somebody.name(), now).joinedBy(null);
    OpenIdSubject.connect(person, somebody, now);
    return person;
  }

  /** The last administrator stays one, whatever the groups say. */
  private void appoint(Person person, Set<String> groups) {
    if (administrators.isEmpty()) {
      return;
    }
    boolean administrator = groups.contains(administrators.get());
    if (administrator || Person.administrators() > 1) {
      person.appoint(administrator, null);
    }
  }
}
