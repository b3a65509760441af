// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.SourceEntry;
import attest.project.SourceEntry.Grade;
import attest.project.SourceEntry.Reliability;
import attest.project.SourceType;
import attest.shared.Invalid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An entry as somebody typed it, kept so that a refused form shows it again. */
public record SourceForm(
    String name,
    String aliases,
    String type,
    String alignment,
    String controlGroup,
    String grade,
    String reason,
    String on) {

  static final SourceForm EMPTY = new SourceForm("", "", "unspecified", "", "", "", "", "");

  public List<String> grades() {
    return List.of("A", "B", "C", "D", "E", "F");
  }

  static SourceForm of(SourceEntry entry) {
    var graded = entry.reliability();
    return new SourceForm(
        entry.name(),
        String.join("\n", entry.aliases()),
        entry.type().word(),
        entry.alignment(),
        entry.controlGroup(),
        graded == null ? "" : graded.grade().name(),
        graded == null ? "" : graded.reason(),
        graded == null ? "" : String.valueOf(graded.on()));
  }

  /**
   * @throws Invalid for what cannot be taken, naming the field
   */
  SourceEntry entry() {
    return new SourceEntry(
        name,
        aliases.lines().map(String::strip).filter(alias -> !alias.isEmpty()).toList(),
        type(type),
        alignment,
        controlGroup,
        reliability());
  }

  static SourceType type(String word) {
    try {
      return SourceType.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Invalid("type", "type is one of the list.");
    }
  }

  private @Nullable Reliability reliability() {
    if (grade.isEmpty()) {
      return null;
    }
    try {
      var day = on.isBlank() ? null : LocalDate.parse(on.strip());
      return new Reliability(Grade.valueOf(grade), reason, day);
    } catch (DateTimeParseException e) {
      throw new Invalid("reliability.on", "reliability.on is a day such as 2031-03-14.");
    } catch (IllegalArgumentException e) {
      throw new Invalid("reliability.grade", "reliability.grade is one of A to F.");
    }
  }
}
