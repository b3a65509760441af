// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier is about, with the sentences that speak of it.
 *
 * @param id what the asker calls the dossier
 * @param title the statement in words
 * @param grade CONFIRMED, FAIR, WEAK, UNSOURCED, CONTESTED or DISCOUNTED
 * @param groups independent groups behind it
 * @param lastAddedAt when the last of its sentences came; null where it has none
 */
public record Statement(
    long id,
    String title,
    String grade,
    int groups,
    @Nullable Instant lastAddedAt,
    List<Evidence> evidence) {

  /**
   * A sentence that speaks of it.
   *
   * @param text empty where words are left out
   * @param denies whether all that it credits deny it
   */
  public record Evidence(
      long mention,
      long article,
      String title,
      String outlet,
      String url,
      @Nullable LocalDate publishedOn,
      long sentence,
      int ordinal,
      String text,
      boolean denies) {}
}
