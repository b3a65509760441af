// SPDX-License-Identifier: Apache-2.0
package attest.live;

import attest.project.Membership;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * That something went on in a project: messages {@code welcome} and {@code progress}, the latter at
 * most once in {@link Telling#PAUSE}.
 */
@WebSocket(path = "/live/projects/{key}")
public class ProjectChannel {
  @Inject Entrance entrance;
  @Inject Audience audience;

  @OnOpen
  @Blocking
  @Transactional
  public void open(@PathParam String key, WebSocketConnection connection) {
    entrance.seat(connection, asker -> new Entrance.Place(Membership.of(asker, key).project.id, 0));
  }

  @OnClose
  public void close(WebSocketConnection connection) {
    audience.leave(connection.id());
  }
}
