// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.shared.Invalid;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an answer was accepted from suggestions and not made by hand, as the database keeps it:
 * codes of labels and ids of details, in order, with a space between.
 */
public final class Accepted {
  static final String NOTHING = "";

  private static final int ID_LENGTH = 36;

  private Accepted() {}

  /**
   * @throws Invalid for what is neither a label nor a detail of the answer
   */
  public static String of(List<String> sent, List<String> labels, Details details) {
    var ids = details.ids().stream().map(UUID::toString).toList();
    for (int i = 0; i < sent.size(); i++) {
      if (!labels.contains(sent.get(i)) && !ids.contains(sent.get(i))) {
        throw new Invalid(
            "accepted[" + i + "]", "It is neither a label nor the id of a detail of this answer.");
      }
    }
    return inOrder(sent, ids);
  }

  /** Labels by their code, then details as they stand in the answer. */
  private static String inOrder(Collection<String> words, List<String> ids) {
    return Stream.concat(
            words.stream().filter(word -> !isId(word)).sorted().distinct(),
            ids.stream().filter(words::contains))
        .collect(Collectors.joining(" "));
  }

  public static List<String> list(String stored) {
    return stored.isEmpty() ? List.of() : List.of(stored.split(" "));
  }

  /** The same where details have other ids. */
  static String renamed(String stored, UnaryOperator<UUID> id) {
    return list(stored).stream()
        .map(word -> isId(word) ? id.apply(UUID.fromString(word)).toString() : word)
        .collect(Collectors.joining(" "));
  }

  /** Codes of labels have no hyphens where ids have them. */
  private static boolean isId(String word) {
    return word.length() == ID_LENGTH && word.charAt(8) == '-';
  }

  /** Of two answers that become one: what either had accepted, of what is left. */
  static String joined(String one, String other, Details left) {
    Set<String> words = new HashSet<>(list(one));
    words.addAll(list(other));
    return inOrder(words, left.ids().stream().map(UUID::toString).toList());
  }
}
