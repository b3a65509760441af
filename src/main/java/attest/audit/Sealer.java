// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.shared.Beat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Seals what was added to the trail, a second later, so that no save waits for another's seal. */
@ApplicationScoped
class Sealer {
  private static final Sealing SEALING = new Sealing(1000);

  private final Beat beat = new Beat("audit", "The audit trail cannot be sealed at present");

  @Inject DataSource database;

  void begin(@Observes StartupEvent start) {
    beat.every(Duration.ofSeconds(1), this::sealAll);
  }

  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    beat.end();
  }

  /** Seals all that waits, a thousand rows a transaction; nothing where another node is at it. */
  void sealAll() {
    boolean more = true;
    while (more && !beat.isEnding()) {
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
