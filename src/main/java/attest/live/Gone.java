// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A page whose connection breaks is gone, as one that closes it: that is no error of ours. */
@Singleton
class Gone {
  @OnError
  void broke(IOException broken, WebSocketConnection connection) {}
}
