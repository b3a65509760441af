// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Arrival.Arrived;
import attest.account.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings whoever signs in at a provider into the projects that their groups name, as {@code
 * prefix:project-key:role}. Only where they never were a member: what a lead decided afterwards, a
 * role or a removal, stands.
 */
@ApplicationScoped
class GroupRoles {
  private static final Pattern GROUP = Pattern.compile("([^:]+):([^:]+):([a-z]+)");

  /** Without it groups tell nothing of projects. */
  @ConfigProperty(name = "attest.openid.prefix")
  Optional<String> prefix;

  void follow(@Observes Arrived arrived) {
    arrived.groups().stream()
        .sorted()
        .map(GROUP::matcher)
        .filter(group -> group.matches() && prefix.filter(group.group(1)::equals).isPresent())
        .forEach(group -> join(arrived.person(), group, arrived.when()));
  }

  private static void join(Person person, Matcher group, Instant now) {
    var project = Project.byKey(group.group(2));
    var role = role(group.group(3));
    if (project.isPresent() && role.isPresent() && !Membership.everWas(project.get(), person)) {
      Membership.appoint(project.get(), person, role.get(), person, now);
    }
  }

  private static Optional<Role> role(String name) {
    return Stream.of(Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
