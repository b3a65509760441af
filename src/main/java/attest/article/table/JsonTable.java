// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of JSON objects, one a line; its columns are the names that its first rows have. Only
 * plain values are cells, taken as they are written: a number is never reckoned with.
 */
final class JsonTable implements Table {
  private static final int ROWS_AHEAD = 20;
  private static final int MOST_DEPTH = 50;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(TableRow.MOST_CHARACTERS)
                  .build())
          .build();

  private final Characters characters;
  private final Queue<TableRow> ahead = new ArrayDeque<>();
  private final List<String> header;

  JsonTable(Characters characters) throws IOException {
    this.characters = characters;
    this.header = List.copyOf(readAhead());
  }

  private Set<String> readAhead() throws IOException {
    var names = new LinkedHashSet<String>();
    int length = 0;
    while (ahead.size() < ROWS_AHEAD && length < TableRow.MOST_CHARACTERS) {
      var row = read();
      if (row == null) {
        break;
      }
      ahead.add(row);
      length += row.cells().values().stream().mapToInt(String::length).sum();
      row.cells().keySet().stream().limit((long) MOST_COLUMNS - names.size()).forEach(names::add);
    }
    if (ahead.isEmpty()) {
      throw new BrokenTable(Flaw.BROKEN, "There is no row in it.");
    }
    return names;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    return ahead.isEmpty() ? read() : ahead.poll();
  }

  private @Nullable TableRow read() throws IOException {
    while (characters.peek() != Characters.END) {
      long number = characters.line();
      var line = new StringBuilder();
      boolean fits = line(line);
      if (!fits) {
        return TableRow.tooLarge(number);
      }
      if (!line.toString().isBlank()) {
        return row(number, line.toString());
      }
    }
    return null;
  }

  private boolean line(StringBuilder into) throws IOException {
    boolean fits = true;
    for (int c = characters.next(); c != '\n' && c != Characters.END; c = characters.next()) {
      fits &= into.length() < TableRow.MOST_CHARACTERS;
      if (fits) {
        into.append((char) c);
      }
    }
    return fits;
  }

  private static TableRow row(long number, String line) throws IOException {
    if (line.indexOf(Characters.DAMAGE) >= 0) {
      return TableRow.flawed(number, Flaw.WRONG_ENCODING, "Parts of it are in another encoding.");
    }
    try (var parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return TableRow.flawed(number, Flaw.BROKEN, "It is no JSON object.");
      }
      var cells = cells(parser);
      return parser.nextToken() == null
          ? TableRow.of(number, cells)
          : TableRow.flawed(number, Flaw.BROKEN, "Something follows the JSON object.");
    } catch (StreamConstraintsException e) {
      return TableRow.flawed(
          number, Flaw.BROKEN, "It is nested too deep, or a name or number in it is too long.");
    } catch (JacksonException e) {
      var at = e.getLocation();
      return TableRow.flawed(
          number,
          Flaw.BROKEN,
          "It is no sound JSON" + (at == null ? "." : ", column " + at.getColumnNr() + "."));
    }
  }

  private static Map<String, String> cells(JsonParser parser) throws IOException {
    var cells = new LinkedHashMap<String, String>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = CsvTable.shown(parser.currentName());
      var token = parser.nextToken();
      if (token.isStructStart()) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        cells.putIfAbsent(name, parser.getText());
      }
    }
    return cells;
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }
}
