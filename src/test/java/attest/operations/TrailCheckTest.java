// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class TrailCheckTest {
  @Inject DataSource database;

  @ConfigProperty(name = "attest.data")
  String data;

  @ConfigProperty(name = "attest.database.url")
  Optional<String> url;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void aSealedTrail() {
    Given.project(Given.person("lead"));
    Given.administrator("admin").asks().post("/audit/verification").then().statusCode(200);
  }

  @Test
  void aWholeTrailIsSaidToBeWhole() {
    assertEquals(0, check());
    assertTrue(words().startsWith("The audit trail is whole: "), words());
  }

  @Test
  void theFirstBrokenRowIsNamed() throws SQLException {
    long place = last();
    sql("update audit_entry set act = act || '.x' where place = " + place);
    try {
      assertEquals(1, check());
      assertTrue(words().startsWith("The audit trail is broken: row " + place + " (id "), words());
    } finally {
      sql(
          "update audit_entry set act = substring(act from 1 for length(act) - 2) where place = "
              + place);
    }
    assertEquals(0, check());
  }

  @Test
  void aSealThatWasNotedIsComparedWithWhatStands() throws SQLException {
    String place = String.valueOf(last());
    assertEquals(0, check(place, seal(place)));
    assertEquals(1, check(place, "another seal"));
    assertTrue(words().contains("Row " + place + " has another seal"), words());
    assertEquals(2, check("only-one"));
  }

  @Test
  void aFolderWithoutADatabaseIsSaidToBeNone(@TempDir Path empty) {
    var nowhere = new TrailCheck(Map.of("ATTEST_DATA", empty.toString())::get);
    assertEquals(2, nowhere.run(List.of(), new PrintStream(said, true, UTF_8)));
    assertEquals(
        "The audit trail could not be read: There is no Attest database in "
            + empty
            + ". Name the one there is in ATTEST_DATA or ATTEST_DATABASE_URL.\n",
        words());
  }

  private int check(String... noted) {
    var environment = new HashMap<>(Map.of("ATTEST_DATA", data));
    url.ifPresent(
        address -> {
          environment.put("ATTEST_DATABASE_URL", address);
          environment.put("ATTEST_DATABASE_USERNAME", "postgres");
          environment.put("ATTEST_DATABASE_PASSWORD", "postgres");
        });
    return new TrailCheck(environment::get).run(List.of(noted), new PrintStream(said, true, UTF_8));
  }

  private String words() {
    return said.toString(UTF_8);
  }

  private long last() throws SQLException {
    try (var c = database.getConnection();
        var found = c.createStatement().executeQuery("select max(place) from audit_entry")) {
      found.next();
      return found.getLong(1);
    }
  }

  private String seal(String place) throws SQLException {
    try (var c = database.getConnection();
        var found =
            c.createStatement()
                .executeQuery("select seal from audit_entry where place = " + place)) {
      found.next();
      return found.getString(1);
    }
  }

  private void sql(String statement) throws SQLException {
    try (var c = database.getConnection();
        var run = c.createStatement()) {
      assertEquals(1, run.executeUpdate(statement));
    }
  }
}
