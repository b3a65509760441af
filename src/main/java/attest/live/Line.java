// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;

/**
 * A connection and the loop on which it is at home: messages are sent from there, in order and
 * outside of the teller's transaction. That would go along with each message, and could not be
 * committed while a second thread holds it.
 */
record Line(WebSocketConnection connection, Context loop) {
  /** As the policy "you may not be here" of RFC 6455: the page does not come back by itself. */
  private static final int NOT_YOURS = 1008;

  /** Of the connection that is being served. */
  static Line of(WebSocketConnection connection) {
    return new Line(connection, Vertx.currentContext());
  }

  void tell(JsonObject message) {
    say(() -> connection.sendText(message.encode()));
  }

  void refuse() {
    say(() -> connection.close(new CloseReason(NOT_YOURS)));
  }

  private void say(Supplier<Uni<Void>> message) {
    loop.runOnContext(now -> message.get().subscribe().with(done -> {}, gone -> {}));
  }
}
