// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.article.AddressPermission;
import attest.shared.Beat;
import attest.shared.Outward;
import attest.shared.Unfetched;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * This node's part in sending what waits: a few at a time, each in no transaction, so that a slow
 * receiver holds neither a database connection nor the others up.
 */
@ApplicationScoped
public class WebhookMessenger {
  private static final Logger LOG = Logger.getLogger(WebhookMessenger.class);
  private static final int AT_ONCE = 3;
  private static final int PULSE_SECONDS = 5;

  /** There is something to send; heard once its transaction is committed. */
  record Waiting() {}

  /** An attempt to be made. */
  private record Attempt(
      long delivery, int number, String url, Map<String, String> fields, byte[] body) {}

  @Inject Outward outward;
  @Inject Clock clock;

  private final ScheduledExecutorService messengers =
      Executors.newScheduledThreadPool(
          AT_ONCE,
          work -> {
            var thread = new Thread(work, "webhooks");
            thread.setDaemon(true);
            return thread;
          });

  void begin(@Observes StartupEvent event) {
    for (int i = 0; i < AT_ONCE; i++) {
      messengers.scheduleWithFixedDelay(
          this::send, Beat.FIRST.toSeconds(), PULSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Lets an attempt end: an interrupted thread would take the embedded database with it. */
  void end(@Observes ShutdownEvent event) throws InterruptedException {
    messengers.shutdown();
    messengers.awaitTermination(25, TimeUnit.SECONDS);
  }

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Waiting waiting) {
    if (!messengers.isShutdown()) {
      messengers.execute(this::send);
    }
  }

  /** Makes every attempt that is due. */
  private void send() {
    try {
      var attempt = next();
      while (attempt.isPresent() && !messengers.isShutdown()) {
        make(attempt.get());
        attempt = next();
      }
    } catch (RuntimeException | OutOfMemoryError e) { // else there would be no next time
      LOG.warnf("Webhooks cannot be told at present: %s", e.getMessage());
    }
  }

  private Optional<Attempt> next() {
    return QuarkusTransaction.requiringNew()
        .call(() -> Delivery.claim(clock.instant()).map(this::attempt));
  }

  private Attempt attempt(Delivery delivery) {
    var webhook = delivery.webhook;
    var fields = Signature.fields(webhook.secret, delivery.message, clock.instant(), delivery.body);
    byte[] body = delivery.body.getBytes(UTF_8);
    return new Attempt(delivery.id, delivery.attempts, webhook.url, fields, body);
  }

  private void make(Attempt attempt) {
    var outcome = outcome(attempt);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Delivery.afterAttempt(attempt.delivery, attempt.number)
                    .ifPresent(delivery -> delivery.answered(outcome, clock.instant())));
  }

  private Outcome outcome(Attempt attempt) {
    if (!QuarkusTransaction.requiringNew().call(AddressPermission::stands)) {
      return Outcome.NOT_ALLOWED;
    }
    try {
      return Outcome.of(outward.send(attempt.url, attempt.fields, attempt.body));
    } catch (Unfetched e) {
      return Outcome.of(e);
    }
  }
}
