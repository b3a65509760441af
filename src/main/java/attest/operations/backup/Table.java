// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table, its columns by name.
 *
 * @param next the id that the next row gets; 0 where rows have ids of their own
 */
record Table(String name, List<Column> columns, long next) {
  String selection() {
    return "select " + names() + " from " + name;
  }

  String insertion() {
    String places =
        Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
    return "insert into " + name + " (" + names() + ") values (" + places + ")";
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
