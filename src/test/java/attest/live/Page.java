// SPDX-License-Identifier: Apache-2.0
package attest.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Human;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An open page of somebody, as the server sees it: a connection and what came over it. */
final class Page implements WebSocket.Listener, AutoCloseable {
  private static final int SECONDS = 20;

  private final BlockingQueue<JsonPath> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket connection;

  private Page(String cookie, String path, String origin) {
    connection =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", "attest_session=" + cookie)
            .header("Origin", origin)
            .buildAsync(URI.create("ws://localhost:" + RestAssured.port + path), this)
            .join();
  }

  static Page of(Human.Session session, String path) {
    return from(session, path, "http://localhost:" + RestAssured.port);
  }

  static Page from(Human.Session session, String path, String origin) {
    return new Page(session.cookie(), path, origin);
  }

  /** The connection of an open page, which breaks off where it is closed. */
  static Socket bare(Human.Session session, String path) throws IOException {
    var socket = new Socket("localhost", RestAssured.port);
    socket.setSoLinger(true, 0);
    var wish =
        """
        GET %s HTTP/1.1
        Host: localhost:%d
        Origin: http://localhost:%2$d
        Cookie: attest_session=%s
        Connection: Upgrade
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

        """
            .formatted(path, RestAssured.port, session.cookie());
    socket.getOutputStream().write(wish.replace("\n", "\r\n").getBytes(UTF_8));
    return socket;
  }

  /** The next message about this, whatever comes before it. */
  JsonPath hears(String about) throws InterruptedException {
    for (; ; ) {
      var message = messages.poll(SECONDS, TimeUnit.SECONDS);
      assertTrue(message != null, "nothing heard about " + about);
      if (about.equals(message.getString("about"))) {
        return message;
      }
    }
  }

  /** What came until the server tells this page of something it may surely know. */
  List<String> heard() {
    return messages.stream().map(m -> m.getString("about")).toList();
  }

  int closedWith() throws Exception {
    return closed.get(SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    messages.add(JsonPath.from(data.toString()));
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    connection.abort();
  }
}
