// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.Parts;
import attest.dataset.Parts.Part;
import attest.shared.Invalid;
import attest.shared.Problem;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A release as its form says it; shares in per cent. */
public class ReleaseForm {
  private static final Set<String> FIELDS =
      Set.of(
          "version",
          "formats",
          "text",
          "train",
          "validation",
          "test",
          "split",
          "seed",
          "licence",
          "notes");

  @FormParam("version")
  @Nullable String version;

  @FormParam("notes")
  @Nullable String notes;

  @FormParam("licence")
  @Nullable String licence;

  @FormParam("formats")
  @Nullable List<String> formats;

  @FormParam("answers")
  @Nullable String answers;

  @FormParam("text")
  @Nullable String text;

  /** Null where the form was not sent. */
  @FormParam("parts")
  @Nullable List<String> parts;

  @FormParam("reviewers")
  @Nullable String reviewers;

  @FormParam("train")
  @Nullable String train;

  @FormParam("validation")
  @Nullable String validation;

  @FormParam("test")
  @Nullable String test;

  @FormParam("seed")
  @Nullable String seed;

  static ReleaseForm proposing(String version) {
    var form = new ReleaseForm();
    form.version = version;
    form.formats = List.of("jsonl", "csv");
    form.train = "100";
    form.seed = "1";
    return form;
  }

  private static String typed(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }

  public String version() {
    return typed(version);
  }

  public String notes() {
    return typed(notes);
  }

  public String licence() {
    return typed(licence);
  }

  public String train() {
    return typed(train);
  }

  public String validation() {
    return typed(validation);
  }

  public String test() {
    return typed(test);
  }

  public String seed() {
    return typed(seed);
  }

  public boolean has(String format) {
    return formats != null && formats.contains(format);
  }

  public boolean says(String word) {
    return word.equals(answers == null ? "all" : answers);
  }

  boolean holds(Part part) {
    return parts == null ? Parts.OF_ANSWERS.contains(part) : parts.contains(part.word());
  }

  public boolean isByLogin() {
    return "logins".equals(reviewers);
  }

  public boolean isWithoutText() {
    return "without".equals(text);
  }

  Release.Title title() {
    return new Release.Title(version(), notes(), licence());
  }

  Plan plan() {
    return Plan.of(
        formats,
        answers,
        reviewers,
        parts == null ? null : String.join(",", parts),
        text,
        split(),
        number("seed", seed(), 1));
  }

  private Map<String, Double> split() {
    var split = new LinkedHashMap<String, Double>();
    share(split, "train", train());
    share(split, "validation", validation());
    share(split, "test", test());
    return split.size() == 1 && split.containsValue(1.0) ? Map.of() : split;
  }

  private static void share(Map<String, Double> split, String part, String typed) {
    long percent = number(part, typed, 0);
    if (percent < 0 || percent > 100) {
      throw new Invalid(part, "A share is 0 to 100 per cent.");
    }
    if (percent != 0) {
      split.put(part, percent / 100.0);
    }
  }

  /** Whether the problem stands beside the field that it names. */
  static boolean shows(Problem problem) {
    return FIELDS.contains(String.valueOf(problem.field()));
  }

  private static long number(String field, String typed, long otherwise) {
    try {
      return typed.isEmpty() ? otherwise : Long.parseLong(typed);
    } catch (NumberFormatException e) {
      throw new Invalid(field, "A whole number is expected, not \"" + typed + "\".");
    }
  }
}
