// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureTest {
  @Test
  void matchesTheExampleOfTheSpecification() {
    var fields =
        Signature.fields(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}");
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", fields.get("webhook-signature"));
    assertEquals("1614265330", fields.get("webhook-timestamp"));
  }

  @Test
  void noTwoSecretsAreAlike() {
    assertNotEquals(Signature.secret(), Signature.secret());
  }

  @Test
  void eachWaitIsLongerThanTheOneBeforeAndTheyEnd() {
    var last = Duration.ZERO;
    int failed = 0;
    for (var wait = Patience.after(1); wait.isPresent(); wait = Patience.after(failed + 1)) {
      assertEquals(1, wait.get().compareTo(last));
      last = wait.get();
      failed++;
    }
    assertEquals(8, failed);
    assertEquals(Optional.empty(), Patience.after(9));
  }
}
