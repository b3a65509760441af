// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.time.LocalDate;
import java.util.Optional;

/** A date that stands in a field of its own, as people and programs write it. */
public final class WrittenDate {
  private WrittenDate() {}

  /**
   * The first date in it: 2031-03-16T07:40:00Z, 16/03/2031, 16 mars 2031. Figures that an English
   * reader takes either way round are no date.
   *
   * @param language as {@link Language#of} takes it
   */
  public static Optional<LocalDate> in(String field, String language) {
    return Dates.in(Language.of(language)).firstIn(Folded.of(field));
  }
}
