// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records by RFC 4180, one at a time. A broken one is told by its line and the next line begins
 * anew: the library's parser ends at the first, and holds an unclosed quote in memory to the end of
 * the file.
 */
final class CsvRecords {
  private static final int MOST_CELLS = 1000;

  /**
   * A record.
   *
   * @param cells none where it is flawed
   */
  record Cells(long line, List<String> cells, @Nullable TableRow flawed) {
    boolean isBlank() {
      return flawed == null && cells.size() == 1 && cells.get(0).isBlank();
    }
  }

  private enum After {
    DELIMITER,
    LINE,
    FILE,
    NONSENSE
  }

  private final Characters characters;
  private final char delimiter;
  private final StringBuilder cell = new StringBuilder();
  private int length;
  private boolean damaged;

  CsvRecords(Characters characters, char delimiter) {
    this.characters = characters;
    this.delimiter = delimiter;
  }

  /** The next record that is no blank line, null at the end. */
  @Nullable Cells next() throws IOException {
    while (characters.peek() != Characters.END) {
      var record = record();
      if (!record.isBlank()) {
        return record;
      }
    }
    return null;
  }

  private Cells record() throws IOException {
    long line = characters.line();
    var cells = new ArrayList<String>();
    length = 0;
    damaged = false;
    After after = After.DELIMITER;
    while (after == After.DELIMITER) {
      cell.setLength(0);
      after = characters.peek() == '"' ? quoted() : bare();
      if (cells.size() < MOST_CELLS) {
        cells.add(cell.toString());
      } else {
        length = Integer.MAX_VALUE;
      }
    }
    var flaw = flaw(line, after);
    return new Cells(line, flaw == null ? cells : List.of(), flaw);
  }

  private @Nullable TableRow flaw(long line, After after) throws IOException {
    if (after == After.NONSENSE) {
      boolean unclosed = characters.peek() == Characters.END;
      skipLine();
      return TableRow.flawed(
          line,
          Flaw.BROKEN,
          unclosed
              ? "A quotation mark that opens in this row is never closed; what follows it was not"
                  + " read."
              : "A quotation mark closes in the middle of a cell.");
    }
    if (length > TableRow.MOST_CHARACTERS) {
      return TableRow.tooLarge(line);
    }
    return damaged
        ? TableRow.flawed(line, Flaw.WRONG_ENCODING, "Parts of it are in another encoding.")
        : null;
  }

  private After bare() throws IOException {
    while (true) {
      int c = characters.next();
      if (c == delimiter) {
        return After.DELIMITER;
      }
      if (c == Characters.END) {
        return After.FILE;
      }
      if (c == '\n' || c == '\r') {
        return endOfLine(c);
      }
      add(c);
    }
  }

  private After quoted() throws IOException {
    characters.next();
    while (true) {
      int c = characters.next();
      if (c == Characters.END) {
        return After.NONSENSE;
      }
      if (c == '"' && characters.peek() != '"') {
        return afterQuote();
      }
      add(c == '"' ? characters.next() : c);
    }
  }

  private After afterQuote() throws IOException {
    while (characters.peek() == ' ') {
      characters.next();
    }
    int c = characters.peek();
    if (c == Characters.END) {
      return After.FILE;
    }
    if (c == delimiter) {
      characters.next();
      return After.DELIMITER;
    }
    return c == '\n' || c == '\r' ? endOfLine(characters.next()) : After.NONSENSE;
  }

  private After endOfLine(int c) throws IOException {
    if (c == '\r' && characters.peek() == '\n') {
      characters.next();
    }
    return After.LINE;
  }

  private void add(int c) {
    damaged |= c == Characters.DAMAGE;
    if (length < Integer.MAX_VALUE && ++length <= TableRow.MOST_CHARACTERS) {
      cell.append((char) c);
    }
  }

  private void skipLine() throws IOException {
    int c = characters.next();
    while (c != Characters.END && c != '\n' && c != '\r') {
      c = characters.next();
    }
    if (c == '\r') {
      endOfLine(c);
    }
  }
}
