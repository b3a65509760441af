// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.shared.Invalid;
import attest.shared.Written;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of ratings, a row for each: {@code item,annotator,label}, in any order of columns. Labels
 * of a set are joined by {@code |}; empty = judged, none of them. A row is one line: names hold no
 * line breaks.
 */
final class RatingRows {
  private static final List<String> COLUMNS = List.of("item", "annotator", "label");
  private static final int LONGEST = 10_000;
  private static final ObjectReader CSV =
      new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY).readerFor(String[].class);

  private final Taker taker;
  private @Nullable List<String> header;
  private boolean over;

  private RatingRows(Taker taker) {
    this.taker = taker;
  }

  static void read(InputStream in, Taker taker) {
    Pieces.lines(in, taker, new RatingRows(taker)::take);
  }

  private void take(int line, byte[] bytes) {
    if (over) {
      return;
    }
    try {
      var cells = cells(bytes);
      if (header == null) {
        begin(cells);
      } else {
        taker.take(rating(line, cells, header));
      }
    } catch (Invalid e) {
      over |= header == null;
      taker.refuse(line, e);
    }
  }

  private void begin(List<String> cells) {
    if (!cells.containsAll(COLUMNS)) {
      throw new Invalid(
          "line", "The first line names the columns: item,annotator,label (separated by commas).");
    }
    header = cells;
  }

  private static Rating rating(int line, List<String> cells, List<String> header) {
    if (cells.size() != header.size()) {
      throw new Invalid(
          "line", "The line has %d cells and not %d.".formatted(cells.size(), header.size()));
    }
    String label = cells.get(header.indexOf("label")).strip();
    return new Rating(
        line,
        cells.get(header.indexOf("item")).strip(),
        cells.get(header.indexOf("annotator")).strip(),
        label.isEmpty() ? List.of() : Arrays.stream(label.split("\\|", -1)).toList());
  }

  private static List<String> cells(byte[] bytes) {
    if (bytes.length > LONGEST) {
      throw new Invalid("line", "The line is longer than " + LONGEST + " bytes.");
    }
    try {
      String line = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Written.fit("line", line, LONGEST);
      try (var rows = CSV.<String[]>readValues(line)) {
        var cells = rows.hasNext() ? List.of(rows.next()) : List.<String>of();
        if (rows.hasNext()) {
          throw new Invalid("line", "The line is not one row.");
        }
        return new ArrayList<>(cells);
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof Invalid refusal
          ? refusal
          : new Invalid("line", "The line is not readable as UTF-8 and CSV.");
    }
  }
}
