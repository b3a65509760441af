// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Work that goes on in the background, of all nodes. Asked for anew after a few seconds. */
@ApplicationScoped
class Backlog {
  /** Longer than this nothing should wait for somebody to take it up. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final String COUNTS =
      """
      select
        (select count(*) from import_job),
        (select count(*) from import_job where lease_until < ?),
        (select count(*) from dataset_release where state = 'WRITING'),
        (select count(*) from dataset_release where state = 'WRITING' and lease_until < ?),
        (select count(*) from audit_entry where place is null),
        (select count(*) from audit_entry where place is null and done_at < ?)
      """;

  /**
   * How much there is.
   *
   * @param left of all this, what nobody has worked at for {@link #PATIENCE}
   */
  record Counts(Instant at, long imports, long releases, long unsealed, long left) {}

  @Inject DataSource database;
  @Inject Clock clock;

  private @Nullable Counts last;

  /**
   * @throws IllegalStateException where the database does not answer
   */
  synchronized Counts counts() {
    var now = clock.instant();
    var known = last;
    if (known == null || Duration.between(known.at, now).abs().compareTo(FRESH) > 0) {
      known = counted(now);
      last = known;
    }
    return known;
  }

  private Counts counted(Instant now) {
    var late = Timestamp.from(now.minus(PATIENCE));
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(COUNTS)) {
      for (int i = 1; i <= 3; i++) {
        asked.setTimestamp(i, late);
      }
      try (var found = asked.executeQuery()) {
        found.next();
        return new Counts(
            now,
            found.getLong(1),
            found.getLong(3),
            found.getLong(5),
            found.getLong(2) + found.getLong(4) + found.getLong(6));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
