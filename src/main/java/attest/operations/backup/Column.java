// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A column, whose values are carried as text that is the same from both databases. */
record Column(String name, Kind kind) {
  /** What a column holds, and how it is written. */
  enum Kind {
    NUMBER,
    /** Of double precision, in the shortest decimals that say which. */
    FRACTION,
    TEXT,
    TRUTH,
    /** To the microsecond, as both databases keep it. */
    MOMENT,
    DAY,
    UUID,
    /** In base 64. */
    BYTES;

    /**
     * @param type as the information schema has it
     */
    static Kind of(String type) {
      return switch (type.toLowerCase(Locale.ROOT)) {
        case "bigint", "integer", "smallint" -> NUMBER;
        case "double precision" -> FRACTION;
        case "character varying", "character large object", "text" -> TEXT;
        case "boolean" -> TRUTH;
        case "timestamp with time zone" -> MOMENT;
        case "date" -> DAY;
        case "uuid" -> UUID;
        case "binary varying", "bytea" -> BYTES;
        default -> throw new IllegalStateException("No way to carry a column of type " + type);
      };
    }
  }

  /** The value at this place of the row at hand. */
  @Nullable String read(ResultSet row, int place) throws SQLException {
    return switch (kind) {
      case TEXT -> row.getString(place);
      case BYTES -> {
        byte[] bytes = row.getBytes(place);
        yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
      }
      case MOMENT -> {
        var moment = row.getObject(place, OffsetDateTime.class);
        yield moment == null ? null : moment.toInstant().toString();
      }
      case TRUTH -> {
        boolean truth = row.getBoolean(place);
        yield row.wasNull() ? null : String.valueOf(truth);
      }
      case DAY -> text(row.getObject(place, LocalDate.class));
      case NUMBER, FRACTION, UUID -> text(row.getObject(place));
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  void write(PreparedStatement statement, int place, @Nullable String value) throws SQLException {
    if (value == null) {
      statement.setNull(place, sqlType());
      return;
    }
    switch (kind) {
      case NUMBER -> statement.setLong(place, Long.parseLong(value));
      case FRACTION -> statement.setDouble(place, Double.parseDouble(value));
      case TEXT -> statement.setString(place, value);
      case TRUTH -> statement.setBoolean(place, Boolean.parseBoolean(value));
      case MOMENT -> statement.setObject(place, Instant.parse(value).atOffset(ZoneOffset.UTC));
      case DAY -> statement.setObject(place, LocalDate.parse(value));
      case UUID -> statement.setObject(place, java.util.UUID.fromString(value));
      case BYTES -> statement.setBytes(place, Base64.getDecoder().decode(value));
    }
  }

  private int sqlType() {
    return switch (kind) {
      case NUMBER -> Types.BIGINT;
      case FRACTION -> Types.DOUBLE;
      case TEXT -> Types.VARCHAR;
      case TRUTH -> Types.BOOLEAN;
      case MOMENT -> Types.TIMESTAMP_WITH_TIMEZONE;
      case DAY -> Types.DATE;
      case UUID -> Types.OTHER;
      case BYTES -> Types.VARBINARY;
    };
  }
}
