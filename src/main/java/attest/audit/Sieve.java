// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.shared.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for; whatever is null lets all through.
 *
 * @param project its id
 * @param people ids of those who did it
 * @param act an act, or a feature for all of its acts
 * @param to the first moment that is too late
 */
public record Sieve(
    @Nullable Long project,
    @Nullable Collection<Long> people,
    @Nullable String act,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String subject) {
  private static final Pattern SUBJECT = Pattern.compile("[a-z-]{1,40}/[A-Za-z0-9._-]{1,100}");

  /**
   * As somebody asks for it; empty is all.
   *
   * @throws Invalid naming what cannot be asked for
   */
  static Sieve of(@Nullable Long project, @Nullable Collection<Long> people, Asked asked) {
    return new Sieve(
        project,
        people,
        act(asked.act()),
        moment("from", asked.from(), 0),
        moment("to", asked.to(), 1),
        subject(asked.subject()));
  }

  /** The words of a request. */
  public record Asked(String act, String person, String from, String to, String subject) {
    static final Asked ALL = new Asked("", "", "", "", "");
  }

  private static @Nullable String act(String asked) {
    if (!asked.isEmpty() && !Acts.ALL.contains(asked) && !Acts.features().contains(asked)) {
      throw new Invalid("act", "act is one of " + String.join(", ", Acts.ALL) + ".");
    }
    return asked.isEmpty() ? null : asked;
  }

  private static @Nullable String subject(String asked) {
    if (!asked.isEmpty() && !SUBJECT.matcher(asked).matches()) {
      throw new Invalid("subject", "subject is a kind and an id: sentence/12.");
    }
    return asked.isEmpty() ? null : asked;
  }

  /** A moment, or a day in UTC: its beginning, or with {@code days} that of a later one. */
  private static @Nullable Instant moment(String field, String asked, int days) {
    if (asked.isEmpty()) {
      return null;
    }
    try {
      return asked.length() == 10
          ? LocalDate.parse(asked).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(asked);
    } catch (DateTimeParseException e) {
      throw new Invalid(field, field + " is a day, 2031-03-14, or a moment, 2031-03-14T10:00:00Z.");
    }
  }

  String where() {
    return "1 = 1"
        + (project == null ? "" : " and projectId = :project")
        + (people == null ? "" : " and personId in :people")
        + (act == null ? "" : Acts.ALL.contains(act) ? " and act = :act" : " and act like :act")
        + (from == null ? "" : " and doneAt >= :from")
        + (to == null ? "" : " and doneAt < :to")
        + (subject == null ? "" : " and subject = :subject");
  }

  Map<String, Object> values(long before) {
    var values = new HashMap<String, Object>(Map.of("before", before));
    put(values, "project", project);
    put(values, "people", people);
    put(values, "act", act == null || Acts.ALL.contains(act) ? act : act + ".%");
    put(values, "from", from);
    put(values, "to", to);
    put(values, "subject", subject);
    return values;
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object content) {
    if (content != null) {
      values.put(name, content);
    }
  }
}
