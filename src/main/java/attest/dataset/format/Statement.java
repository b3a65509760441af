// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier is about, with the sentences that speak of it.
 *
 * @param id what the asker calls the dossier
 * @param title the statement in words
 * @param grade CONFIRMED, FAIR, WEAK, UNSOURCED, CONTESTED or DISCOUNTED
 * @param groups independent groups behind it
 * @param lastAddedAt when the last of its sentences came; null where it has none
 * @param comments none where they are not asked for
 */
public record Statement(
    long id,
    String title,
    String grade,
    int groups,
    @Nullable Instant lastAddedAt,
    List<Evidence> evidence,
    @JsonInclude(Include.NON_EMPTY) List<Said> comments) {
  public Statement {
    comments = Objects.requireNonNullElse(comments, List.of());
  }

  /** What somebody said of it, as they appear in the dataset. */
  public record Said(long id, String by, String text, Instant at) {}

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
