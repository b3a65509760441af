// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server behind a gate: {@code /quick} answers at once, {@code /slow} when the test does, and the
 * API refuses everybody.
 */
final class SmallServer implements AutoCloseable {
  static final int SECONDS = 20;

  private final BlockingQueue<RoutingContext> slow = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Vertx vertx = Vertx.vertx();
  private final int port;

  SmallServer(Handler<RoutingContext> gate) throws Exception {
    var router = Router.router(vertx);
    router.route().handler(gate);
    router.route("/api/*").handler(this::refuse);
    router.route("/slow").handler(slow::add);
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

  private void refuse(RoutingContext request) {
    refused.add(request.request().method() + " " + request.request().path());
    request.response().setStatusCode(401).end();
  }

  int port() {
    return port;
  }

  CompletableFuture<HttpResponse<String>> asks(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  /** The next slow request, which waits for its answer. */
  RoutingContext atWork() throws InterruptedException {
    return slow.poll(SECONDS, TimeUnit.SECONDS);
  }

  /** The next call that the API refused. */
  String refused() throws InterruptedException {
    return refused.poll(SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
  }
}
