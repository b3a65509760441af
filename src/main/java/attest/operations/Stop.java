// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Lets requests end where the program is told to stop, and answers further ones by 503: a proxy
 * asks another node, a page asks again. The platform would count every page that ever was open as a
 * request, and wait for it in vain.
 */
@ApplicationScoped
public class Stop {
  private static final Logger LOG = Logger.getLogger(Stop.class);
  private static final int UNAVAILABLE = 503;
  private static final int BEFORE_ALL_OTHERS = 10_000;
  private static final int LOOK_MILLIS = 10;

  private final Duration patience;

  /** The platform does not tell of the end of one whose client left in mid-answer. */
  private final Set<HttpServerResponse> answers =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private volatile boolean begun;

  public Stop() {
    this(Duration.ofSeconds(5));
  }

  /**
   * @param patience for so long it waits for requests, at most
   */
  Stop(Duration patience) {
    this.patience = patience;
  }

  void watch(@Observes Filters filters) {
    filters.register(this::pass, BEFORE_ALL_OTHERS);
  }

  void pass(RoutingContext request) {
    if ("websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"))) {
      request.next();
      return;
    }
    answers.add(request.response());
    request.addEndHandler(ended -> answers.remove(request.response()));
    if (begun) {
      refuse(request);
    } else {
      request.next();
    }
  }

  private static void refuse(RoutingContext request) {
    var answer = request.response().setStatusCode(UNAVAILABLE).putHeader("Retry-After", "1");
    if (request.request().version() == HttpVersion.HTTP_1_1) {
      answer.putHeader("Connection", "close");
    }
    answer.end();
  }

  void begin(@Observes ShutdownDelayInitiatedEvent stop) throws InterruptedException {
    begun = true;
    long until = System.nanoTime() + patience.toNanos();
    while (atWork() > 0 && System.nanoTime() < until) {
      Thread.sleep(LOOK_MILLIS);
    }
    if (atWork() > 0) {
      LOG.warnf("%d requests have not ended after %d s", atWork(), patience.toSeconds());
    }
  }

  /**
   * Requests that somebody still waits for. They are asked apart from the set: an answer that ends
   * holds its connection while it leaves the set, and would wait for whoever holds the set and asks
   * its connection.
   */
  private long atWork() {
    var now = answers.toArray(HttpServerResponse[]::new);
    return Stream.of(now).filter(answer -> !answer.ended() && !answer.closed()).count();
  }
}
