// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Seals what was added to the trail, a second later, so that no save waits for another's seal. */
@ApplicationScoped
class Sealer {
  private static final Logger LOG = Logger.getLogger(Sealer.class);
  private static final Sealing SEALING = new Sealing(1000);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Sealer::daemon);

  @Inject DataSource database;

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "audit");
    thread.setDaemon(true);
    return thread;
  }

  void begin(@Observes StartupEvent start) {
    thread.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  /** Lets the step at hand end: an interrupted thread would take the embedded database with it. */
  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(10, TimeUnit.SECONDS);
  }

  private void beat() {
    try {
      sealAll();
    } catch (RuntimeException e) {
      LOG.warnf("The audit trail cannot be sealed at present: %s", e.getMessage());
    }
  }

  /** Seals all that waits, a thousand rows a transaction; nothing where another node is at it. */
  void sealAll() {
    boolean more = true;
    while (more && !thread.isShutdown()) {
      more = QuarkusTransaction.requiringNew().call(this::step) > 0;
    }
  }

  private int step() {
    try (var connection = database.getConnection()) {
      return SEALING.step(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
