// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A key for programs, acting as the person who made it. Shown once, kept as SHA-256, revocable. */
@Entity
public class ApiToken extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public String name;
  public String secretHash;

  @Enumerated(EnumType.STRING)
  public Scope scope;

  public Instant createdAt;
  public long revokedStamp;

  protected ApiToken() {}

  /** A new token and the secret that is its only showing. */
  public record Made(ApiToken token, Secret secret) {}

  public static Made make(Person person, String name, Scope scope, Instant now) {
    if (name.isBlank() || name.length() > 200) {
      throw new Invalid("name", "A token's name has 1 to 200 characters.");
    }
    var secret = Secret.random();
    var token = new ApiToken();
    token.person = person;
    token.name = name.strip();
    token.secretHash = secret.hash();
    token.scope = scope;
    token.createdAt = now;
    token.persist();
    token.tell(person, "account.make-token");
    return new Made(token, secret);
  }

  static Optional<ApiToken> live(Secret secret) {
    return find(
            "from ApiToken t join fetch t.person p where t.secretHash = ?1 and t.revokedStamp = 0 and p.removedStamp = 0",
            secret.hash())
        .firstResultOptional();
  }

  public static List<ApiToken> of(Person person) {
    return list("person = ?1 and revokedStamp = 0", Sort.by("id"), person);
  }

  static List<ApiToken> of(Person person, long after, int most) {
    return ApiToken.<ApiToken>find(
            "person = ?1 and revokedStamp = 0 and id > ?2", Sort.by("id"), person, after)
        .page(0, most)
        .list();
  }

  public static ApiToken of(Person person, long id) {
    return ApiToken.<ApiToken>find("person = ?1 and id = ?2 and revokedStamp = 0", person, id)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no such token."));
  }

  /** By its owner or an administrator; programs that use it are refused from now on. */
  public void revoke(Person by, Instant now) {
    revokedStamp = now.toEpochMilli();
    tell(by, "account.revoke-token");
  }

  private void tell(Person by, String act) {
    var facts = Map.of("scope", scope.word());
    Deeds.tell(new Deed.Trace(null, by.id, act, "token/" + id, facts));
  }

  static void revokeAllOf(Person person, Instant now) {
    update("revokedStamp = ?1 where person = ?2 and revokedStamp = 0", now.toEpochMilli(), person);
  }
}
