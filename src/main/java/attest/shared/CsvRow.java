// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;

/**
 * A row of a table by RFC 4180, as spreadsheets take it: a cell that one would run as a formula is
 * led in by an apostrophe, headers too.
 */
public final class CsvRow {
  /** Stands before the first row: without it spreadsheets take UTF-8 for an older encoding. */
  public static final String BYTE_ORDER_MARK = "\ufeff";

  /** OWASP's list, with the full-width forms that spreadsheets read the same. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final ObjectWriter CSV =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build()
          .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

  private CsvRow() {}

  /** The row with its line end. */
  public static String of(List<?> cells) {
    try {
      return CSV.writeValueAsString(cells.stream().map(CsvRow::defused).toArray());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a spreadsheet shows and does not run. */
  static Object defused(Object cell) {
    return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
