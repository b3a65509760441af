// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Invalid;
import attest.shared.NotSignedIn;
import attest.shared.TooMany;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Login and password against the database. Failures are counted per login <em>and</em> address, so
 * that nobody can lock another out from elsewhere, and per address over all logins. The address is
 * the connection's own; a header cannot change it.
 */
@ApplicationScoped
public class PasswordCheck {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final String WORDS = "Too many wrong passwords from here.";

  private final Tries ofOne = new Tries(10, WINDOW, WORDS);
  private final Tries ofAll = new Tries(200, WINDOW, WORDS);

  /**
   * The caller's transaction keeps the failure in the trail, so it must not be rolled back for it.
   *
   * @throws NotSignedIn where they do not match, whichever is wrong
   * @throws TooMany after ten failures within ten minutes
   */
  public Person check(String login, String password, String address) {
    String one = Person.canonical(login) + " " + address;
    ofOne.take(one);
    ofAll.take(address);
    var person = Person.byLogin(login);
    boolean right =
        person.map(p -> p.knows(password)).orElseGet(() -> Password.matchesNobody(password));
    if (!right) {
      tellRefused(person);
      throw new NotSignedIn("That login and password do not match.");
    }
    ofOne.giveBack(one);
    ofAll.giveBack(address);
    return person.orElseThrow();
  }

  /**
   * That whoever is signed in still knows their password.
   *
   * @throws Invalid where they do not, naming {@code present}
   * @throws TooMany as above
   */
  void confirm(Person person, String password, String address) {
    try {
      check(person.login, password, address);
    } catch (NotSignedIn wrong) {
      throw new Invalid("present", "That is not your present password.");
    }
  }

  /** Never what was typed: people type passwords where the login belongs. */
  private static void tellRefused(Optional<Person> person) {
    String subject = "person/" + person.map(p -> p.id.toString()).orElse("unknown");
    Deeds.tell(new Deed.Trace(null, null, "account.sign-in-failed", subject));
  }
}
