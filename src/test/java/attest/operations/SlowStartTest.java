// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowStartTest {
  private static final int SECONDS = 20;

  private volatile boolean another = true;
  private int itself;
  private final SlowStart start =
      new SlowStart(() -> another, () -> URI.create("http://localhost:" + itself));
  private final BlockingQueue<RoutingContext> atWork = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> saves = new LinkedBlockingQueue<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Vertx vertx = Vertx.vertx();
  private int port;

  @BeforeEach
  void aServer() throws Exception {
    var router = Router.router(vertx);
    router.route().handler(start::pass);
    router.route("/api/*").handler(this::refuses);
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
    itself = port;
  }

  private void refuses(RoutingContext request) {
    saves.add(request.request().method() + " " + request.request().path());
    request.response().setStatusCode(401).end();
  }

  private void begins() {
    start.look(0);
    start.askMyself();
  }

  @AfterEach
  void end() throws Exception {
    another = false;
    vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
  }

  private CompletableFuture<HttpResponse<String>> asks(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private int quick() throws Exception {
    return asks("/quick").get(SECONDS, TimeUnit.SECONDS).statusCode();
  }

  private RoutingContext asManyAsItLetsInAreAtWork() throws Exception {
    quick();
    var all = new ArrayList<RoutingContext>();
    for (int i = 0; i < SlowStart.AT_ONCE; i++) {
      asks("/slow");
      all.add(atWork.poll(SECONDS, TimeUnit.SECONDS));
    }
    return all.get(0);
  }

  @Test
  void besideANodeAtWorkFewAreLetInAndTheOthersAreSentToIt() throws Exception {
    begins();
    var first = asManyAsItLetsInAreAtWork();
    var refused = asks("/quick").get(SECONDS, TimeUnit.SECONDS);
    assertEquals(503, refused.statusCode());
    assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
    first.response().end();
    assertEquals(200, quick());
  }

  @Test
  void nobodyIsLetInBeforeItHasAskedItself() throws Exception {
    start.look(0);
    assertEquals(503, quick());
    start.askMyself();
    assertEquals("PUT /api/v1/sentences/0/annotation", saves.poll(SECONDS, TimeUnit.SECONDS));
    assertEquals(200, quick());
  }

  @Test
  void whoeverCannotReachItselfLetsOthersInAllTheSame() throws Exception {
    itself = 1;
    begins();
    assertEquals(200, quick());
  }

  @Test
  void theFirstIsAlone() throws Exception {
    begins();
    var first = asks("/slow");
    var work = atWork.poll(SECONDS, TimeUnit.SECONDS);
    assertEquals(503, quick());
    work.response().end();
    assertEquals(200, first.get(SECONDS, TimeUnit.SECONDS).statusCode());
    assertEquals(200, quick());
  }

  @Test
  void aNodeAloneLetsEverybodyIn() throws Exception {
    another = false;
    start.look(0);
    asManyAsItLetsInAreAtWork();
    assertEquals(200, quick());
  }

  @Test
  void whereTheOtherNodeIsGoneEverybodyIsLetInASecondLater() throws Exception {
    begins();
    asManyAsItLetsInAreAtWork();
    another = false;
    int answer = quick();
    for (int i = 0; answer == 503 && i < 100; i++) {
      Thread.sleep(100);
      answer = quick();
    }
    assertEquals(200, answer);
  }

  @Test
  void whoHasAnsweredManyIsNoLongerSlow() throws Exception {
    begins();
    for (int i = 0; i < SlowStart.MANY; i++) {
      assertEquals(200, quick());
    }
    start.look(0);
    asManyAsItLetsInAreAtWork();
    assertEquals(200, quick());
  }

  @Test
  void aMinuteAfterTheStartItIsOver() throws Exception {
    start.look(60);
    asManyAsItLetsInAreAtWork();
    assertEquals(200, quick());
  }
}
