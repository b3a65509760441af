// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of the trail as a link of its chain. */
record Link(
    long place,
    long id,
    Instant at,
    @Nullable Long project,
    @Nullable Long person,
    String act,
    String subject,
    String facts) {
  /** What {@link #of} reads. */
  static final String COLUMNS =
      "id, done_at, project_id, person_id, act, subject, facts, place, seal";

  static Link of(ResultSet row, long place) throws SQLException {
    return new Link(
        place,
        row.getLong("id"),
        row.getObject("done_at", OffsetDateTime.class).toInstant(),
        row.getObject("project_id", Long.class),
        row.getObject("person_id", Long.class),
        row.getString("act"),
        row.getString("subject"),
        row.getString("facts"));
  }

  /**
   * SHA-256, in hexadecimal, over the seal before and all that the row says, a line each: no part
   * can hold a line break, facts being JSON.
   *
   * @param before the seal of the place before; empty for the first
   */
  String seal(String before) {
    return Sha256.of(
        String.join(
            "\n",
            before,
            String.valueOf(place),
            String.valueOf(id),
            at.toString(),
            String.valueOf(project),
            String.valueOf(person),
            act,
            subject,
            facts));
  }
}
