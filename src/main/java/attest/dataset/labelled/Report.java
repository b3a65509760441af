// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a labelled file holds, and what becomes of it.
 *
 * @param stored whether it was stored; else this is what would be
 * @param articles new ones
 * @param existing articles that the project has already
 * @param sentences of the new articles
 * @param answers new ones
 * @param unchanged answers that stand in the project already
 * @param refused rows that cannot be taken, at most 10,000 of {@code refusedInAll}
 * @param conflicts answers that are not taken, for their reviewer has given another one
 * @param leftOut what has no place here, while the rest of its row is taken
 */
public record Report(
    boolean stored,
    int articles,
    int existing,
    int sentences,
    int answers,
    int unchanged,
    List<Name> labels,
    List<Name> reviewers,
    List<Row> refused,
    int refusedInAll,
    List<Row> conflicts,
    int conflictsInAll,
    List<Row> leftOut,
    int leftOutInAll) {

  static final Report NOTHING =
      new Report(
          false, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), 0, List.of(), 0, List.of(), 0);

  /**
   * A name in the file.
   *
   * @param uses answers that name it
   * @param to what it becomes, in the words of {@link Choices}; null = not known
   */
  public record Name(String name, int uses, @Nullable String to) {}

  /** A row of the file; {@code field} is the path within it. */
  public record Row(int line, String field, String reason) {}
}
