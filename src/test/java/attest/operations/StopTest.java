// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopTest {
  private static final int SECONDS = 20;

  private final Stop stop = new Stop(Duration.ofMinutes(1));
  private final BlockingQueue<RoutingContext> atWork = new LinkedBlockingQueue<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Vertx vertx = Vertx.vertx();
  private int port;

  @BeforeEach
  void aServer() throws Exception {
    var router = Router.router(vertx);
    router.route().handler(stop::pass);
    router.route("/slow").handler(atWork::add);
    router.route("/quick").handler(request -> request.response().end());
    port =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .get(SECONDS, TimeUnit.SECONDS)
            .actualPort();
  }

  @AfterEach
  void end() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
  }

  private CompletableFuture<HttpResponse<String>> asks(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  @Test
  void whatIsAskedBeforeIsAnsweredAndWhatIsAskedAfterIsRefused() throws Exception {
    var before = asks("/slow");
    var work = atWork.poll(SECONDS, TimeUnit.SECONDS);
    var stopped = CompletableFuture.runAsync(this::begin);
    var after = asks("/quick").get(SECONDS, TimeUnit.SECONDS);
    while (after.statusCode() != 503) { // the stop has not begun yet
      after = asks("/quick").get(SECONDS, TimeUnit.SECONDS);
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
    asks("/slow");
    var work = atWork.poll(SECONDS, TimeUnit.SECONDS);
    var stopped = CompletableFuture.runAsync(this::begin);
    for (int i = 0; i < 100; i++) {
      var answers = Stream.generate(() -> asks("/quick")).limit(20).toList();
      for (var answer : answers) {
        answer.get(SECONDS, TimeUnit.SECONDS);
      }
    }
    work.response().end();
    stopped.get(SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void nobodyWaitsForAnAnswerToAClientWhoLeft() throws Exception {
    try (var client = new Socket("localhost", port)) {
      client.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      var answer = atWork.poll(SECONDS, TimeUnit.SECONDS).response();
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
