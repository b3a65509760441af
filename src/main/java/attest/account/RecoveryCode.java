// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.code.Base32;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way in for whoever has lost their authenticator program: 120 random bits, good for once. */
@Entity
public class RecoveryCode extends PanacheEntityBase {
  private static final int EACH = 10;
  private static final int BYTES = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public String secretHash;
  public Instant createdAt;

  protected RecoveryCode() {}

  /** Ten new ones in place of those that were; this is their only showing. */
  static List<String> makeFor(Person person, Instant now) {
    delete("person", person);
    return Stream.generate(() -> make(person, now)).limit(EACH).toList();
  }

  private static String make(Person person, Instant now) {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String text = Base32.of(bits);
    var code = new RecoveryCode();
    code.person = person;
    code.secretHash = Secret.sha256(text);
    code.createdAt = now;
    code.persist();
    return Base32.grouped(text);
  }

  /** Whether it was one of theirs; it is none any more. */
  static boolean takes(Person person, String typed) {
    String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return delete("person = ?1 and secretHash = ?2", person, Secret.sha256(text)) > 0;
  }

  static long leftTo(Person person) {
    return count("person", person);
  }
}
