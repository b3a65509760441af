// SPDX-License-Identifier: Apache-2.0
package attest.project.invitation;

import attest.account.Person;
import attest.account.Secret;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import attest.project.Role;
import attest.shared.Conflict;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link into a project: good for once, for a week, and for as long as whoever made it may manage
 * the project. The role stands here and not in the link.
 */
@Entity
public class Invitation extends PanacheEntityBase {
  static final Duration LASTS = Duration.ofDays(7);
  private static final int MOST_OPEN = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person inviter;

  @Enumerated(EnumType.STRING)
  public Role role;

  public String secretHash;
  public Instant createdAt;
  public Instant expiresAt;

  /** When it was taken or withdrawn; null while it is open. */
  public @Nullable Instant endedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person takenBy;

  protected Invitation() {}

  /** A new invitation and the secret of its link, which is its only showing. */
  public record Made(Invitation invitation, Secret secret) {}

  /**
   * @param lead may manage the project
   * @throws Conflict where a hundred are open already
   */
  static Made make(Membership lead, Role role, Instant now) {
    if (count(OPEN, lead.project, now) >= MOST_OPEN) {
      throw new Conflict("A hundred invitations are open already: withdraw some first.");
    }
    var secret = Secret.random();
    var invitation = new Invitation();
    invitation.project = lead.project;
    invitation.inviter = lead.person;
    invitation.role = role;
    invitation.secretHash = secret.hash();
    invitation.createdAt = now;
    invitation.expiresAt = now.plus(LASTS);
    invitation.persist();
    invitation.tell("project.invite", lead.person);
    return new Made(invitation, secret);
  }

  private static final String OPEN = "project = ?1 and endedAt is null and expiresAt > ?2";

  /** Those of a project that nobody has taken yet, the last first. */
  static List<Invitation> openIn(Project project, Instant now) {
    return list(OPEN + " order by id desc", project, now);
  }

  /**
   * @throws NotFound for one of another project
   */
  static Invitation in(Project project, long id) {
    return Invitation.<Invitation>find("project = ?1 and id = ?2", project, id)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no such invitation in this project."));
  }

  /**
   * What a link leads to.
   *
   * @throws NotFound for a link that is unknown, expired, taken or withdrawn, and for one whose
   *     maker may manage the project no longer: all read the same
   */
  static Invitation open(Secret secret, Instant now) {
    return Invitation.<Invitation>find(
            "secretHash = ?1 and endedAt is null and expiresAt > ?2 and project.removedStamp = 0",
            secret.hash(),
            now)
        .firstResultOptional()
        .filter(Invitation::stillStands)
        .orElseThrow(Invitation::gone);
  }

  private static NotFound gone() {
    return new NotFound("This invitation is used, withdrawn or too old. Ask for another.");
  }

  private boolean stillStands() {
    return inviter.removedStamp == 0
        && Membership.of(project, inviter).filter(m -> m.may(Permission.MANAGE)).isPresent();
  }

  /** Whether somebody without an account may make one with it: where an administrator invites. */
  boolean makesAccounts() {
    return inviter.admin;
  }

  /**
   * Joins {@code newcomer} with the role that stands here; it is used then.
   *
   * @throws NotFound where another took it meanwhile
   * @throws Conflict where they are a member already, and it stays open
   */
  Membership takenBy(Person newcomer, Instant now) {
    getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    if (endedAt != null) {
      throw gone();
    }
    if (Membership.of(project, newcomer).isPresent()) {
      throw new Conflict("You are a member of this project already.");
    }
    endedAt = now;
    takenBy = newcomer;
    tell("project.take-invitation", newcomer);
    return Membership.appoint(project, newcomer, role, inviter, now);
  }

  /** Done twice it is done once; one that was taken stays taken. */
  void withdraw(Person by, Instant now) {
    if (endedAt == null) {
      endedAt = now;
      tell("project.withdraw-invitation", by);
    }
  }

  private void tell(String act, Person by) {
    var facts = Map.of("role", role.name());
    Deeds.tell(new Deed.Trace(project.id, by.id, act, "invitation/" + id, facts));
  }
}
