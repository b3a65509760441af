// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Invalid;
import attest.shared.Written;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a project says about a source, checked and in one form: texts stripped, of names that are
 * compared as the same the first alone.
 *
 * @param aliases other names, in the order given
 * @param alignment the side it is on, in the team's words; empty = none said
 * @param controlGroup who owns or directs it; empty = nobody but itself
 */
public record SourceEntry(
    String name,
    List<String> aliases,
    SourceType type,
    String alignment,
    String controlGroup,
    @Nullable Reliability reliability) {
  static final int MOST_ALIASES = 100;
  static final int LONGEST_NAME = 300;
  static final int LONGEST_FOLDED = 600;

  /** Controls, line ends, and what turns the direction of the text around it. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

  /** The Admiralty code's first half; F = cannot be judged. */
  public enum Grade {
    A,
    B,
    C,
    D,
    E,
    F
  }

  /** How far the team trusts a source, why, and since when; {@code on} left out = today. */
  public record Reliability(Grade grade, String reason, @Nullable LocalDate on) {}

  public SourceEntry {
    name = name("name", name);
    aliases = aliases(name, aliases);
    alignment = line("alignment", alignment, 100);
    controlGroup = line("controlGroup", controlGroup, LONGEST_NAME);
    reliability = reliability == null ? null : reasoned(reliability);
  }

  /** The name, then the aliases. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream()).toList();
  }

  /** With one more name, where it is not there yet. */
  public SourceEntry alsoCalled(String other) {
    return withAliases(Stream.concat(aliases.stream(), Stream.of(other)).toList());
  }

  SourceEntry withAliases(List<String> others) {
    return new SourceEntry(name, others, type, alignment, controlGroup, reliability);
  }

  /** The reliability dated, where it is not. */
  SourceEntry dated(LocalDate today) {
    if (reliability == null || reliability.on != null) {
      return this;
    }
    var dated = new Reliability(reliability.grade, reliability.reason, today);
    return new SourceEntry(name, aliases, type, alignment, controlGroup, dated);
  }

  private static List<String> aliases(String name, @Nullable List<String> given) {
    var known = new LinkedHashMap<String, String>();
    String own = FoldedName.of(name);
    var sent = Objects.requireNonNullElse(given, List.<String>of());
    for (int i = 0; i < sent.size(); i++) {
      String alias = name("aliases[" + i + "]", sent.get(i));
      known.putIfAbsent(FoldedName.of(alias), alias);
    }
    known.remove(own);
    if (known.size() > MOST_ALIASES) {
      throw new Invalid("aliases", "A source has at most " + MOST_ALIASES + " aliases.");
    }
    return List.copyOf(known.values());
  }

  private static String name(String field, @Nullable String given) {
    String name = line(field, given, LONGEST_NAME);
    String folded = FoldedName.of(name);
    if (folded.isEmpty()) {
      throw new Invalid(field, field + " has at least one letter or digit.");
    }
    if (folded.length() > LONGEST_FOLDED) {
      throw new Invalid(field, field + " is too long.");
    }
    return name;
  }

  private static String line(String field, @Nullable String given, int longest) {
    String line = Written.fit(field, Objects.requireNonNullElse(given, "").strip(), longest);
    if (UNFIT.matcher(line).find()) {
      throw new Invalid(
          field, field + " is one line, without characters that turn the text's direction.");
    }
    return line;
  }

  private static Reliability reasoned(Reliability given) {
    String reason = line("reliability.reason", given.reason, 500);
    if (given.grade == null) {
      throw new Invalid("reliability.grade", "reliability.grade is one of A to F.");
    }
    if (reason.isEmpty()) {
      throw new Invalid("reliability.reason", "Say why, in 1 to 500 characters.");
    }
    var on = given.on;
    if (on != null && (on.getYear() < 1000 || on.getYear() > 9999)) {
      throw new Invalid("reliability.on", "reliability.on is not of the years 1000 to 9999.");
    }
    return new Reliability(given.grade, reason, on);
  }

  /** As the history keeps it. */
  Map<String, Object> told() {
    var told = new LinkedHashMap<String, Object>();
    told.put("name", name);
    told.put("aliases", aliases);
    told.put("type", type.word());
    told.put("alignment", alignment);
    told.put("controlGroup", controlGroup);
    if (reliability != null) {
      told.put("reliability", reliability.grade.name());
      told.put("reason", reliability.reason);
      told.put("on", String.valueOf(reliability.on));
    }
    return told;
  }
}
