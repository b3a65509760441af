// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells bylines, datelines and credit lines: a known opening ("Source:"), a byline word and names,
 * or nothing but dates, times, agencies and outlets, before which a place may stand.
 */
final class Credits {
  private static final int LONGEST = 160;
  private static final int MOST_NAMES = 10;
  private static final int MOST_WORDS = 14;
  private static final int LONGEST_INITIALS = 5;
  private static final int MOST_WORDS_OF_PLACE = 4;
  private static final int MOST_WORDS_OF_NAMES = 5;
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}+ ?(?:h|:|\\.) ?\\d{0,2}+(?: ?[ap]\\.?m\\b\\.?)?");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}+ (?=\\p{L})");
  private static final Pattern SIGNATURE =
      Pattern.compile("(?:\\p{Lu}\\.[ -]?){1,3}+\\p{Lu}[\\p{L}'’-]{1,30}+");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}(?: ?h ?\\d{0,2}|:\\d{2})");
  private static final Pattern COUNTRY = Pattern.compile(" \\([\\p{L} .-]{2,30}+\\)(?=[,،])");
  private static final Pattern PLACE_ENDS = Pattern.compile(" ?[,،(/]| [-–—] ");
  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}']+");

  private static final PerLanguage<Credits> ALL = PerLanguage.of(Credits::new);

  private final Dates dates;
  private final Set<String> words = new HashSet<>();
  private final List<String> openings;
  private final List<String> bylines;
  private final Set<String> between;

  private Credits(Language language) {
    RuleFile file = RuleFile.of(language, "credits");
    dates = Dates.in(language);
    openings = file.section("openings").stream().map(Folded::of).toList();
    bylines = file.section("bylines").stream().map(Folded::of).toList();
    between = Set.copyOf(file.section("between names").stream().map(Folded::of).toList());
    file.section("words").forEach(word -> words.add(Folded.of(word)));
  }

  static Credits in(Language language) {
    return ALL.in(language);
  }

  boolean is(Row row) {
    if (row.length() > LONGEST || row.bare.isEmpty()) {
      return false;
    }
    return opens(row)
        || isByline(row)
        || SIGNATURE.matcher(row.text).matches()
        || isOnlySources(row, row.text)
        || isDateline(row);
  }

  /** As {@link #is} takes a line, of what stands before its dash. */
  boolean isDateline(String opening) {
    var row = new Row(opening, new Span(0, opening.length()), true, false);
    return !row.bare.isEmpty() && isDateline(row);
  }

  boolean isOutlet(Row row) {
    return Names.outlets().called(row.bare).isPresent();
  }

  /** "Maya Thorne in Solvane": a byline only by what stands about it. */
  boolean isNames(Row row) {
    String[] names = row.text.split("\\s+");
    return names.length >= 2
        && names.length <= MOST_WORDS_OF_NAMES
        && !row.isProse()
        && areNames(names, 0);
  }

  private boolean opens(Row row) {
    String folded = NUMBER.matcher(Folded.of(row.text)).replaceFirst("");
    return openings.stream()
        .anyMatch(opening -> folded.startsWith(opening) || row.bare.startsWith(opening));
  }

  private boolean isByline(Row row) {
    for (String opening : bylines) {
      if (row.bare.startsWith(opening + " ") && !row.isProse()) {
        int skipped = opening.split(" ").length;
        String[] names = row.text.strip().split("\\s+");
        return names.length > skipped && names.length <= MOST_NAMES && areNames(names, skipped);
      }
    }
    return false;
  }

  private boolean areNames(String[] names, int from) {
    for (int i = from; i < names.length; i++) {
      boolean small = names[i].isEmpty() || Character.isLowerCase(names[i].codePointAt(0));
      if (small && !between.contains(Folded.bare(names[i]))) {
        return false;
      }
    }
    return true;
  }

  /** "TARMIL (Orma), 12 octobre (AFP)": a place, set off from nothing but sources and dates. */
  private boolean isDateline(Row row) {
    String text = COUNTRY.matcher(row.text).replaceFirst("");
    Matcher end = PLACE_ENDS.matcher(text);
    if (!end.find() || end.start() == 0) {
      return false;
    }
    String[] place = text.substring(0, end.start()).split("\\s+");
    return place.length <= MOST_WORDS_OF_PLACE
        && areNames(place, 0)
        && isOnlySources(row, text.substring(end.start()));
  }

  /** Nothing is left once dates, times, known names and linking words are taken away. */
  private boolean isOnlySources(Row row, String text) {
    if (row.words > MOST_WORDS) {
      return false;
    }
    String folded = Folded.of(text);
    String rest = Names.outlets().without(Names.agencies().without(dates.without(folded)));
    if (rest.equals(folded) && !CLOCK.matcher(folded).matches()) {
      return false;
    }
    for (String word : SPLIT.split(TIME.matcher(rest).replaceAll(" "))) {
      if (!word.isEmpty() && !words.contains(word) && !isDeskInitials(word, row)) {
        return false;
      }
    }
    return true;
  }

  /** "XYZ" of "XYZ/AFP". */
  private static boolean isDeskInitials(String word, Row row) {
    return word.length() <= LONGEST_INITIALS
        && row.text.contains("/")
        && row.text.contains(word.toUpperCase(Locale.ROOT));
  }
}
