// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The agencies and outlets of the word lists, in each of their spellings. */
public final class KnownNames {
  private KnownNames() {}

  public static List<String> agencies() {
    return spelled("agencies").toList();
  }

  public static List<String> all() {
    return Stream.concat(spelled("agencies"), spelled("outlets")).toList();
  }

  private static Stream<String> spelled(String list) {
    return RuleFile.at(list).section("").stream()
        .flatMap(entry -> Arrays.stream(entry.split("\\|")))
        .map(String::strip);
  }
}
