// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table holds what.
 *
 * @param names the header of each column that is taken
 */
public record Columns(Map<Column, String> names) {
  public Columns {
    names = Collections.unmodifiableMap(new EnumMap<>(names));
  }

  /** By the names in the header; the first of two that mean the same. */
  public static Columns guess(List<String> header) {
    var names = new EnumMap<Column, String>(Column.class);
    var taken = new HashSet<String>();
    for (var column : Column.values()) {
      header.stream()
          .filter(name -> column.isCalled(name) && taken.add(name))
          .findFirst()
          .ifPresent(name -> names.put(column, name));
    }
    return new Columns(names);
  }

  /** As {@link #written} wrote it. */
  public static Columns read(String written) {
    var names = new EnumMap<Column, String>(Column.class);
    written
        .lines()
        .map(line -> line.split("\t", 2))
        .forEach(pair -> names.put(Column.valueOf(pair[0]), pair[1]));
    return new Columns(names);
  }

  /** To be stored: a line for each; headers hold neither tabs nor line ends. */
  public String written() {
    return names.entrySet().stream()
        .map(each -> each.getKey() + "\t" + each.getValue())
        .collect(Collectors.joining("\n"));
  }

  public boolean hasText() {
    return names.containsKey(Column.TEXT);
  }

  /** The header of a column, null where the table has none. */
  public @Nullable String name(Column column) {
    return names.get(column);
  }

  /** What a row says, null where it has no such column or nothing in it. */
  public @Nullable String in(TableRow row, Column column) {
    String name = names.get(column);
    String cell = name == null ? null : row.cells().get(name);
    return cell == null || cell.isBlank() ? null : cell;
  }
}
