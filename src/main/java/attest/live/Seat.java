// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An open page that is told of changes.
 *
 * @param article the one it shows; 0 for a page about the whole project
 * @param presence who is there, as it was told last
 */
record Seat(
    Line line,
    long person,
    long session,
    long project,
    long article,
    AtomicReference<JsonObject> presence) {
  Seat(Line line, long person, long session, long project, long article) {
    this(line, person, session, project, article, new AtomicReference<>(new JsonObject()));
  }

  /** From now on it is told of changes: what came before it asks the API. */
  void welcome() {
    tell(new JsonObject().put("about", "welcome"));
  }

  void tell(JsonObject message) {
    line.tell(message);
  }

  /**
   * Who is there, where it is not what was told last: whoever may not know of another would learn
   * from the same words told anew that somebody came, or submitted.
   */
  void tellPresence(JsonObject message) {
    if (!message.equals(presence.getAndSet(message))) {
      tell(message);
    }
  }

  void end() {
    line.refuse();
  }
}
