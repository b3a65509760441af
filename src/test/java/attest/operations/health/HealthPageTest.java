// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.operations.backup.Backups;
import attest.search.IndexKeeper;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthPageTest {
  private static final String PAGE = "/administration/health";

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String kind;

  @ConfigProperty(name = "attest.data")
  String data;

  @Test
  void anAdministratorReadsHowTheProgramIs() throws Exception {
    String product;
    try (var connection = database.getConnection()) {
      product = connection.getMetaData().getDatabaseProductVersion();
    }
    Given.administrator("admin")
        .signsIn()
        .asks()
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString(product),
                containsString("Disk with the data"),
                containsString("Index of sentences"),
                containsString("rows of the audit trail to be sealed"),
                containsString("People may sign in with the Harbour Desk."),
                containsString(
                    kind.equals("h2") ? "One every 24 h; the last 7" : "by its own tools")));
  }

  @Test
  void aBackupThatSomebodyPutThereIsShownToo() throws IOException {
    var folder = Files.createDirectories(Path.of(data, "backups"));
    var own = Files.writeString(folder.resolve("by-hand.zip"), "x".repeat(2000));
    try {
      Given.administrator("admin")
          .signsIn()
          .asks()
          .get(PAGE)
          .then()
          .statusCode(200)
          .body(containsString("by-hand.zip"))
          .body(containsString("2 kB"));
    } finally {
      Files.delete(own);
    }
  }

  @Test
  void nobodyElseDoes() {
    Given.person("ana").signsIn().asks().get(PAGE).then().statusCode(403);
  }

  @Test
  void aFullDiskAWorkLeftOrAnIndexThatLagsNeedSomebody() {
    assertTrue(sheet(true, 0, 7).well());
    assertFalse(sheet(false, 0, 7).well());
    assertFalse(sheet(true, 1, 7).well());
    assertFalse(sheet(true, 0, 6).well());
  }

  private static HealthPage.Sheet sheet(boolean room, long left, long indexed) {
    return new HealthPage.Sheet(
        "1",
        new DatabaseFacts.Facts("H2", "2", 1, true),
        room,
        2,
        1,
        new IndexKeeper.Look(true, indexed, 7),
        new Backlog.Counts(Instant.EPOCH, 0, 0, 0, left),
        Duration.ofHours(24),
        Duration.ofMinutes(10),
        7,
        List.of(new Backups.Kept(Instant.EPOCH, "attest.zip", 1)),
        null,
        null);
  }
}
