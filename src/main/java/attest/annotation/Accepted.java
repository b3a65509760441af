// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.shared.Invalid;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an answer was accepted from suggestions and not made by hand, as the database keeps it:
 * codes of labels and ids of details, in order, with a space between.
 */
final class Accepted {
  static final String NOTHING = "";

  private Accepted() {}

  /**
   * @throws Invalid for what is neither a label nor a detail of the answer
   */
  static String of(List<String> sent, List<String> labels, Details details) {
    var ids = details.ids().stream().map(UUID::toString).collect(Collectors.toSet());
    for (int i = 0; i < sent.size(); i++) {
      if (!labels.contains(sent.get(i)) && !ids.contains(sent.get(i))) {
        throw new Invalid(
            "accepted[" + i + "]", "It is neither a label nor the id of a detail of this answer.");
      }
    }
    return String.join(" ", new TreeSet<>(sent));
  }

  static List<String> list(String stored) {
    return stored.isEmpty() ? List.of() : List.of(stored.split(" "));
  }

  /** Of two answers that become one: what either had accepted, of what is left. */
  static String joined(String one, String other, Details left) {
    Set<String> ids = left.ids().stream().map(UUID::toString).collect(Collectors.toSet());
    return Stream.of(list(one), list(other))
        .flatMap(List::stream)
        .filter(word -> word.length() != 36 || ids.contains(word))
        .sorted()
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
