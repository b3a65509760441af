// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Attempts;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Erases what says who a person is, for administrators; what they judged stays. */
@Path("/api/v1/people/{id}/erasure")
public class ErasureApi {
  /** Who is left in their place. */
  public record Row(long id, String login, String name, @Nullable Instant erasedAt) {
    static Row of(Person person) {
      return new Row(person.id, person.login, person.name, person.erasedAt);
    }
  }

  @Inject Asker asker;
  @Inject Erasure erasure;
  @Inject Clock clock;

  @POST
  public Row erase(long id) {
    return Attempts.transaction(
        () -> {
          var admin = asker.administrator();
          var person = Person.known(id);
          erasure.of(person, admin, clock.instant());
          return Row.of(person);
        });
  }
}
