// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Invalid;
import attest.shared.TooMany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A one-time code, or a recovery code in its place, against what the person's second factor
 * expects. Failures are counted per person wherever they come from: only whoever knows the password
 * gets this far, so that nobody else can lock them out.
 */
@ApplicationScoped
public class CodeCheck {
  private final Tries tries = new Tries(10, Duration.ofMinutes(10), "Too many wrong codes.");

  @Inject SealingKey key;

  /**
   * The caller's transaction keeps the failure in the trail, so it must not be rolled back for it.
   *
   * @throws Invalid where it is not the code
   * @throws TooMany after ten failures within ten minutes
   */
  public void check(Person person, String code, Instant now) {
    String name = person.id.toString();
    tries.take(name);
    boolean right = SecondFactor.of(person).map(f -> f.takes(code, key, now)).orElse(false);
    if (!right && RecoveryCode.takes(person, code)) {
      person.tell("account.recovery-code", person, Map.of());
      right = true;
    }
    if (!right) {
      person.tell("account.code-failed", null, Map.of());
      throw new Invalid("code", "That is not the code that is shown at present.");
    }
    tries.giveBack(name);
  }
}
