// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.Answers;
import attest.dataset.Format;
import attest.dataset.Parts;
import attest.dataset.Selection;
import attest.dataset.split.Shares;
import attest.shared.Invalid;
import attest.shared.NotFound;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a release is to hold.
 *
 * @param split share by part, empty = all in one
 * @param seed of the split and of the intervals
 */
record Plan(
    List<String> formats,
    String answers,
    String reviewers,
    String parts,
    String text,
    Map<String, Double> split,
    long seed) {

  /** A file to be made: a format of one part, or of all where {@code part} is null. */
  record Wanted(Format format, @Nullable String part, String name) {}

  /**
   * @param formats empty or null = jsonl
   * @throws Invalid for what cannot be, by its field
   */
  static Plan of(
      @Nullable List<String> formats,
      @Nullable String answers,
      @Nullable String reviewers,
      @Nullable String parts,
      @Nullable String text,
      @Nullable Map<String, Double> split,
      @Nullable Long seed) {
    var plan =
        new Plan(
            formats == null || formats.isEmpty()
                ? List.of(Format.JSONL.word())
                : formats.stream().distinct().toList(),
            Objects.requireNonNullElse(answers, Answers.ALL.word()),
            Objects.requireNonNullElse(reviewers, "letters"),
            Objects.requireNonNullElse(parts, ""),
            Objects.requireNonNullElse(text, "with"),
            Shares.of(split).parts(),
            Objects.requireNonNullElse(seed, 1L));
    plan.check();
    return plan;
  }

  private void check() {
    formats.forEach(word -> selection(format(word)));
  }

  private static Format format(String word) {
    try {
      return Format.of(word);
    } catch (NotFound e) {
      throw new Invalid("formats", e.words());
    }
  }

  private Selection selection(Format format) {
    return new Selection(
        format, Answers.of(answers), Parts.of(parts, text), Selection.logins(reviewers));
  }

  /** What is captured, of which all files are made. */
  @JsonIgnore
  Selection capture() {
    return selection(Format.JSONL);
  }

  /** Whether dossiers are captured: where a file tells of them. */
  @JsonIgnore
  boolean holdsDossiers() {
    return formats.stream().anyMatch(word -> tellsDossiers(Format.of(word)));
  }

  /** Whether a file of this format tells of dossiers, alone or behind its articles. */
  boolean tellsDossiers(Format format) {
    return format.isOfDossiers() || selection(format).endsWithDossiers();
  }

  @JsonIgnore
  Shares shares() {
    return Shares.of(split);
  }

  /** In the order in which they are made. */
  @JsonIgnore
  List<Wanted> wanted() {
    var wanted = new ArrayList<Wanted>();
    var parts = split.isEmpty() ? List.of("") : List.copyOf(shares().parts().keySet());
    for (String word : formats) {
      var format = Format.of(word);
      if (format == Format.HF) {
        wanted.add(new Wanted(format, null, format.ending()));
      } else {
        parts.forEach(part -> wanted.add(new Wanted(format, part, name(part, format))));
      }
    }
    return wanted;
  }

  private static String name(String part, Format format) {
    return (part.isEmpty() ? "dataset" : part) + "." + format.ending();
  }
}
