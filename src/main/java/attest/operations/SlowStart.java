// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.live.Neighbours;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets few requests in at a time where this node has just started beside one that has been at work
 * for a while, and refuses the others, so that a proxy asks that one: nothing is compiled here yet,
 * and whoever came would wait for seconds. It ends once it has answered many, a minute after the
 * start at the latest, and at once where no such node is there any more. A node alone lets
 * everybody in, and makes itself ready for the first save beside what it is asked.
 */
@ApplicationScoped
class SlowStart {
  static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
  static final int MANY = 400;

  private static final Logger LOG = Logger.getLogger(SlowStart.class);
  private static final int AFTER_THE_STOP = 9_999;
  private static final int LONGEST_SECONDS = 60;
  private static final int ATTEMPTS = 50;
  private static final int BETWEEN_MILLIS = 100;
  private static final int ANSWER_MILLIS = 10_000;
  private static final String MINE = "X-Attest-Node";

  /** What its own request carries: nobody else is let in by it. */
  private final String secret = UUID.randomUUID().toString();

  private final BooleanSupplier another;
  private final Supplier<URI> myself;
  private final Runnable rehearsal;
  private final Runnable warmed;
  private final UnderWay requests = new UnderWay();
  private final AtomicInteger answered = new AtomicInteger();
  private volatile boolean slow;
  private volatile boolean asked;

  @Inject
  SlowStart(
      Neighbours neighbours,
      Rehearsal rehearsal,
      AfterStart afterStart,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this(
        neighbours::isOneAtWork,
        () -> URI.create("http://" + host + ":" + port),
        rehearsal::play,
        afterStart::giveBackSoon);
  }

  /**
   * @param another whether another node has been at work for a while
   * @param myself where this one answers
   * @param rehearsal loads what a save needs of the database
   * @param warmed what follows once all that is done
   */
  SlowStart(BooleanSupplier another, Supplier<URI> myself, Runnable rehearsal, Runnable warmed) {
    this.another = another;
    this.myself = myself;
    this.rehearsal = rehearsal;
    this.warmed = warmed;
  }

  void watch(@Observes Filters filters) {
    filters.register(this::pass, AFTER_THE_STOP);
  }

  void begin(@Observes StartupEvent start) {
    look(0);
    if (slow) {
      CompletableFuture.runAsync(this::warm);
    }
  }

  void isToBeReached(@ObservesAsync HttpServerStart start) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      beginAlone();
    }
  }

  /** As soon as it is to be reached: what it does earlier would only put that off. */
  void beginAlone() {
    if (!slow) {
      warm();
    }
  }

  /** Looks whether the other node is there, now and each second until it is over. */
  void look(int seconds) {
    slow = seconds < LONGEST_SECONDS && answered.get() < MANY && another.getAsBoolean();
    if (slow) {
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> look(seconds + 1));
    } else if (seconds > 0) {
      LOG.infof("At full work after %d s and %d requests", seconds, answered.get());
    }
  }

  /** Where it lets few in, nobody is let in before it is done. */
  void warm() {
    rehearsal.run();
    askMyself();
    warmed.run();
  }

  /**
   * Saves as somebody whom nobody knows: that loads what a save needs up to the database, and ends
   * in a refusal.
   */
  private void askMyself() {
    for (int attempt = 0; !asked && attempt < ATTEMPTS; attempt++) {
      try {
        Thread.sleep(BETWEEN_MILLIS);
        asked = ask() == HttpURLConnection.HTTP_UNAUTHORIZED;
      } catch (IOException e) { // nothing listens there yet
        LOG.debug("Not to be reached yet", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        attempt = ATTEMPTS;
      }
    }
    asked = true;
  }

  private int ask() throws IOException {
    var address = myself.get().resolve("/api/v1/sentences/0/annotation").toURL();
    var call = (HttpURLConnection) address.openConnection();
    call.setRequestMethod("PUT");
    call.setRequestProperty(MINE, secret);
    call.setRequestProperty("Authorization", "Bearer " + secret);
    call.setRequestProperty("Content-Type", "application/json");
    call.setReadTimeout(ANSWER_MILLIS);
    call.setDoOutput(true);
    call.getOutputStream().write('{');
    return call.getResponseCode();
  }

  /** The first is alone: it loads what all need, and a second beside it doubles its wait. */
  private int atOnce() {
    if (!asked) {
      return 0;
    }
    return answered.get() == 0 ? 1 : AT_ONCE;
  }

  void pass(RoutingContext request) {
    if (!slow || UnderWay.isPage(request) || isMine(request)) {
      request.next();
    } else if (requests.count() < atOnce()) {
      requests.add(request);
      request.addEndHandler(ended -> answered.incrementAndGet());
      request.next();
    } else {
      UnderWay.refuse(request);
    }
  }

  private boolean isMine(RoutingContext request) {
    return secret.equals(request.request().getHeader(MINE));
  }
}
