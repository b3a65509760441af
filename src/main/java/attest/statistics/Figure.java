// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Comparator;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A casualty figure as one reviewer read it.
 *
 * @param harm what was done to people; only figures of one harm are matched
 * @param category who they were; only figures of one category are matched
 * @param low the least number of people, null where open
 * @param high the greatest number of people, null where open
 */
public record Figure(String harm, String category, @Nullable Long low, @Nullable Long high) {

  private static final Comparator<@Nullable Long> OPEN_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::harm)
          .thenComparing(Figure::category)
          .thenComparing(Figure::low, OPEN_FIRST)
          .thenComparing(Figure::high, OPEN_FIRST);

  boolean isOfKind(Figure other) {
    return harm.equals(other.harm) && category.equals(other.category);
  }

  /** One end of the figure. */
  enum End {
    LOW,
    HIGH;

    /** The number at this end, empty where open. */
    OptionalLong of(Figure figure) {
      Long number = this == LOW ? figure.low : figure.high;
      return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
  }
}
