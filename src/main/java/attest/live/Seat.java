// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.json.JsonObject;

/**
 * An open page that is told of changes.
 *
 * @param article the one it shows; 0 for a page about the whole project
 */
record Seat(WebSocketConnection connection, long person, long session, long project, long article) {
  /** As the policy "you may not be here" of RFC 6455: the page does not come back by itself. */
  private static final int NOT_YOURS = 1008;

  /** From now on it is told of changes: what came before it asks the API. */
  void welcome() {
    tell(new JsonObject().put("about", "welcome"));
  }

  void tell(JsonObject message) {
    connection.sendText(message.encode()).subscribe().with(done -> {}, gone -> {});
  }

  void end() {
    connection.close(new CloseReason(NOT_YOURS)).subscribe().with(done -> {}, gone -> {});
  }
}
