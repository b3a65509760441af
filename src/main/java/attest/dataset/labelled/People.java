// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import attest.shared.Invalid;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reviewers of a file, as people. */
final class People {
  /**
   * Somebody of the file.
   *
   * @param id null where they are left out, or would be made
   * @param to in the words of {@link Choices}
   */
  record Somebody(String name, @Nullable Long id, String to) {
    boolean isLeftOut() {
      return to.equals(Choices.LEFT_OUT);
    }
  }

  private final long project;
  private final Choices choices;
  private final boolean make;
  private final Instant now;
  private final Map<String, Long> members = new HashMap<>();
  private final Map<String, Optional<Somebody>> known = new HashMap<>();
  private final Map<String, String> namedBy = new HashMap<>();

  /**
   * @param make whether people who are not here are made
   */
  People(Project project, Choices choices, boolean make, Instant now) {
    this.project = project.id;
    this.choices = choices;
    this.make = make;
    this.now = now;
    Membership.allOf(project).stream()
        .filter(m -> m.may(Permission.REVIEW))
        .forEach(m -> members.put(m.person.login, m.person.id));
  }

  /**
   * @throws Invalid for a choice that cannot be
   */
  Optional<Somebody> of(String name) {
    var somebody = known.get(name);
    if (somebody == null) {
      somebody = find(name);
      known.put(name, somebody);
    }
    return somebody;
  }

  private Optional<Somebody> find(String name) {
    String to = choices.reviewers().getOrDefault(name, name);
    if (to.equals(Choices.LEFT_OUT) && choices.reviewers().containsKey(name)) {
      return Optional.of(new Somebody(name, null, to));
    }
    if (to.startsWith(Choices.NEW)) {
      return Optional.of(absent(name, to, to.substring(Choices.NEW.length()).strip()));
    }
    Long id = members.get(to);
    if (id == null && choices.reviewers().containsKey(name)) {
      throw new Invalid("reviewers", "There is no member " + to + " who reviews.");
    }
    return Optional.ofNullable(id).map(found -> once(new Somebody(name, found, to)));
  }

  private Somebody absent(String name, String to, String shown) {
    Project of = Panache.getEntityManager().getReference(Project.class, project);
    var standing = Membership.absent(of, shown);
    if (standing.isEmpty() && make) {
      standing = Optional.of(Membership.joinAbsent(of, Person.absent(shown, now), now).person);
    }
    Person.acceptedName(shown);
    return once(new Somebody(name, standing.map(p -> p.id).orElse(null), to));
  }

  private Somebody once(Somebody somebody) {
    String other = namedBy.putIfAbsent(somebody.to(), somebody.name());
    if (other != null && !other.equals(somebody.name())) {
      throw new Invalid(
          "reviewers",
          "\"%s\" and \"%s\" cannot be the same person.".formatted(other, somebody.name()));
    }
    return somebody;
  }
}
