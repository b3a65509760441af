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

  private GuidelinePassages() {}

  /**
   * The first few sections of a Markdown text that name one of the words, whatever their case; the
   * whole text where none does.
   */
  public static String of(String markdown, Collection<String> words) {
    var sections = new ArrayList<>(List.of(SECTION.split(markdown)));
    sections.removeIf(section -> words.stream().noneMatch(word -> names(section, word)));
    return sections.isEmpty()
        ? markdown
        : sections.stream().limit(MOST).collect(Collectors.joining("\n"));
  }

  private static boolean names(String section, String word) {
    return section.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
