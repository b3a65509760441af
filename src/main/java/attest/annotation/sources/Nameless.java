// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.FoldedName;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells words that stand for somebody and name nobody: "he", "local officials", "السكان". */
final class Nameless {
  private static final Pattern WRITTEN_TOGETHER = Pattern.compile("^و?(?:لل|ال|ل|ب)?");

  /** Of all languages: an answer does not say in which its names are. */
  private static final Set<String> WORDS =
      Stream.of("fr", "en", "ar")
          .flatMap(language -> CuedNames.words(language, "nobody").stream())
          .flatMap(entry -> Arrays.stream(entry.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private Nameless() {}

  /**
   * Whether a name as printed or typed has no capital where there could be one, or only such words.
   */
  static boolean is(String name) {
    return isSmall(name)
        || Arrays.stream(FoldedName.of(name).split(" ")).allMatch(Nameless::isNobody);
  }

  private static boolean isSmall(String name) {
    return name.codePoints().filter(Character::isLetter).allMatch(Character::isLowerCase);
  }

  private static boolean isNobody(String word) {
    return WORDS.contains(word)
        || WORDS.contains(WRITTEN_TOGETHER.matcher(word).replaceFirst(""))
        || word.chars().allMatch(Character::isDigit);
  }
}
