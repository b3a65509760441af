// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RehearsalTest {
  @Inject Rehearsal rehearsal;
  @Inject DataSource database;
  @Inject BeanManager beans;

  @Test
  void itComesToItsEndAndNothingOfItStays() throws Exception {
    var before = rowsAtRest();
    assertTrue(before.keySet().stream().anyMatch("annotation"::equalsIgnoreCase));
    assertTrue(rehearsal.play());
    assertTrue(rehearsal.play(), "again");
    assertEquals(before, rowsAtRest());
  }

  @Test
  void theProgramIsToldWhenItIsToBeReached() {
    var told = beans.resolveObserverMethods(new HttpServerStart(new HttpServerOptions()));
    assertTrue(told.stream().anyMatch(each -> each.getBeanClass() == SlowStart.class));
  }

  /** Once what other tests left to the background is done. */
  private Map<String, Long> rowsAtRest() throws Exception {
    var rows = rowsOfEachTable();
    for (int i = 0; i < 100; i++) {
      Thread.sleep(200);
      var now = rowsOfEachTable();
      if (now.equals(rows)) {
        return now;
      }
      rows = now;
    }
    throw new AssertionError("It never rests: " + rows);
  }

  private Map<String, Long> rowsOfEachTable() throws SQLException {
    var rows = new TreeMap<String, Long>();
    try (var c = database.getConnection();
        var tables = c.getMetaData().getTables(null, c.getSchema(), "%", null)) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        if (tables.getString("TABLE_TYPE").endsWith("TABLE")) {
          rows.put(table, count(table));
        }
      }
    }
    return rows;
  }

  private long count(String table) throws SQLException {
    try (var c = database.getConnection();
        var asked = c.createStatement();
        var found = asked.executeQuery("select count(*) from \"" + table + "\"")) {
      found.next();
      return found.getLong(1);
    }
  }
}
