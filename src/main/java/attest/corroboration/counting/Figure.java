// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A casualty figure of the answer that counts.
 *
 * @param id of the detail
 * @param text as printed
 * @param qualifier the scheme's word: {@code at_least}
 * @param low people at least, null where open; {@code more_than} excludes the number itself
 * @param high people at most, null where open
 * @param kind what may be compared with what
 * @param from first day of the time meant
 * @param to last day of the time meant
 * @param subsetOf the figure that contains it
 * @param credit the {@link CountedMention.Credit} that gives it; null = all of its mention
 * @param unsourced looked for, and nobody is credited
 * @param statedDays how many days the sentence says it covers, null where it does not say
 */
public record Figure(
    String id,
    String text,
    String qualifier,
    @Nullable Long low,
    @Nullable Long high,
    Kind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String subsetOf,
    @Nullable String credit,
    boolean unsourced,
    @Nullable Integer statedDays) {
  private static final String MORE_THAN = "more_than";
  private static final String EVENT = "event";

  /**
   * The scheme's words for harm, category and time kind; {@code time} is empty where none is said.
   * Figures of different kinds never share a range.
   */
  public record Kind(String harm, String category, String time) {}

  /** The least number that it allows, null where open. */
  @Nullable Long least() {
    return low != null && qualifier.equals(MORE_THAN) ? Long.valueOf(low + 1) : low;
  }

  /** Even at its lowest it is more than the other at its highest. */
  boolean exceeds(Figure other) {
    var least = least();
    return least != null && other.high != null && least > other.high;
  }

  boolean excludes(Figure other) {
    return exceeds(other) || other.exceeds(this);
  }

  /**
   * The day up to which it knows: the last day of a total or a state, else the day of print; null
   * where neither is known.
   */
  @Nullable LocalDate asOf(@Nullable LocalDate printed) {
    boolean dated = to != null && !kind.time.equals(EVENT) && !kind.time.isEmpty();
    if (dated || printed == null) {
      return to == null ? from : to;
    }
    return printed;
  }
}
