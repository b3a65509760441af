// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Details;
import attest.shared.Invalid;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a dataset holds besides labels.
 *
 * @param text the articles' words; without them there are offsets and hashes, and no printed words
 *     in details
 */
public record Parts(Set<Part> held, boolean text) {
  /** What may be asked for, each for itself. */
  public enum Part {
    LABELS,
    /** Claims, figures and attributions. */
    DETAILS,
    /** What reviewers wrote. */
    NOTES,
    /** What stood before, the submissions, and answers taken back. */
    HISTORY,
    /** What was said about sentences. */
    COMMENTS,
    /** Judgements on pairs of sentences. */
    CORROBORATIONS,
    /** What dossiers gather and how they are graded. */
    DOSSIERS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is of answers: held where nothing else is asked for. */
  public static final Set<Part> OF_ANSWERS =
      Collections.unmodifiableSet(EnumSet.of(Part.LABELS, Part.DETAILS, Part.NOTES, Part.HISTORY));

  /**
   * @param asked words joined by commas, empty = all that is of answers
   * @param text {@code with} or {@code without}
   */
  public static Parts of(String asked, String text) {
    if (!text.equals("with") && !text.equals("without")) {
      throw new Invalid("text", "text is with or without.");
    }
    var held = asked.isEmpty() ? EnumSet.copyOf(OF_ANSWERS) : EnumSet.of(Part.LABELS);
    for (String word : asked.isEmpty() ? new String[0] : asked.split(",", -1)) {
      held.add(part(word));
    }
    return new Parts(Collections.unmodifiableSet(held), text.equals("with"));
  }

  private static Part part(String word) {
    return Arrays.stream(Part.values())
        .filter(part -> part.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Invalid(
                    "parts",
                    "parts are labels, details, notes, history, comments, corroborations and"
                        + " dossiers, joined by commas."));
  }

  boolean details() {
    return held.contains(Part.DETAILS);
  }

  boolean notes() {
    return held.contains(Part.NOTES);
  }

  boolean history() {
    return held.contains(Part.HISTORY);
  }

  boolean comments() {
    return held.contains(Part.COMMENTS);
  }

  boolean corroborations() {
    return held.contains(Part.CORROBORATIONS);
  }

  boolean dossiers() {
    return held.contains(Part.DOSSIERS);
  }

  Portion of(Portion whole) {
    if (text && held.containsAll(OF_ANSWERS)) {
      return whole;
    }
    var article = text ? whole.article() : whole.article().wordless();
    return new Portion(
        whole.project(),
        history() ? article : article.unsubmitted(),
        whole.rows().stream().map(this::of).toList());
  }

  private Portion.Row of(Portion.Row row) {
    return new Portion.Row(
        text ? row.place() : row.place().wordless(),
        row.answers().stream().map(a -> a.only(this)).toList(),
        history() ? row.withdrawn().stream().map(w -> w.only(this)).toList() : List.of());
  }

  /** What is held of an answer's details. */
  Details of(Details details) {
    if (!details()) {
      return Details.NONE;
    }
    return text ? details : details.wordless();
  }

  /** What is held of a note. */
  String ofNote(String note) {
    return notes() ? note : "";
  }
}
