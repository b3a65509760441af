// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Details.Attribution;
import attest.annotation.Details.Figure;
import attest.annotation.Details.Printed;
import attest.shared.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer a dataset holds besides its labels.
 *
 * @param details claims, figures and attributions
 * @param notes what reviewers wrote
 * @param history what stood before, the submissions, and answers taken back
 * @param text the articles' words; without them there are offsets and hashes, and no printed words
 *     in details
 */
public record Parts(boolean details, boolean notes, boolean history, boolean text) {
  static final Parts ALL = new Parts(true, true, true, true);

  private static final Set<String> WORDS = Set.of("details", "notes", "history");

  /**
   * @param asked words joined by commas, empty = all
   * @param text {@code with} or {@code without}
   */
  public static Parts of(String asked, String text) {
    if (!text.equals("with") && !text.equals("without")) {
      throw new Invalid("text", "text is with or without.");
    }
    var words =
        asked.isEmpty()
            ? WORDS
            : Arrays.stream(asked.split(",", -1))
                .filter(w -> !w.equals("labels"))
                .collect(Collectors.toSet());
    if (!WORDS.containsAll(words)) {
      throw new Invalid("parts", "parts are labels, details, notes and history, joined by commas.");
    }
    return new Parts(
        words.contains("details"),
        words.contains("notes"),
        words.contains("history"),
        text.equals("with"));
  }

  Portion of(Portion whole) {
    if (equals(ALL)) {
      return whole;
    }
    var article = text ? whole.article() : whole.article().wordless();
    return new Portion(
        whole.project(),
        history ? article : article.unsubmitted(),
        whole.rows().stream().map(this::of).toList());
  }

  private Portion.Row of(Portion.Row row) {
    return new Portion.Row(
        text ? row.place() : row.place().wordless(),
        row.answers().stream().map(a -> a.only(this)).toList(),
        history ? row.withdrawn().stream().map(w -> w.only(this)).toList() : List.of());
  }

  List<Figure> figures(List<Figure> figures) {
    return text ? figures : figures.stream().map(Parts::wordless).toList();
  }

  List<Attribution> attributions(List<Attribution> attributions) {
    return text ? attributions : attributions.stream().map(Parts::wordless).toList();
  }

  private static Figure wordless(Figure f) {
    return new Figure(
        f.id(),
        "",
        f.begin(),
        f.end(),
        f.low(),
        f.high(),
        f.qualifier(),
        f.harm(),
        f.category(),
        f.sideHarmed(),
        f.perpetrator(),
        f.place(),
        f.placePrecision(),
        f.timeKind(),
        f.from(),
        f.to(),
        f.subsetOf(),
        f.source(),
        f.unsourced());
  }

  private static Attribution wordless(Attribution a) {
    return new Attribution(
        a.id(),
        a.source(),
        wordless(a.mention()),
        wordless(a.cue()),
        a.form(),
        a.chain(),
        a.polarity(),
        a.inheritsFrom());
  }

  private static @Nullable Printed wordless(@Nullable Printed printed) {
    return printed == null ? null : new Printed("", printed.begin(), printed.end());
  }
}
