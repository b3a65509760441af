// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.NotSignedIn;
import attest.shared.TooMany;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Login and password against the database. Failures are counted per login <em>and</em> address, so
 * that nobody can lock another out from elsewhere, and per address over all logins. The address is
 * the connection's own; a header cannot change it.
 */
@ApplicationScoped
public class PasswordCheck {
  private static final int FAILURES_OF_ONE = 10;
  private static final int FAILURES_OF_ALL = 200;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int REMEMBERED = 50_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The caller's transaction keeps the failure in the trail, so it must not be rolled back for it.
   *
   * @throws NotSignedIn where they do not match, whichever is wrong
   * @throws TooMany after ten failures within ten minutes
   */
  public Person check(String login, String password, String address) {
    var one = bucket(Person.canonical(login) + " " + address, FAILURES_OF_ONE);
    var all = bucket(address, FAILURES_OF_ALL);
    take(one);
    take(all);
    var person = Person.byLogin(login);
    boolean right =
        person.map(p -> p.knows(password)).orElseGet(() -> Password.matchesNobody(password));
    if (!right) {
      tellRefused(person);
      throw new NotSignedIn("That login and password do not match.");
    }
    one.addTokens(1);
    all.addTokens(1);
    return person.orElseThrow();
  }

  /** Never what was typed: people type passwords where the login belongs. */
  private static void tellRefused(Optional<Person> person) {
    String subject = "person/" + person.map(p -> p.id.toString()).orElse("unknown");
    Deeds.tell(new Deed.Trace(null, null, "account.sign-in-failed", subject));
  }

  /** Before the passwords are compared: guesses made at once must not all find the bucket full. */
  private static void take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
      throw new TooMany(
          "Too many wrong passwords from here. Try again in "
              + (wait.toMinutes() + 1)
              + " minutes.",
          wait);
    }
  }

  private Bucket bucket(String name, int failures) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          name,
          n ->
              Bucket.builder()
                  .addLimit(
                      Bandwidth.builder().capacity(failures).refillGreedy(failures, WINDOW).build())
                  .build());
    }
  }
}
