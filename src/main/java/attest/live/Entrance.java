// SPDX-License-Identifier: Apache-2.0
package attest.live;

import attest.account.Asker;
import attest.account.Person;
import attest.shared.Problem;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Lets a page take its seat: of somebody signed in by a browser, where they may be. */
@ApplicationScoped
class Entrance {
  /** What a page shows. */
  record Place(long project, long article) {}

  @Inject Asker asker;
  @Inject Audience audience;

  /**
   * Seats the page and welcomes it, or closes the connection where it may not be here.
   *
   * @return whether it has its seat
   */
  boolean seat(WebSocketConnection connection, Function<Person, Place> place) {
    var line = Line.of(connection);
    try {
      var person = asker.person();
      Long session = asker.session();
      if (session != null) {
        var found = place.apply(person);
        var seat = new Seat(line, person.id, session, found.project, found.article);
        audience.join(seat);
        seat.welcome();
        return true;
      }
    } catch (Problem | NumberFormatException e) {
      // Refused without a word of what is there.
    }
    line.refuse();
    return false;
  }
}
