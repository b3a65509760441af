// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or why there is none.
 *
 * @param line of the file, from 1, where the row begins
 * @param cells by their column's header; empty where there is a flaw
 * @param words the flaw in words, empty where there is none
 */
public record TableRow(long line, Map<String, String> cells, @Nullable Flaw flaw, String words) {
  /** Most characters of one row: what a few rows at once hold in memory. */
  public static final int MOST_CHARACTERS = 2_000_000;

  static TableRow of(long line, Map<String, String> cells) {
    return new TableRow(line, cells, null, "");
  }

  static TableRow flawed(long line, Flaw flaw, String words) {
    return new TableRow(line, Map.of(), flaw, words);
  }

  static TableRow tooLarge(long line) {
    return flawed(
        line, Flaw.TOO_LARGE, "It has more than %,d characters.".formatted(MOST_CHARACTERS));
  }
}
