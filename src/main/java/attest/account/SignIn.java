// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Deed;
import attest.shared.Deeds;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One session in a browser: read with each request, ended by sign-out, password change or removal.
 */
@Entity
public class SignIn extends PanacheEntityBase {
  static final Duration LASTS = Duration.ofDays(14);
  private static final Duration CODE_WITHIN = Duration.ofMinutes(5);
  private static final Duration SEEN_STEP = Duration.ofMinutes(10);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public String secretHash;
  public Instant createdAt;
  public Instant seenAt;
  public Instant expiresAt;

  /** The password was right and the one-time code is still to come: it opens nothing yet. */
  public boolean awaitsCode;

  protected SignIn() {}

  /**
   * A session of its own for each sign-in; the secret goes to the browser and nowhere else. What
   * has expired meanwhile is cleared away.
   */
  static Secret begin(Person person, Instant now) {
    sweep(now);
    AnsweredRequest.sweep(now);
    tell("account.sign-in", person.id);
    return keep(person, now, LASTS, false);
  }

  /** Half of a session: somebody who knows the password and has five minutes for the code. */
  static Secret await(Person person, Instant now) {
    sweep(now);
    return keep(person, now, CODE_WITHIN, true);
  }

  private static Secret keep(Person person, Instant now, Duration lasts, boolean awaitsCode) {
    var secret = Secret.random();
    var session = new SignIn();
    session.person = person;
    session.secretHash = secret.hash();
    session.createdAt = now;
    session.seenAt = now;
    session.expiresAt = now.plus(lasts);
    session.awaitsCode = awaitsCode;
    session.persist();
    return secret;
  }

  static Optional<SignIn> live(Secret secret, Instant now) {
    return found(secret, false, now);
  }

  /** The half that waits for its code. */
  static Optional<SignIn> awaiting(Secret secret, Instant now) {
    return found(secret, true, now);
  }

  private static Optional<SignIn> found(Secret secret, boolean awaitsCode, Instant now) {
    return find(
            "from SignIn s join fetch s.person p where s.secretHash = ?1 and s.awaitsCode = ?2"
                + " and s.expiresAt > ?3 and p.removedStamp = 0",
            secret.hash(),
            awaitsCode,
            now)
        .firstResultOptional();
  }

  /** Which of these sessions have not ended. */
  public static Set<Long> liveAmong(Collection<Long> sessions, Instant now) {
    return getEntityManager()
        .createQuery(
            "select s.id from SignIn s join s.person p where s.id in ?1 and s.expiresAt > ?2"
                + " and p.removedStamp = 0",
            Long.class)
        .setParameter(1, sessions)
        .setParameter(2, now)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Notes the visit, at most every ten minutes: a read must not cost a write. */
  void visit(Instant now) {
    if (now.isAfter(seenAt.plus(SEEN_STEP))) {
      seenAt = now;
      expiresAt = now.plus(LASTS);
    }
  }

  static void end(Secret secret) {
    SignIn.<SignIn>find("secretHash", secret.hash())
        .firstResultOptional()
        .ifPresent(
            session -> {
              session.delete();
              tell("account.sign-out", session.person.id);
            });
  }

  private static void tell(String act, long person) {
    Deeds.tell(new Deed.Trace(null, person, act, "person/" + person));
  }

  /** How many sessions a person has beside this one. */
  static long othersOf(Person person, @Nullable Long own, Instant now) {
    return count(
        "person = ?1 and id <> ?2 and awaitsCode = false and expiresAt > ?3",
        person,
        own == null ? 0L : own,
        now);
  }

  /** How many there were. */
  static long endAllOf(Person person, @Nullable Long kept) {
    return delete("person = ?1 and id <> ?2", person, kept == null ? 0L : kept);
  }

  private static void sweep(Instant now) {
    delete("expiresAt <= ?1", now);
  }
}
