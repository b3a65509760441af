// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTableTest {
  @Test
  void eachLineIsARowAndItsPlainValuesAreCells() throws IOException {
    var table =
        open(
            """
            {"text":"Une phrase.","title":"Un","seen":true,"meta":{"a":[1]},"none":null}

            {"text":"Deux.","outlet":"Nord"}
            """);
    assertEquals(List.of("text", "title", "seen", "outlet"), table.header());
    assertEquals(
        Map.of("text", "Une phrase.", "title", "Un", "seen", "true"), table.next().cells());
    var second = table.next();
    assertEquals(3, second.line());
    assertEquals("Nord", second.cells().get("outlet"));
    assertNull(table.next());
  }

  @Test
  void tenThousandLevelsAreRefusedAndTheNextRowRead() throws IOException {
    var table = open("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n{\"text\":\"x\"}\n");
    assertEquals(Flaw.BROKEN, table.next().flaw());
    assertEquals("x", table.next().cells().get("text"));
  }

  @Test
  void aNameThatComesTwiceIsRefused() throws IOException {
    assertEquals(Flaw.BROKEN, open("{\"text\":\"a\",\"text\":\"b\"}").next().flaw());
  }

  @Test
  void hugeNumbersAreNeverReckonedWith() throws IOException {
    var row = open("{\"n\":1e999,\"m\":" + "9".repeat(900) + ",\"text\":\"x\"}").next();
    assertEquals("1e999", row.cells().get("n"));
    assertEquals(900, row.cells().get("m").length());
    assertEquals(Flaw.BROKEN, open("{\"m\":" + "9".repeat(100_000) + "}").next().flaw());
  }

  @Test
  void namesOfOtherWorldsAreNames() throws IOException {
    var row = open("{\"__proto__\":\"a\",\"constructor\":\"b\"}").next();
    assertEquals(Map.of("__proto__", "a", "constructor", "b"), row.cells());
  }

  @Test
  void whatIsNoObjectIsRefusedByItsLine() throws IOException {
    var table = open("[1]\n\"x\"\n{\"text\":\n{\"text\":\"y\"} {}\nnull\n{\"text\":\"z\"}");
    for (int line = 1; line <= 5; line++) {
      var row = table.next();
      assertEquals(line, row.line());
      assertEquals(Flaw.BROKEN, row.flaw(), row.toString());
    }
    assertEquals("z", table.next().cells().get("text"));
  }

  @Test
  void aLineOfAHundredMegabytesIsRefusedAndTheNextRowRead() throws IOException {
    var table =
        Table.open(
            CsvTableTest.huge("{\"text\":\"", "x", 100_000_000, "\"}\n{\"text\":\"y\"}\n"),
            Table.Form.JSON_LINES);
    assertEquals(Flaw.TOO_LARGE, table.next().flaw());
    assertEquals("y", table.next().cells().get("text"));
  }

  @Test
  void aRowInAnotherEncodingIsRefused() throws IOException {
    byte[] bytes = "{\"text\":\"Un été\"}\n{\"text\":\"XX\"}\n".getBytes(UTF_8);
    bytes[bytes.length - 4] = (byte) 0xE9;
    var table = Table.open(new ByteArrayInputStream(bytes), Table.Form.JSON_LINES);
    assertEquals("Un été", table.next().cells().get("text"));
    assertEquals(Flaw.WRONG_ENCODING, table.next().flaw());
  }

  @Test
  void columnsAreNoMoreThanAPersonCanChooseFrom() throws IOException {
    var line = new StringBuilder("{\"text\":\"x\"");
    for (int i = 0; i < 1000; i++) {
      line.append(",\"k").append(i).append("\":1");
    }
    var table = open(line + "}");
    assertTrue(table.header().size() <= Table.MOST_COLUMNS);
    assertEquals("x", table.next().cells().get("text"));
  }

  @Test
  void anEmptyFileIsNoTable() {
    assertThrows(BrokenTable.class, () -> open(""));
    assertThrows(BrokenTable.class, () -> open("\n \n"));
  }

  private static Table open(String text) throws IOException {
    return Table.open(new ByteArrayInputStream(text.getBytes(UTF_8)), Table.Form.JSON_LINES);
  }
}
