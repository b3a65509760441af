// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowStartTest {
  private static final int SECONDS = SmallServer.SECONDS;

  private volatile boolean another = true;
  private int itself;
  private Runnable rehearsal = () -> {};
  private final List<String> followed = new ArrayList<>();
  private final SlowStart start =
      new SlowStart(
          () -> another,
          () -> URI.create("http://localhost:" + itself),
          () -> rehearsal.run(),
          () -> followed.add("given back"));
  private SmallServer server;

  @BeforeEach
  void aServer() throws Exception {
    server = new SmallServer(start::pass);
    itself = server.port();
  }

  private void begins() {
    start.look(0);
    start.warm();
  }

  @AfterEach
  void end() throws Exception {
    another = false;
    server.close();
  }

  private int quick() throws Exception {
    return server.asks("/quick").get(SECONDS, TimeUnit.SECONDS).statusCode();
  }

  private RoutingContext asManyAsItLetsInAreAtWork() throws Exception {
    quick();
    var all = new ArrayList<RoutingContext>();
    for (int i = 0; i < SlowStart.AT_ONCE; i++) {
      server.asks("/slow");
      all.add(server.atWork());
    }
    return all.get(0);
  }

  @Test
  void besideANodeAtWorkFewAreLetInAndTheOthersAreSentToIt() throws Exception {
    begins();
    var first = asManyAsItLetsInAreAtWork();
    var refused = server.asks("/quick").get(SECONDS, TimeUnit.SECONDS);
    assertEquals(503, refused.statusCode());
    assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
    first.response().end();
    assertEquals(200, quick());
  }

  @Test
  void nobodyIsLetInBeforeItHasAskedItself() throws Exception {
    start.look(0);
    assertEquals(503, quick());
    start.warm();
    assertEquals("PUT /api/v1/sentences/0/annotation", server.refused());
    assertEquals(200, quick());
  }

  @Test
  void nobodyIsLetInWhileItRehearses() throws Exception {
    var met = new ArrayList<Integer>();
    rehearsal = () -> met.add(met());
    begins();
    assertEquals(List.of(503), met);
    assertEquals(200, quick());
  }

  private int met() {
    try {
      return quick();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
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
    var first = server.asks("/slow");
    var work = server.atWork();
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
  void aNodeAloneRehearsesBesideWhatItIsAsked() throws Exception {
    another = false;
    start.look(0);
    var met = new ArrayList<Integer>();
    rehearsal =
        () -> {
          met.add(met());
          assertEquals(List.of(), followed);
        };
    start.beginAlone();
    assertEquals(List.of(200), met);
    assertEquals(List.of("given back"), followed);
    assertEquals("PUT /api/v1/sentences/0/annotation", server.refused());
  }

  @Test
  void aNodeBesideAnotherDoesNotRehearseTwice() {
    begins();
    rehearsal = () -> fail("once more");
    start.beginAlone();
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
