// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.JudgementRows;
import attest.project.Label;
import attest.shared.Invalid;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which answers a report counts, as the address says it; what is left out of it limits nothing.
 *
 * @param reviewers as the report names them
 * @param labels codes; the others are as if nobody could give them
 * @param from the first day on which an answer was given, UTC
 * @param to the last
 * @param guideline the version under which an answer was given
 * @param articles ids
 * @param suggestions {@code with} takes only answers of which something was accepted from
 *     suggestions, {@code without} only those made by hand
 * @param group reviewers whose agreement is told apart from the others'; it leaves nothing out
 */
public record ReportFilter(
    List<String> reviewers,
    List<String> labels,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer guideline,
    List<Long> articles,
    @Nullable String suggestions,
    List<String> group) {
  public static final ReportFilter NONE =
      new ReportFilter(List.of(), List.of(), null, null, null, List.of(), null, List.of());

  /**
   * Reads an address's parameters; those of a list stand once each, or between commas.
   *
   * @throws Invalid naming the parameter that cannot be read
   */
  public static ReportFilter of(MultivaluedMap<String, String> query) {
    return new ReportFilter(
        all(query, "reviewer", text -> text),
        all(query, "label", text -> text),
        one(query, "from", ReportFilter::day),
        one(query, "to", ReportFilter::day),
        one(query, "guideline", ReportFilter::version),
        all(query, "article", ReportFilter::number),
        one(query, "suggestions", ReportFilter::side),
        all(query, "group", text -> text));
  }

  private static <T> List<T> all(
      MultivaluedMap<String, String> query, String name, Function<String, @Nullable T> read) {
    var found = new ArrayList<T>();
    for (String given : query.getOrDefault(name, List.of())) {
      for (String part : given.split(",")) {
        if (!part.isBlank()) {
          found.add(value(name, part.strip(), read));
        }
      }
    }
    return List.copyOf(found);
  }

  private static <T> @Nullable T one(
      MultivaluedMap<String, String> query, String name, Function<String, @Nullable T> read) {
    String given = query.getFirst(name);
    return given == null || given.isBlank() ? null : value(name, given.strip(), read);
  }

  private static <T> T value(String name, String text, Function<String, @Nullable T> read) {
    T value = read.apply(text);
    if (value == null) {
      throw new Invalid(name, name + " is " + expected(name));
    }
    return value;
  }

  private static String expected(String name) {
    return switch (name) {
      case "from", "to" -> "a day such as 2031-03-14.";
      case "suggestions" -> "with or without.";
      default -> "a number.";
    };
  }

  private static @Nullable String side(String text) {
    return text.equals("with") || text.equals("without") ? text : null;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Integer version(String text) {
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable Long number(String text) {
    return text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
  }

  /** Whether nothing is left out. */
  public boolean isEmpty() {
    return equals(new ReportFilter(List.of(), List.of(), null, null, null, List.of(), null, group));
  }

  /**
   * The bits of the labels that count.
   *
   * @throws Invalid for one that is no label of the project
   */
  public long mask(List<Label> scheme) {
    if (labels.isEmpty()) {
      return -1;
    }
    long mask = 0;
    for (String code : labels) {
      mask |=
          scheme.stream()
              .filter(l -> l.code.equals(code))
              .findFirst()
              .orElseThrow(() -> new Invalid("label", "There is no label \"" + code + "\" here."))
              .bit();
    }
    return mask;
  }

  /** Those of the scheme that count. */
  public List<Label> of(List<Label> scheme) {
    return labels.isEmpty()
        ? scheme
        : scheme.stream().filter(l -> labels.contains(l.code)).toList();
  }

  /** Whether an answer counts, whoever gave it. */
  public boolean takes(JudgementRows.Row row) {
    return (articles.isEmpty() || articles.contains(row.article()))
        && (guideline == null || guideline == row.guideline())
        && (suggestions == null || suggestions.equals("with") == row.leansOnSuggestions())
        && isWithin(row.changedAt().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Whether a day lies between the first and the last. */
  boolean isWithin(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  public boolean takes(String reviewer) {
    return reviewers.isEmpty() || reviewers.contains(reviewer);
  }

  /** The same as an address says it, each parameter led in by {@code &}; empty where empty. */
  public String query() {
    var query = new StringBuilder();
    reviewers.forEach(r -> add(query, "reviewer", r));
    labels.forEach(l -> add(query, "label", l));
    add(query, "from", from);
    add(query, "to", to);
    add(query, "guideline", guideline);
    add(query, "suggestions", suggestions);
    group.forEach(r -> add(query, "group", r));
    if (!articles.isEmpty()) {
      add(
          query,
          "article",
          articles.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    return query.toString();
  }

  private static void add(StringBuilder query, String name, @Nullable Object value) {
    if (value != null) {
      query
          .append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }
}
