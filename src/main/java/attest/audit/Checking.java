// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Verifies the chain of the running program, once what waits is sealed. */
@ApplicationScoped
class Checking {
  @Inject DataSource database;
  @Inject Sealer sealer;

  Verification.Verdict verdict() {
    sealer.sealAll();
    try (var connection = database.getConnection()) {
      return Verification.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
