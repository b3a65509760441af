// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table by RFC 4180, as spreadsheets take it: a cell that one would run as a formula is
 * led in by an apostrophe, headers too.
 */
public final class CsvRow {
  /** Stands before the first row: without it spreadsheets take UTF-8 for an older encoding. */
  public static final String BYTE_ORDER_MARK = "\ufeff";

  /** OWASP's list, with the full-width forms that spreadsheets read the same. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  /** What ends a cell or a row where it is not quoted. */
  private static final String STRUCTURE = ",\"\r\n";

  private CsvRow() {}

  /** The row with its line end. */
  public static String of(List<?> cells) {
    return cells.stream().map(CsvRow::written).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String written(@Nullable Object cell) {
    String text = cell == null ? "" : String.valueOf(defused(cell));
    return text.chars().anyMatch(c -> STRUCTURE.indexOf(c) >= 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  /** What a spreadsheet shows and does not run. */
  static Object defused(Object cell) {
    return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
