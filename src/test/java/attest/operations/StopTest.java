// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopTest {
  private static final int SECONDS = SmallServer.SECONDS;

  private final Stop stop = new Stop(Duration.ofMinutes(1));
  private SmallServer server;

  @BeforeEach
  void aServer() throws Exception {
    server = new SmallServer(stop::pass);
  }

  @AfterEach
  void end() throws Exception {
    server.close();
  }

  @Test
  void whatIsAskedBeforeIsAnsweredAndWhatIsAskedAfterIsRefused() throws Exception {
    var before = server.asks("/slow");
    var work = server.atWork();
    var stopped = CompletableFuture.runAsync(this::begin);
    var after = server.asks("/quick").get(SECONDS, TimeUnit.SECONDS);
    while (after.statusCode() != 503) { // the stop has not begun yet
      after = server.asks("/quick").get(SECONDS, TimeUnit.SECONDS);
    }
    assertEquals("close", after.headers().firstValue("Connection").orElse(""));
    assertFalse(stopped.isDone());
    work.response().end("done");
    assertEquals("done", before.get(SECONDS, TimeUnit.SECONDS).body());
    stopped.get(SECONDS, TimeUnit.SECONDS);
  }

  /** An answer that ends and a stop that counts answers never wait for each other. */
  @Test
  void answersEndWhileTheStopCountsThem() throws Exception {
    server.asks("/slow");
    var work = server.atWork();
    var stopped = CompletableFuture.runAsync(this::begin);
    for (int i = 0; i < 100; i++) {
      var answers = Stream.generate(() -> server.asks("/quick")).limit(20).toList();
      for (var answer : answers) {
        answer.get(SECONDS, TimeUnit.SECONDS);
      }
    }
    work.response().end();
    stopped.get(SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void nobodyWaitsForAnAnswerToAClientWhoLeft() throws Exception {
    try (var client = new Socket("localhost", server.port())) {
      client.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      var answer = server.atWork().response();
      answer.closeHandler(gone -> {}); // as the platform does for an answer in parts
      answer.exceptionHandler(gone -> {});
    }
    CompletableFuture.runAsync(this::begin).get(SECONDS, TimeUnit.SECONDS);
  }

  private void begin() {
    try {
      stop.begin(new ShutdownDelayInitiatedEvent());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
