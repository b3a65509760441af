// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Forbidden;
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

/**
 * An administrator's word on whether this program may go to addresses that its users name: to fetch
 * articles, or to tell of what happened. The last one counts; while nobody has said anything, it
 * may not.
 */
@Entity
public class AddressPermission extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public boolean allowed;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public Instant saidAt;

  protected AddressPermission() {}

  static Optional<AddressPermission> last() {
    return find("from AddressPermission w join fetch w.person order by w.id desc")
        .page(0, 1)
        .firstResultOptional();
  }

  /** Whether addresses may be gone to. */
  public static boolean stands() {
    return last().filter(word -> word.allowed).isPresent();
  }

  /**
   * @throws Forbidden where addresses may not be fetched
   */
  static void require() {
    if (!stands()) {
      throw new Forbidden(
          "Articles are not fetched by their addresses here. An administrator can allow it, under"
              + " People.");
    }
  }

  /** Says it, where that is not what stands. */
  static void say(boolean allowed, Person administrator, Instant now) {
    if (allowed != stands()) {
      var word = new AddressPermission();
      word.allowed = allowed;
      word.person = administrator;
      word.saidAt = now;
      word.persist();
      Deeds.tell(
          new Deed.Trace(
              null,
              administrator.id,
              "article.allow-addresses",
              "addresses/all",
              Map.of("allowed", String.valueOf(allowed))));
    }
  }
}
