// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import attest.testing.Given;
import attest.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BackupsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Inject Backups backups;

  @ConfigProperty(name = "attest.data")
  Path data;

  @BeforeEach
  void ofTheEmbeddedDatabaseAlone() {
    assumeFalse(TestDatabase.isPostgres());
  }

  @Test
  void aCommandGetsOneFromTheProgramThatRuns(@TempDir Path folder) throws IOException {
    var to = folder.resolve("asked.zip");
    Request.ask(data, to);
    try (var backup = BackupFile.open(to)) {
      assertTrue(backup.tables().size() > 40);
    }
    assertTrue(Request.waiting(data).isEmpty());
  }

  @Test
  void whatACommandAskedForIsToldByTheTrailAndThePage(@TempDir Path folder) throws IOException {
    Request.ask(data, folder.resolve("asked.zip"));
    var administrator = Given.administrator("admin").signsIn();
    administrator
        .asks()
        .get("/administration/health")
        .then()
        .statusCode(200)
        .body(containsString("The backup command had the program write its last one on "))
        .body(not(containsString(">asked-")));
    administrator
        .asks()
        .get("/administration/audit?act=operations.backup")
        .then()
        .statusCode(200)
        .body(containsString("wrote a backup at a command’s request"));
  }

  @Test
  void whyThereIsNoneIsToldToTheCommand(@TempDir Path folder) throws Exception {
    var request = Request.make(folder);
    var asking =
        CompletableFuture.runAsync(
            () -> assertThrows(Refused.class, () -> request.take(folder.resolve("to"))));
    request.refuse("No space left.");
    asking.get();
    assertFalse(Files.exists(request.file()));
  }

  @Test
  void oneADayIsMadeAndTheLastSevenAreKept() throws IOException {
    for (int day = 0; day < 9; day++) {
      var now = NOW.plus(Duration.ofDays(day).plusMinutes(day));
      backups.keepUp(now);
      backups.keepUp(now.plus(Duration.ofHours(23)));
    }
    var kept = backups.kept();
    assertEquals(7, kept.size());
    assertEquals(NOW.plus(Duration.ofDays(2).plusMinutes(2)), kept.firstKey());
    try (var last = BackupFile.open(kept.lastEntry().getValue())) {
      assertEquals(NOW.plus(Duration.ofDays(8).plusMinutes(8)).toString(), last.madeAt());
    }

    backups.keepUp(NOW.minus(Duration.ofDays(30)));
    assertTrue(backups.kept().containsKey(NOW.minus(Duration.ofDays(30))), "the clock set back");
    assertEquals(7, backups.kept().size());
  }
}
