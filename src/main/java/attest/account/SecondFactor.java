// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.code.Totp;
import attest.shared.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
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
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a person's authenticator program shares with the server. It is asked for at sign-in from
 * when a first code has confirmed it; until then it is a proposal.
 */
@Entity
public class SecondFactor extends PanacheEntityBase {
  private static final Logger LOG = Logger.getLogger(SecondFactor.class);
  private static final String ACT = "account.second-factor";
  private static final Duration STANDS = Duration.ofMinutes(10);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public String sealedSecret;
  public long usedStep;
  public Instant createdAt;
  public @Nullable Instant confirmedAt;

  protected SecondFactor() {}

  /**
   * A new secret in place of one that was proposed before and never confirmed; one of the last
   * minutes stands, for its page may be open already.
   *
   * @throws Conflict where one is asked for already
   */
  static SecondFactor propose(Person person, SealingKey key, Instant now) {
    if (isAskedOf(person)) {
      throw new Conflict("The second factor is on already. Turn it off first.");
    }
    var proposed = of(person).filter(f -> f.createdAt.plus(STANDS).isAfter(now));
    return proposed.orElseGet(() -> proposed(person, key, now));
  }

  private static SecondFactor proposed(Person person, SealingKey key, Instant now) {
    delete("person", person);
    var factor = new SecondFactor();
    factor.person = person;
    factor.sealedSecret = key.seal(Totp.newSecret(), person.id);
    factor.createdAt = now;
    factor.persistAndFlush();
    return factor;
  }

  /** Proposed or confirmed; held, so that of two who use one code at once one comes first. */
  static Optional<SecondFactor> of(Person person) {
    return SecondFactor.<SecondFactor>find("person", person)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Whether a code is asked for at this person's sign-in. */
  public static boolean isAskedOf(Person person) {
    return count("person = ?1 and confirmedAt is not null", person) > 0;
  }

  /** The secret in the clear, to be shown to its owner before it is confirmed. */
  byte[] secret(SealingKey key) {
    return key.open(sealedSecret, person.id)
        .orElseThrow(() -> new Conflict("This was begun under another key. Begin again."));
  }

  /** Whether the code is right and new; it is not taken again. */
  boolean takes(String code, SealingKey key, Instant now) {
    var secret = key.open(sealedSecret, person.id);
    if (secret.isEmpty()) {
      LOG.errorf(
          "The second factor of person %d does not open: it was sealed under another ATTEST_SECRET_KEY"
              + " or secret.key.",
          person.id);
      return false;
    }
    var step = Totp.stepOf(code, secret.get(), now, usedStep);
    step.ifPresent(s -> usedStep = s);
    return step.isPresent();
  }

  /** From now on it is asked for; answers the recovery codes, shown once. */
  List<String> confirm(Instant now) {
    confirmedAt = now;
    person.tell(ACT, person, Map.of("on", "true"));
    return RecoveryCode.makeFor(person, now);
  }

  /** Is asked for no longer, at the word of {@code by}. Done twice it is done once. */
  static void end(Person person, Person by) {
    boolean was = isAskedOf(person);
    forget(person);
    if (was) {
      person.tell(ACT, by, Map.of("on", "false"));
    }
  }

  static void forget(Person person) {
    delete("person", person);
    RecoveryCode.delete("person", person);
  }
}
