// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells bylines, datelines and credit lines: a known opening ("Source:"), a byline word and names,
 * or nothing but dates, times, agencies and outlets.
 */
final class Credits {
  private static final int LONGEST = 160;
  private static final int MOST_NAMES = 10;
  private static final int MOST_WORDS = 14;
  private static final int LONGEST_INITIALS = 5;
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}+ ?(?:h|:|\\.) ?\\d{0,2}+(?: ?[ap]\\.?m\\b\\.?)?");
  private static final Pattern SIGNATURE =
      Pattern.compile("(?:\\p{Lu}\\.[ -]?){1,3}+\\p{Lu}[\\p{L}'’-]{1,30}+");
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
        || isOnlySources(row);
  }

  boolean isOutlet(Row row) {
    return Names.outlets().called(row.bare).isPresent();
  }

  private boolean opens(Row row) {
    String folded = Folded.of(row.text);
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
      if (Character.isLowerCase(names[i].codePointAt(0))
          && !between.contains(Folded.bare(names[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Nothing is left once dates, times, known names and linking words are taken away. */
  private boolean isOnlySources(Row row) {
    if (row.words > MOST_WORDS) {
      return false;
    }
    String folded = Folded.of(row.text);
    String rest = Names.outlets().without(Names.agencies().without(dates.without(folded)));
    if (rest.equals(folded)) {
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
