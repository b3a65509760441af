// SPDX-License-Identifier: Apache-2.0
package attest.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Other nodes on the same PostgreSQL, as it tells of the lines on which they listen. */
@ApplicationScoped
public class Neighbours {
  /** A node that has been there for so long is slow no longer. */
  private static final Duration A_WHILE = Duration.ofSeconds(20);

  private static final Logger LOG = Logger.getLogger(Neighbours.class);

  @Inject DataSource database;
  @Inject Wire wire;

  /** Whether one has been there for a while; false with the embedded database, or if unknown. */
  public boolean isOneAtWork() {
    return isOneAtWork(A_WHILE);
  }

  boolean isOneAtWork(Duration since) {
    return wire.isOn() && isOnTheLine(since);
  }

  private boolean isOnTheLine(Duration since) {
    try (var connection = database.getConnection();
        var lines =
            connection.prepareStatement(
                "select exists (select 1 from pg_stat_activity where application_name = ?"
                    + " and datname = current_database()"
                    + " and backend_start < now() - make_interval(secs => ?))")) {
      lines.setString(1, Wire.NAME);
      lines.setDouble(2, since.toSeconds());
      try (var one = lines.executeQuery()) {
        return one.next() && one.getBoolean(1);
      }
    } catch (SQLException e) {
      LOG.warnf("Whether another node is at work is not known: %s", e.getMessage());
      return false;
    }
  }
}
