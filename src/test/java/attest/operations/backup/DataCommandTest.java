// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class DataCommandTest {
  private static final String EMBEDDED = "attest.mv.db";

  @ConfigProperty(name = "attest.data")
  String data;

  @ConfigProperty(name = "attest.database.url")
  Optional<String> url;

  @TempDir Path folder;

  @Inject AgroalDataSource database;

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void theDatabaseOfTheProgramThatRuns() {
    inFolder(Path.of(data));
    url.ifPresent(address -> inPostgres(address));
  }

  @Test
  void allThatIsStoredGoesToTheOtherDatabaseAndBack() throws IOException {
    work();
    var running = backup("running");
    inFolder(folder.resolve("one"));
    assertEquals(0, run("restore", "--from", running.toString()), words());
    assertEquals(sums(running), sums(backup("one.zip")));

    inPostgres(TestDatabase.newPostgres().get("attest.database.url"));
    assertEquals(0, run("move", "--to", "postgresql"), words());
    assertTrue(words().contains("the audit trail hold"), words());
    assertEquals(sums(running), sums(backup("two.zip")));

    environment.put("ATTEST_DATA", folder.resolve("three").toString());
    assertEquals(0, run("move", "--to", "embedded"), words());
    inFolder(folder.resolve("three"));
    assertEquals(sums(running), sums(backup("three.zip")));
  }

  @Test
  void aBackupIsReadByItsOwnerAloneAndOverwritesNothing() throws IOException {
    var file = backup("once");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(1, run("backup", "--to", file.toString()));
    assertTrue(words().contains("is there already"), words());
  }

  @Test
  void nothingIsPutIntoADatabaseThatHasSomething() throws IOException {
    var file = backup("some");
    var full = folder.resolve("full");
    inFolder(full);
    assertEquals(0, run("restore", "--from", file.toString()), words());
    byte[] before = Files.readAllBytes(full.resolve(EMBEDDED));
    assertEquals(1, run("restore", "--from", file.toString()));
    assertTrue(words().contains("There is a database already"), words());
    assertArrayEquals(before, Files.readAllBytes(full.resolve(EMBEDDED)));
  }

  @Test
  void aPostgresThatHasSomethingIsRefused() throws IOException {
    var file = backup("some");
    inPostgres(TestDatabase.newPostgres().get("attest.database.url"));
    assertEquals(0, run("restore", "--from", file.toString()), words());
    assertEquals(1, run("restore", "--from", file.toString()));
    assertTrue(words().contains("The target is not empty: its table "), words());
  }

  @Test
  void ofADamagedBackupNothingIsKept() throws IOException {
    var whole = backup("whole");
    inFolder(folder.resolve("target"));
    var lacking = Files.copy(whole, folder.resolve("lacking"));
    withoutItsLastRow(lacking, "person.jsonl");
    byte[] bytes = Files.readAllBytes(whole);
    var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 100));
    var none = Files.writeString(folder.resolve("none"), "text");
    for (Path damaged : List.of(lacking, cut, none)) {
      assertEquals(1, run("restore", "--from", damaged.toString()), words());
      assertFalse(Files.exists(folder.resolve("target").resolve(EMBEDDED)));
    }
    assertEquals(0, run("restore", "--from", whole.toString()), words());
  }

  private static void withoutItsLastRow(Path backup, String table) throws IOException {
    try (var zip = FileSystems.newFileSystem(backup)) {
      var rows = Files.readAllLines(zip.getPath(table));
      Files.write(zip.getPath(table), rows.subList(0, rows.size() - 1));
    }
  }

  @Test
  void whatDoesNotOpenWithoutItsKeyIsSaid() throws Exception {
    long person = Given.person("sealed").id();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into second_factor (person_id, sealed_secret, used_step, created_at) values ("
              + person
              + ", 'x', 0, current_timestamp)");
    }
    var file = backup("sealed");
    inFolder(folder.resolve("elsewhere"));
    assertEquals(0, run("restore", "--from", file.toString()), words());
    assertTrue(words().contains("Second factors that do not open here: "), words());

    said.reset();
    var brought = Files.createDirectory(folder.resolve("brought"));
    Files.writeString(brought.resolve("secret.key"), "x".repeat(32));
    inFolder(brought);
    assertEquals(0, run("restore", "--from", file.toString()), words());
    assertFalse(words().contains("econd factors"), words());
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    var none = folder.resolve("none");
    assertEquals(1, run("restore", "--from", none.toString()));
    assertEquals("There is no file " + none + ".\n", words());
    inFolder(folder.resolve("nowhere"));
    assertEquals(1, run("backup", "--to", folder.resolve("never").toString()));
    assertTrue(
        words().startsWith("There is no Attest database in " + folder.resolve("nowhere") + ". "),
        words());
    assertEquals(1, run("move", "--to", "postgresql"), words());
    assertTrue(words().startsWith("There is no Attest database in "), words());
    assertFalse(Files.exists(folder.resolve("never")));
    assertFalse(Files.exists(folder.resolve("nowhere")));
    assertEquals(2, run("move", "--to", "elsewhere"));
    assertEquals(2, run("backup"));
    assertTrue(words().contains("backup --to FILE"), words());
  }

  @Test
  void aDatabaseOfAnotherProgramIsNoneOfThisOne() throws Exception {
    var other = Files.createDirectory(folder.resolve("other"));
    Address.embedded(other).open().close();
    inFolder(other);
    assertEquals(1, run("backup", "--to", folder.resolve("never").toString()));
    assertTrue(words().startsWith("There is no Attest database in jdbc:h2:file:"), words());
    inPostgres(TestDatabase.newPostgres().get("attest.database.url"));
    assertEquals(1, run("backup", "--to", folder.resolve("never").toString()));
    assertTrue(words().startsWith("There is no Attest database in jdbc:postgresql:"), words());
    assertFalse(Files.exists(folder.resolve("never")));
  }

  private void inFolder(Path data) {
    environment.clear();
    environment.put("ATTEST_DATA", data.toString());
  }

  private void inPostgres(String address) {
    environment.put("ATTEST_DATABASE_URL", address);
    environment.put("ATTEST_DATABASE_USERNAME", "postgres");
    environment.put("ATTEST_DATABASE_PASSWORD", "postgres");
  }

  private Path backup(String name) {
    var file = folder.resolve(name);
    assertEquals(0, run("backup", "--to", file.toString()), words());
    return file;
  }

  private static List<BackupFile.Entry> sums(Path file) throws IOException {
    try (var backup = BackupFile.open(file)) {
      return backup.entries();
    }
  }

  private int run(String command, String... arguments) {
    said.reset();
    return new DataCommand(environment::get, new PrintStream(said, true, UTF_8))
        .run(command, List.of(arguments));
  }

  private String words() {
    return said.toString(UTF_8);
  }

  /** Rows with text of every script, ids made by a client, dates, bytes and nulls. */
  private static void work() {
    var project = Given.project(Given.person("lead"));
    var article =
        Given.article(project, "Dix civils sont morts à Larmont 🌊, dit-elle.", "لا أحد.");
    project
        .lead()
        .asks()
        .body(
            Map.of(
                "labels",
                List.of("CASUALTY_FIGURE"),
                "figures",
                List.of(
                    Map.of(
                        "id",
                        UUID.randomUUID(),
                        "qualifier",
                        "exact",
                        "harm",
                        "killed",
                        "low",
                        10,
                        "high",
                        10))))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
    for (int other = 0; other < 2; other++) {
      Given.member(project, Role.REVIEWER)
          .asks()
          .body(Map.of("labels", List.of("CLAIM")))
          .put("/sentences/{id}/annotation", article.sentences().get(1))
          .then()
          .statusCode(200);
    }
    project
        .lead()
        .asks()
        .get("/projects/{key}/adjudications/queue", project.key())
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    Given.administrator("admin").asks().post("/audit/verification").then().statusCode(200);
  }
}
