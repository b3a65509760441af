// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.shared.Conflict;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Forbidden;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person's part in a project, and the key to everything in it: higher rooms find what they show
 * through the asker's membership, so that what is not theirs is not found.
 */
@Entity
public class Membership extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  @Enumerated(EnumType.STRING)
  public Role role;

  public Instant createdAt;
  public long removedStamp;

  protected Membership() {}

  static Membership begin(Project project, Person person, Role role, Instant now) {
    var membership = new Membership();
    membership.project = project;
    membership.person = person;
    membership.role = role;
    membership.createdAt = now;
    membership.persist();
    return membership;
  }

  /**
   * The asker's membership of the project with this key.
   *
   * @throws NotFound where there is no such project, or they are no member
   */
  public static Membership of(Person asker, String projectKey) {
    return first("m.person = ?1 and p.projectKey = ?2", asker, projectKey)
        .orElseThrow(
            () -> new NotFound("There is no project " + projectKey + " that you may see."));
  }

  /** The asker's membership by the project's id; not found for strangers. */
  public static Membership of(Person asker, long projectId) {
    return first("m.person = ?1 and p.id = ?2", asker, projectId)
        .orElseThrow(() -> new NotFound("There is nothing here that you may see."));
  }

  /** Those of these people who are members of the project. */
  public static List<Membership> among(Collection<Long> people, long projectId) {
    return list(
        "from Membership m join fetch m.project p where m.person.id in ?1 and p.id = ?2"
            + " and m.removedStamp = 0 and p.removedStamp = 0",
        people,
        projectId);
  }

  private static Optional<Membership> first(String where, Object person, Object project) {
    return find(
            "from Membership m join fetch m.project p where "
                + where
                + " and m.removedStamp = 0 and p.removedStamp = 0",
            person,
            project)
        .firstResultOptional();
  }

  /** Of a person, in the order of joining, at most {@code most} after the id {@code after}. */
  static List<Membership> of(Person person, long after, int most) {
    return Membership.<Membership>find(
            "from Membership m join fetch m.project p where m.person = ?1 and m.removedStamp = 0"
                + " and p.removedStamp = 0 and m.id > ?2 order by m.id",
            person,
            after)
        .page(0, most)
        .list();
  }

  /** The projects of a person, by name. */
  public static List<Membership> allOf(Person person) {
    return list(
        "from Membership m join fetch m.project p where m.person = ?1 and m.removedStamp = 0"
            + " and p.removedStamp = 0 order by p.name, p.id",
        person);
  }

  /** The members at present, by login. */
  public static List<Membership> allOf(Project project) {
    return list(
        "from Membership m join fetch m.person p where m.project = ?1 and m.removedStamp = 0"
            + " and p.removedStamp = 0 order by p.login",
        project);
  }

  /** Logins of all who are or were members, each once. */
  public static List<String> loginsEverOf(Project project) {
    return getEntityManager()
        .createQuery(
            "select distinct p.login from Membership m join m.person p where m.project = ?1"
                + " order by p.login",
            String.class)
        .setParameter(1, project)
        .getResultList();
  }

  static boolean everWas(Project project, Person person) {
    return count("project = ?1 and person = ?2", project, person) > 0;
  }

  public static Optional<Membership> of(Project project, Person person) {
    return find("project = ?1 and person = ?2 and removedStamp = 0", project, person)
        .firstResultOptional();
  }

  /** With project and person, for work that lets go of what it loaded. */
  public static Membership withAll(long id) {
    return Membership.<Membership>find(
            "from Membership m join fetch m.project join fetch m.person where m.id = ?1", id)
        .singleResult();
  }

  /**
   * Joins somebody who is not here as one who has left: their answers stand, and nobody signs in.
   */
  public static Membership joinAbsent(Project project, Person person, Instant now) {
    var membership = begin(project, person, Role.REVIEWER, now);
    membership.removedStamp = now.toEpochMilli();
    return membership;
  }

  /** Somebody of this name who never was here. */
  public static Optional<Person> absent(Project project, String name) {
    return getEntityManager()
        .createQuery(
            "select p from Membership m join m.person p where m.project = ?1 and p.name = ?2"
                + " and p.passwordHash = '' order by p.id",
            Person.class)
        .setParameter(1, project)
        .setParameter(2, name)
        .getResultStream()
        .findFirst();
  }

  public boolean may(Permission permission) {
    return permission.isOf(role);
  }

  /**
   * @throws Forbidden where this member may not
   */
  public Membership require(Permission permission) {
    if (!may(permission)) {
      throw Forbidden.byRole(
          "As " + role.name().toLowerCase(Locale.ROOT) + " you may not do this.");
    }
    return this;
  }

  /**
   * Gives {@code person} the role, joining them where they are no member.
   *
   * @throws Conflict where the last lead would be lost
   */
  public static Membership appoint(
      Project project, Person person, Role role, Person by, Instant now) {
    var standing = of(project, person);
    if (standing.isEmpty()) {
      var begun = begin(project, person, role, now);
      begun.tell("project.appoint", by);
      return begun;
    }
    standing.get().become(role, by);
    return standing.get();
  }

  private void become(Role newRole, Person by) {
    if (newRole != role) {
      keepALead();
      role = newRole;
      tell("project.appoint", by);
    }
  }

  private void tell(String act, Person by) {
    var facts = Map.of("role", role.name());
    Deeds.tell(new Deed.Trace(project.id, by.id, act, "person/" + person.id, facts));
  }

  /** Ends it; what the member judged stays in reports and exports. */
  public void end(Person by, Instant now) {
    keepALead();
    removedStamp = now.toEpochMilli();
    Deeds.tell(new Dismissed(project.id, person.id, role, by.id));
  }

  private static long leads(Project project) {
    project.hold();
    return count(
        "project = ?1 and role = ?2 and removedStamp = 0 and person.removedStamp = 0",
        project,
        Role.LEAD);
  }

  /** Whether nobody else leads the project. */
  boolean isOnlyLead() {
    return role == Role.LEAD && leads(project) == 1;
  }

  private void keepALead() {
    if (isOnlyLead()) {
      throw new Conflict("role", "A project keeps at least one lead: appoint another first.");
    }
  }
}
