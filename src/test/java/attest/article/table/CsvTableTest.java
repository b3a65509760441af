// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theDelimiterIsGuessedFromTheHeader(String delimiter) throws IOException {
    var table = open("title*text\nUn titre*\"Un, deux; trois\t!\"\n".replace("*", delimiter));
    assertEquals(List.of("title", "text"), table.header());
    assertEquals(Map.of("title", "Un titre", "text", "Un, deux; trois\t!"), table.next().cells());
    assertNull(table.next());
  }

  @Test
  void aQuotedCellKeepsItsLineEndsAndQuotes() throws IOException {
    var table = open("text,title\r\n\"Une ligne\r\n\r\nDit \"\"oui\"\"\",a\r\nb,c\r\n");
    assertEquals("Une ligne\r\n\r\nDit \"oui\"", table.next().cells().get("text"));
    var second = table.next();
    assertEquals(5, second.line());
    assertEquals("c", second.cells().get("title"));
  }

  @Test
  void aLineEndInsideTheHeaderIsOneSpace() throws IOException {
    assertEquals(
        List.of("full text", "#2", "full text (3)"),
        open("\"full\ntext\",,full text\n1,2,3").header());
  }

  @Test
  void aRowWithMoreOrFewerCellsIsRefusedByItsLineAndTheRestIsRead() throws IOException {
    assertEquals(
        List.of("2 ok", "3 BROKEN", "4 BROKEN", "5 ok"), rows("a,b\n1,2\n1,2,3\n1\n3,4\n"));
  }

  @Test
  void aQuoteThatClosesInTheMiddleOfACellCostsItsRowAlone() throws IOException {
    assertEquals(List.of("2 BROKEN", "3 ok"), rows("a,b\n\"x\" y,2\n3,4\n"));
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldByTheLineOfItsRow() throws IOException {
    var rows = rows("a,b\n1,2\n3,\"open\n4,5\n6,7\n");
    assertEquals(List.of("2 ok", "3 BROKEN"), rows);
  }

  @Test
  void aCellOfAHundredMegabytesIsRefusedAndTheNextRowRead() throws IOException {
    var table = Table.open(huge("a,b\n1,\"", "x", 100_000_000, "\"\n3,4\n"), Table.Form.DELIMITED);
    assertEquals(Flaw.TOO_LARGE, table.next().flaw());
    assertEquals("4", table.next().cells().get("b"));
    assertNull(table.next());
  }

  @Test
  void aHundredMegabytesBehindAnOpenQuoteAreNotHeld() throws IOException {
    var table = Table.open(huge("a,b\n1,\"", "x\n", 50_000_000, ""), Table.Form.DELIMITED);
    assertEquals(Flaw.BROKEN, table.next().flaw());
    assertNull(table.next());
  }

  @Test
  void aRowOfAMillionCellsIsRefused() throws IOException {
    assertEquals(List.of("2 TOO_LARGE", "3 ok"), rows("a,b\n" + ",".repeat(1_000_000) + "\n1,2\n"));
  }

  @Test
  void tooManyColumnsAreRefused() {
    var broken = assertThrows(BrokenTable.class, () -> open("a,".repeat(300) + "b\n"));
    assertEquals(Flaw.TOO_LARGE, broken.flaw());
  }

  @Test
  void aRowInAnotherEncodingIsRefusedAndTheRestRead() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("title,text\nÉté,Déjà vu à Solvane\n".getBytes(UTF_8));
    bytes.writeBytes("Été,Déjà vu\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes("Île,Où est-il allé\n".getBytes(UTF_8));
    assertEquals(
        List.of("2 ok", "3 WRONG_ENCODING", "4 ok"),
        rows(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE"})
  void theEncodingIsGuessed(String encoding) throws IOException {
    String mark = encoding.startsWith("UTF-16") ? "\ufeff" : "";
    byte[] bytes =
        (mark + "titre;texte\nL’été;Les secours ont dégagé l’entrée de l’hôpital\n")
            .getBytes(Charset.forName(encoding));
    var table = Table.open(new ByteArrayInputStream(bytes), Table.Form.DELIMITED);
    assertEquals(List.of("titre", "texte"), table.header());
    assertEquals("L’été", table.next().cells().get("titre"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    assertEquals(List.of("text"), open("\ufefftext\nx").header());
  }

  @Test
  void lineEndsOfOldMachinesAreLineEnds() throws IOException {
    assertEquals(List.of("2 ok", "3 ok"), rows("a,b\r1,2\r3,4\r"));
  }

  @Test
  void aNulInTheHeaderIsNoTable() {
    assertThrows(BrokenTable.class, () -> open("te\0xt,b\n1,2\n"));
    assertThrows(BrokenTable.class, () -> open(""));
    assertThrows(BrokenTable.class, () -> open("\n\n"));
  }

  @Test
  void columnsAreKnownByTheirNamesInThreeLanguages() {
    var columns = Columns.guess(List.of("Date de publication", "Média", "Corps", "Langue", "x"));
    assertEquals("Corps", columns.name(Column.TEXT));
    assertEquals("Média", columns.name(Column.OUTLET));
    assertEquals("Date de publication", columns.name(Column.PUBLISHED_ON));
    assertEquals("النص", Columns.guess(List.of("العنوان", "النص")).name(Column.TEXT));
    assertEquals("Article_Body", Columns.guess(List.of("Article_Body")).name(Column.TEXT));
    assertTrue(Columns.guess(List.of("a", "b")).names().isEmpty());
  }

  @Test
  void aChoiceOfColumnsIsReadAsItWasWritten() {
    var columns = new Columns(Map.of(Column.TEXT, "a=b", Column.TITLE, "c d"));
    assertEquals(columns, Columns.read(columns.written()));
    assertEquals(Map.of(), Columns.read("").names());
  }

  private static Table open(String text) throws IOException {
    return Table.open(new ByteArrayInputStream(text.getBytes(UTF_8)), Table.Form.DELIMITED);
  }

  private static List<String> rows(String text) throws IOException {
    return rows(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static List<String> rows(InputStream bytes) throws IOException {
    var table = Table.open(bytes, Table.Form.DELIMITED);
    var rows = new ArrayList<TableRow>();
    for (var row = table.next(); row != null; row = table.next()) {
      rows.add(row);
    }
    return rows.stream()
        .map(row -> row.line() + " " + (row.flaw() == null ? "ok" : row.flaw().name()))
        .collect(Collectors.toList());
  }

  /** Bytes that nobody holds in memory. */
  static InputStream huge(String before, String piece, long times, String after) {
    byte[] unit = piece.getBytes(UTF_8);
    var middle =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            return at < times * unit.length ? unit[(int) (at++ % unit.length)] : -1;
          }

          @Override
          public int read(byte[] into, int from, int most) {
            long left = times * unit.length - at;
            int many = (int) Math.min(most, left);
            for (int i = 0; i < many; i++) {
              into[from + i] = unit[(int) ((at + i) % unit.length)];
            }
            at += many;
            return left == 0 ? -1 : many;
          }
        };
    return new SequenceInputStream(
        new SequenceInputStream(new ByteArrayInputStream(before.getBytes(UTF_8)), middle),
        new ByteArrayInputStream(after.getBytes(UTF_8)));
  }
}
