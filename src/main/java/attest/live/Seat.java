// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.vertx.core.json.JsonObject;

/**
 * An open page that is told of changes.
 *
 * @param article the one it shows; 0 for a page about the whole project
 */
record Seat(Line line, long person, long session, long project, long article) {
  /** From now on it is told of changes: what came before it asks the API. */
  void welcome() {
    tell(new JsonObject().put("about", "welcome"));
  }

  void tell(JsonObject message) {
    line.tell(message);
  }

  void end() {
    line.refuse();
  }
}
