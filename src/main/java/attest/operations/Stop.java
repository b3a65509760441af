// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Lets requests end where the program is told to stop, and refuses further ones. */
@ApplicationScoped
public class Stop {
  private static final Logger LOG = Logger.getLogger(Stop.class);
  private static final int BEFORE_ALL_OTHERS = 10_000;
  private static final int LOOK_MILLIS = 10;

  private final Duration patience;
  private final UnderWay requests = new UnderWay();
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
    if (UnderWay.isPage(request)) {
      request.next();
      return;
    }
    requests.add(request);
    if (begun) {
      UnderWay.refuse(request);
    } else {
      request.next();
    }
  }

  void begin(@Observes ShutdownDelayInitiatedEvent stop) throws InterruptedException {
    begun = true;
    long until = System.nanoTime() + patience.toNanos();
    while (requests.count() > 0 && System.nanoTime() < until) {
      Thread.sleep(LOOK_MILLIS);
    }
    if (requests.count() > 0) {
      LOG.warnf("%d requests have not ended after %d s", requests.count(), patience.toSeconds());
    }
  }
}
