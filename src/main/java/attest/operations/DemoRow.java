// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of one of the demonstration's tables, by the names of its columns. */
record DemoRow(Map<String, String> cells) {
  private static final Map<String, String> CODES =
      Map.of("C", "CLAIM", "F", "CASUALTY_FIGURE", "A", "ATTRIBUTION");

  static List<DemoRow> of(String table) {
    try (var rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .<Map<String, String>>readValues(bytes(table))) {
      return rows.readAll().stream().map(DemoRow::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String name) {
    try (InputStream in = DemoRow.class.getResourceAsStream("/demo/" + name)) {
      return requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String column) {
    return requireNonNull(cells.get(column), column);
  }

  /** A word of an enum; null where the cell is empty. */
  <E extends Enum<E>> @Nullable E word(Class<E> kind, String column) {
    String cell = text(column);
    return cell.isEmpty() ? null : Enum.valueOf(kind, cell);
  }

  /** Codes of labels: empty for {@code -}, which is judged, none; null where the cell is empty. */
  @Nullable List<String> codes(String column) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return null;
    }
    return cell.equals("-")
        ? List.of()
        : Arrays.stream(cell.split("\\|")).map(c -> requireNonNull(CODES.get(c))).toList();
  }

  /** The reviewer who contests, 0 to 2; null = nobody. */
  @Nullable Integer contests() {
    String cell = text("contests");
    return cell.isEmpty() ? null : Integer.parseInt(cell) - 1;
  }
}
