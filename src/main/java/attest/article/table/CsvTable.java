// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table of cells between commas, semicolons or tabs; its first row names the columns. */
final class CsvTable implements Table {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_HEADER = 8000;

  private final Characters characters;
  private final CsvRecords records;
  private final List<String> header;

  CsvTable(Characters characters) throws IOException {
    this.characters = characters;
    this.records = new CsvRecords(characters, delimiter(characters.ahead(LONGEST_HEADER)));
    var first = records.next();
    if (first == null) {
      throw new BrokenTable(Flaw.BROKEN, "There is no row in it.");
    }
    var flawed = first.flawed();
    if (flawed != null) {
      var flaw = Objects.requireNonNull(flawed.flaw());
      throw new BrokenTable(flaw, "Its first row: " + flawed.words());
    }
    this.header = names(first.cells());
  }

  /** The one that stands most often in the first line, outside quotes. */
  private static char delimiter(String ahead) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = count(ahead, candidate);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String ahead, char candidate) {
    long count = 0;
    boolean quoted = false;
    for (char c : ahead.toCharArray()) {
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        break;
      }
      count += !quoted && c == candidate ? 1 : 0;
    }
    return count;
  }

  private static List<String> names(List<String> cells) {
    if (cells.size() > MOST_COLUMNS) {
      throw new BrokenTable(
          Flaw.TOO_LARGE, "It has more than " + MOST_COLUMNS + " columns: " + cells.size() + ".");
    }
    var names = new ArrayList<String>();
    var taken = new HashSet<String>();
    for (int i = 0; i < cells.size(); i++) {
      String name = name(cells.get(i), i);
      names.add(taken.add(name) ? name : name + " (" + (i + 1) + ")");
    }
    return names;
  }

  private static String name(String cell, int place) {
    if (cell.indexOf('\0') >= 0) {
      throw new BrokenTable(Flaw.BROKEN, "Its first row is not plain text.");
    }
    String name = shown(cell);
    return name.isEmpty() ? "#" + (place + 1) : name;
  }

  /** A name in one line, of bounded length. */
  static String shown(String name) {
    String line = name.replaceAll("[\\p{Cc}\\p{Cs}\\p{Z}\\u202a-\\u202e\\u2066-\\u2069]+", " ");
    String stripped = line.strip();
    return stripped.length() <= LONGEST_NAME
        ? stripped
        : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    var record = records.next();
    if (record == null || record.flawed() != null) {
      return record == null ? null : record.flawed();
    }
    var cells = record.cells();
    if (cells.size() != header.size()) {
      return TableRow.flawed(
          record.line(),
          Flaw.BROKEN,
          "It has %d cells, and there are %d columns.".formatted(cells.size(), header.size()));
    }
    var named = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      named.put(header.get(i), cells.get(i));
    }
    return TableRow.of(record.line(), named);
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }
}
