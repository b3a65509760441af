// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@a", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠a", "-"})
  void whatASpreadsheetWouldRunIsLedInByAnApostrophe(String cell) {
    assertEquals("'" + cell, CsvRow.defused(cell));
  }

  @Test
  void otherCellsAreLeftAlone() {
    assertEquals("a=1", CsvRow.defused("a=1"));
    assertEquals("'=1", CsvRow.defused("'=1"));
    assertEquals(" =1", CsvRow.defused(" =1"));
    assertEquals("", CsvRow.defused(""));
    assertEquals(-1, CsvRow.defused(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "a\\nb, '\"a\\nb\"'",
    "a\\rb, '\"a\\rb\"'",
    "\\n=1, '\"''\\n=1\"'",
    "a b, a b",
    "' a', ' a'"
  })
  void aLineBreakOfEitherKindStaysInItsCell(String cell, String written) {
    assertEquals(lines(written) + ",x\r\n", CsvRow.of(List.of(lines(cell), "x")));
  }

  private static String lines(String words) {
    return words.replace("\\n", "\n").replace("\\r", "\r");
  }

  @Test
  void cellsAreQuotedWhereTheyMust() {
    assertEquals("a,\"b,\"\"c\"\"\",-1,'=d\r\n", CsvRow.of(List.of("a", "b,\"c\"", -1, "=d")));
  }
}
