// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the rows of a project stand, by the foreign keys that the database itself names: a table
 * that a later migration adds is found without being listed.
 */
final class ProjectTables {
  /**
   * A column that refers to another table's id.
   *
   * @param optional whether it may be null
   */
  record Key(String table, String column, String parent, boolean optional) {}

  private final List<Key> keys;
  private final Map<String, String> conditions = new HashMap<>();
  private final Map<String, String> handles = new HashMap<>();
  private final Set<String> withId;
  private final Set<String> order = new LinkedHashSet<>();
  private final Set<Key> loose = new LinkedHashSet<>();

  private ProjectTables(List<Key> keys, Set<String> withId, String root) {
    this.keys = keys;
    this.withId = withId;
    reach(root);
    visit(root, new HashSet<>());
  }

  static ProjectTables of(Connection database) throws SQLException {
    var meta = database.getMetaData();
    String schema = database.getSchema();
    var keys = new ArrayList<Key>();
    var withId = new HashSet<String>();
    String root = "project";
    try (ResultSet tables =
        meta.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        root = table.equalsIgnoreCase("project") ? table : root;
        keys.addAll(keysOf(meta, schema, table));
        if (hasId(meta, schema, table)) {
          withId.add(table);
        }
      }
    }
    return new ProjectTables(keys, withId, root);
  }

  private static boolean hasId(DatabaseMetaData meta, String schema, String table)
      throws SQLException {
    String id = meta.storesUpperCaseIdentifiers() ? "ID" : "id";
    try (ResultSet columns = meta.getColumns(null, schema, table, id)) {
      return columns.next();
    }
  }

  private static List<Key> keysOf(DatabaseMetaData meta, String schema, String table)
      throws SQLException {
    var found = new ArrayList<Key>();
    try (ResultSet keys = meta.getImportedKeys(null, schema, table)) {
      while (keys.next()) {
        String column = keys.getString("FKCOLUMN_NAME");
        String parent = keys.getString("PKTABLE_NAME");
        found.add(new Key(table, column, parent, isOptional(meta, schema, table, column)));
      }
    }
    return found;
  }

  private static boolean isOptional(
      DatabaseMetaData meta, String schema, String table, String column) throws SQLException {
    try (ResultSet columns = meta.getColumns(null, schema, table, column)) {
      return columns.next() && columns.getInt("NULLABLE") == DatabaseMetaData.columnNullable;
    }
  }

  /** Tables that hold rows of projects, each after those that refer to it; the project's last. */
  List<String> childrenFirst() {
    return List.copyOf(order);
  }

  /** Columns to be emptied before, for they refer to what is deleted with them. */
  Set<Key> loose() {
    return loose;
  }

  /** Which rows are a project's: SQL with one parameter, its id. */
  String condition(String table) {
    return String.valueOf(conditions.get(table));
  }

  /**
   * The column by which some of a project's rows are deleted at a time: their id, or where they
   * have none the id of what they belong to.
   */
  String handle(String table) {
    return String.valueOf(handles.get(table));
  }

  /** From the project outwards; by columns that are always filled where there is a choice. */
  private void reach(String root) {
    conditions.put(root, "id = ?");
    handles.put(root, "id");
    boolean more = true;
    while (more) {
      var next =
          keys.stream()
              .filter(k -> conditions.containsKey(k.parent) && !conditions.containsKey(k.table))
              .min(Comparator.comparing(Key::optional));
      more = next.isPresent();
      next.ifPresent(
          key -> {
            conditions.put(key.table, through(key, root));
            handles.put(key.table, withId.contains(key.table) ? "id" : key.column);
          });
    }
  }

  private String through(Key key, String root) {
    return key.parent.equals(root)
        ? key.column + " = ?"
        : key.column
            + " in (select id from "
            + key.parent
            + " where "
            + condition(key.parent)
            + ")";
  }

  private void visit(String table, Set<String> under) {
    under.add(table);
    for (Key key : keys) {
      if (key.parent.equals(table) && under.contains(key.table)) {
        loose.add(key);
      } else if (key.parent.equals(table) && !order.contains(key.table)) {
        visit(key.table, under);
      }
    }
    under.remove(table);
    order.add(table);
  }
}
