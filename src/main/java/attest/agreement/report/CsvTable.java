// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.shared.CsvRow;
import attest.statistics.Coefficient;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table of a report as CSV. Numbers are whole doubles; what is undefined says why. */
public final class CsvTable {
  private final Writer out;

  private CsvTable(Writer out) {
    this.out = out;
  }

  /**
   * A file to keep, written row by row while it is sent.
   *
   * @param columns between commas
   */
  public static Response file(String name, String columns, Consumer<CsvTable> rows) {
    StreamingOutput body =
        to -> {
          var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
          var table = new CsvTable(out);
          table.row((Object[]) columns.split(","));
          rows.accept(table);
          out.flush();
        };
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  /** Adds a row. A coefficient takes four cells: value, both ends, and why there is none. */
  public void row(@Nullable Object... cells) {
    var row = new ArrayList<Object>();
    for (Object cell : cells) {
      if (cell instanceof Coefficient c) {
        row.add(orEmpty(c.value()));
        row.add(orEmpty(c.low()));
        row.add(orEmpty(c.high()));
        row.add(orEmpty(c.undefined()));
      } else {
        row.add(orEmpty(cell));
      }
    }
    try {
      out.write(CsvRow.of(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object orEmpty(@Nullable Object cell) {
    return cell == null ? "" : cell;
  }
}
