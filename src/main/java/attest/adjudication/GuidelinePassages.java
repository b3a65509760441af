// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sections of guidelines that speak of something. */
public final class GuidelinePassages {
  private static final Pattern SECTION = Pattern.compile("(?m)^(?=#{1,6} )");
  private static final int MOST = 4;

  /** Deeper than any heading. */
  private static final int NOTHING = Integer.MAX_VALUE;

  private GuidelinePassages() {}

  /**
   * The first few sections of a Markdown text that have one of the words in their heading, each
   * with what stands below it; else those that name one, whatever their case; the whole text where
   * none does.
   */
  public static String of(String markdown, Collection<String> words) {
    var sections = List.of(SECTION.split(markdown));
    var found = headed(sections, words);
    if (found.isEmpty()) {
      found = sections.stream().filter(section -> names(section, words)).toList();
    }
    return found.isEmpty()
        ? markdown
        : found.stream().limit(MOST).collect(Collectors.joining("\n"));
  }

  private static List<String> headed(List<String> sections, Collection<String> words) {
    var found = new ArrayList<String>();
    int within = NOTHING;
    for (String section : sections) {
      int level = section.indexOf(' ');
      if (isHeaded(section, words)) {
        within = Math.min(within, level);
      } else if (level <= within) {
        within = NOTHING;
      }
      if (within != NOTHING) {
        found.add(section);
      }
    }
    return found;
  }

  private static boolean isHeaded(String section, Collection<String> words) {
    return section.startsWith("#") && names(section.lines().findFirst().orElseThrow(), words);
  }

  private static boolean names(String text, Collection<String> words) {
    String folded = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> folded.contains(word.toLowerCase(Locale.ROOT)));
  }
}
