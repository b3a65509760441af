// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an article's own text says about it; each null when it does not say. A date or an agency in
 * the running text belongs to the news, so only credits, the dateline that opens the body and the
 * signature that closes it are read.
 *
 * @param agency its usual name, whatever the spelling in the text
 * @param outlet likewise; only known outlets, named in a credit or in the page's furniture
 */
public record Found(
    @Nullable String title,
    @Nullable String agency,
    @Nullable LocalDate publishedOn,
    @Nullable String outlet) {
  private static final int DATELINE = 80;
  private static final Pattern DATELINE_ENDS =
      Pattern.compile("(?<=\\))\\h?(?:--|[-–—:])|\\h(?:--|[-–—])\\h");

  /** The agency that a line of credits names, by its usual name. */
  public static Optional<String> agencyIn(String credits) {
    return Names.agencies().firstIn(Folded.of(brief(credits)));
  }

  static Found in(String text, Outline outline, Language language) {
    List<String> credits = credits(text, outline, language);
    return new Found(
        title(text, outline),
        first(credits, Names.agencies()::firstIn),
        first(credits, Dates.in(language)::firstIn),
        outlet(text, outline, credits));
  }

  private static @Nullable String title(String text, Outline outline) {
    return outline.kept().stream()
        .filter(line -> line.kind() == SentenceKind.TITLE)
        .map(line -> line.in(text))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String outlet(String text, Outline outline, List<String> credits) {
    String credited = first(credits, Names.outlets()::firstIn);
    if (credited != null) {
      return credited;
    }
    List<String> furniture =
        outline.lines().stream()
            .filter(line -> !line.kept() && line.dropped() != Furniture.RELATED)
            .map(line -> Folded.of(brief(line.in(text))))
            .toList();
    String masthead = first(furniture, line -> Names.outlets().called(Folded.bare(line)));
    return masthead != null ? masthead : first(furniture, Names.outlets()::firstIn);
  }

  private static String brief(String line) {
    return line.substring(0, Math.min(line.length(), 300));
  }

  /** Folded: credit lines, then what opens the lead or the body, then what closes the last. */
  private static List<String> credits(String text, Outline outline, Language language) {
    List<String> credits = new ArrayList<>();
    List<Line> running = new ArrayList<>();
    for (Line line : outline.kept()) {
      switch (line.kind()) {
        case META -> credits.add(Folded.of(line.in(text)));
        case BODY, LEAD -> running.add(line);
        default -> {}
      }
    }
    if (!running.isEmpty()) {
      var first = running.get(0);
      credits.add(Folded.of(dateline(first.in(text), language)));
      running.stream()
          .filter(line -> line.kind() == SentenceKind.BODY && line != first)
          .findFirst()
          .filter(line -> first.kind() == SentenceKind.LEAD)
          .ifPresent(line -> credits.add(Folded.of(dateline(line.in(text), language))));
      credits.add(Folded.of(signature(running.get(running.size() - 1).in(text))));
    }
    return credits;
  }

  /**
   * "Paris (AFP) – …", "BEIRUT, Oct. 12 (Reuters): …", "Aden, 3 mars 2031 – …": what stands before
   * an early dash, where it has a parenthesis or is nothing but place, date and sources.
   */
  private static String dateline(String line, Language language) {
    String start = line.substring(0, Math.min(line.length(), DATELINE));
    var end = DATELINE_ENDS.matcher(start);
    while (end.find()) {
      String before = start.substring(0, end.start());
      if (before.indexOf('(') >= 0 || Credits.in(language).isDateline(before)) {
        return before;
      }
    }
    return "";
  }

  /** A last parenthesis, "… (avec AFP)". */
  private static String signature(String line) {
    int open = line.lastIndexOf('(');
    boolean closes = line.endsWith(")") && open >= 0 && line.length() - open <= DATELINE;
    return closes ? line.substring(open) : "";
  }

  private static <T> @Nullable T first(List<String> lines, Function<String, Optional<T>> find) {
    return lines.stream().map(find).flatMap(Optional::stream).findFirst().orElse(null);
  }
}
