// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.project.Project;
import attest.shared.Invalid;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a project, as they sent it. What is left out or empty asks nothing;
 * words together with conditions ask for both.
 */
public final class Asked {
  private static final int LONGEST = 300;

  /** Words in any order; those in quotation marks stand together. */
  @QueryParam("q")
  public @Nullable String q;

  /** The code of a label that an answer has; NONE = judged, and none. */
  @QueryParam("label")
  public @Nullable String label;

  /** A source that an answer credits, by any of its names. */
  @QueryParam("source")
  public @Nullable String source;

  /** The login of who gave the answer. */
  @QueryParam("reviewer")
  public @Nullable String reviewer;

  /** The first day of publication. */
  @QueryParam("from")
  public @Nullable String from;

  /** The last day of publication. */
  @QueryParam("to")
  public @Nullable String to;

  @QueryParam("outlet")
  public @Nullable String outlet;

  /** fr, en or ar. */
  @QueryParam("language")
  public @Nullable String language;

  /** true: answers differ. */
  @QueryParam("disagreement")
  public @Nullable String disagreement;

  @QueryParam("sort")
  public @Nullable String sort;

  /** What was sent, each part as it is used. */
  record Parts(
      String words,
      String label,
      String source,
      String reviewer,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String outlet,
      String language,
      boolean disagreement,
      SearchOrder order) {
    boolean asksAnswers() {
      return disagreement || !label.isEmpty() || !source.isEmpty() || !reviewer.isEmpty();
    }
  }

  /**
   * @throws Invalid for what cannot be asked, naming the parameter
   */
  Parts parts() {
    return new Parts(
        text("q", q),
        text("label", label),
        text("source", source),
        text("reviewer", reviewer),
        day("from", from),
        day("to", to),
        text("outlet", outlet),
        language(),
        disagreement(),
        text("sort", sort).isEmpty() ? usual() : SearchOrder.of(text("sort", sort)));
  }

  /** Whether nothing is asked: then there is nothing to list. */
  public boolean isEmpty() {
    for (String sent :
        new String[] {q, label, source, reviewer, from, to, outlet, language, disagreement}) {
      if (sent != null && !sent.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private SearchOrder usual() {
    return text("q", q).isEmpty() ? SearchOrder.ARTICLE : SearchOrder.RELEVANCE;
  }

  private boolean disagreement() {
    return switch (text("disagreement", disagreement)) {
      case "true" -> true;
      case "", "false" -> false;
      default -> throw new Invalid("disagreement", "disagreement is true or false.");
    };
  }

  private String language() {
    String sent = text("language", language);
    if (!sent.isEmpty() && !Project.LANGUAGES.contains(sent)) {
      throw new Invalid("language", "language is fr, en or ar.");
    }
    return sent;
  }

  private static String text(String field, @Nullable String sent) {
    String text = sent == null ? "" : sent.strip();
    if (text.length() > LONGEST) {
      throw new Invalid(field, field + " has at most " + LONGEST + " characters.");
    }
    return text;
  }

  private static @Nullable LocalDate day(String field, @Nullable String sent) {
    String text = text(field, sent);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Invalid(field, field + " is a day such as 2031-10-16.");
    }
  }
}
