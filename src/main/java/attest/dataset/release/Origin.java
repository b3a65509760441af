// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the articles of a release are from.
 *
 * @param languages articles by language
 * @param outlets articles by outlet, those without one left out
 * @param from the earliest day of publication, null where no article has one
 * @param to the latest
 * @param undated articles without a day
 */
public record Origin(
    Map<String, Long> languages,
    Map<String, Long> outlets,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    long undated) {
  private static final int NAMED = 30;

  static Origin of(List<ReleaseArticle> articles) {
    var languages = new TreeMap<String, Long>();
    var outlets = new TreeMap<String, Long>();
    LocalDate from = null;
    LocalDate to = null;
    long undated = 0;
    for (var article : articles) {
      languages.merge(article.language, 1L, Long::sum);
      if (!article.outlet.isEmpty()) {
        outlets.merge(article.outlet, 1L, Long::sum);
      }
      LocalDate day = article.publishedOn;
      if (day == null) {
        undated++;
      } else {
        from = from == null || day.isBefore(from) ? day : from;
        to = to == null || day.isAfter(to) ? day : to;
      }
    }
    return new Origin(languages, outlets, from, to, undated);
  }

  /** In Markdown. */
  String text() {
    String published =
        from == null
            ? "days not known"
            : "%s to %s".formatted(from, to)
                + (undated == 0 ? "" : ", %d without a day".formatted(undated));
    return "- Published: %s.\n- Languages: %s.\n- Outlets: %s.\n"
        .formatted(published, counts(languages), counts(outlets));
  }

  /** The most frequent first. */
  private static String counts(Map<String, Long> numbers) {
    String named =
        numbers.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(NAMED)
            .map(e -> "%s (%d)".formatted(ReleaseCard.cell(e.getKey()), e.getValue()))
            .collect(Collectors.joining(", "));
    int more = numbers.size() - NAMED;
    return named.isEmpty()
        ? "not known"
        : more > 0 ? named + ", and %d more".formatted(more) : named;
  }
}
