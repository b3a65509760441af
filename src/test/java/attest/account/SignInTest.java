// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.Given;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
  @Test
  void whatHasExpiredIsClearedAwayWithTheNextSignIn() {
    var ana = Given.person("ana");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Person person = Person.findById(ana.id());
              SignIn.begin(person, Given.now().minus(SignIn.LASTS).minus(Duration.ofHours(1)));
              SignIn.begin(person, Given.now());
            });
    assertEquals(1, sessions(ana.id()));
    ana.signsIn();
    assertEquals(2, sessions(ana.id()));
  }

  private static long sessions(long person) {
    return QuarkusTransaction.requiringNew().call(() -> SignIn.count("person.id", person));
  }
}
