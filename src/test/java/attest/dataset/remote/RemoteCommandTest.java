// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class RemoteCommandTest {
  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(Human person, String command, String... arguments) {
    out.reset();
    err.reset();
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--project", project.key()));
    var environment =
        Map.of(
            "ATTEST_TOKEN",
            person.token(),
            "ATTEST_SERVER",
            "http://localhost:" + RestAssured.port);
    return new RemoteCommand(
            environment::get, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(command, all);
  }

  @Test
  void whatIsBroughtInIsTakenAwayAgain() throws IOException {
    var file = folder.resolve("karsten \"port\".txt");
    Files.writeString(file, "Le port\n\nDouze bateaux ont quitté le port de Karsten.\n");
    assertEquals(0, run(project.lead(), "import", file.toString()), err.toString(UTF_8));
    assertTrue(out.toString(UTF_8).contains("\"imported\""));
    assertEquals(0, run(project.lead(), "export", "--format", "jsonl"));
    assertTrue(out.toString(UTF_8).contains("Douze bateaux"));
    var csv = folder.resolve("a.csv");
    assertEquals(0, run(project.lead(), "export", "--format", "csv", "--out", csv.toString()));
    assertTrue(Files.readString(csv).contains("Douze bateaux"));
    assertFalse(Files.exists(folder.resolve("a.csv.part")));
    var again = folder.resolve("again.jsonl");
    assertEquals(
        0,
        run(
            project.lead(),
            "export",
            "--format",
            "jsonl",
            "--reviewers",
            "logins",
            "--out",
            again.toString()));
    assertEquals(0, run(project.lead(), "import", "--format", "jsonl", again.toString()));
    assertTrue(out.toString(UTF_8).contains("\"existing\" : 1"), out.toString(UTF_8));
  }

  @Test
  void labelledDataComesInAsItsNamesAreMappedWithoutTheRowsThatAreRefused() throws IOException {
    var reviewer = Given.member(project, Role.REVIEWER);
    var file = folder.resolve("labelled.jsonl");
    Files.writeString(
        file,
        """
        {"text":"Douze bateaux ont quitté le port de Karsten.","label":["assertion"]}
        {"text":"Le quai de Karsten est fermé.","label":["mystery"]}
        """);
    var names = folder.resolve("names.json");
    Files.writeString(
        names,
        """
        {"labels":{"assertion":"CLAIM"},"reviewers":{"":"%s"},"language":"fr"}
        """
            .formatted(reviewer.login()));
    String[] plain = {"--format", "doccano", "--mapping", names.toString(), file.toString()};
    assertEquals(1, run(project.lead(), "import", plain), out.toString(UTF_8));
    assertTrue(err.toString(UTF_8).contains("\n  line 2, "), err.toString(UTF_8));
    var skipping = new ArrayList<>(List.of(plain));
    skipping.add(0, "--skip-refused");
    assertEquals(
        0, run(project.lead(), "import", skipping.toArray(String[]::new)), err.toString(UTF_8));
    assertTrue(out.toString(UTF_8).contains("\"answers\" : 1"), out.toString(UTF_8));
    assertTrue(out.toString(UTF_8).contains("\"refusedInAll\" : 1"), out.toString(UTF_8));
  }

  @Test
  void aReleaseIsMadeAndVerified() throws IOException {
    Given.article(project, "Une phrase.");
    Given.article(project, "Une autre.");
    assertEquals(
        0,
        run(
            project.lead(),
            "release",
            "--version",
            "1.0",
            "--formats",
            "jsonl,csv",
            "--split",
            "train=0.5,test=0.5"),
        err.toString(UTF_8));
    assertEquals(0, run(project.lead(), "verify", "--version", "1.0"));
    assertTrue(out.toString(UTF_8).contains("ok      train.jsonl"), out.toString(UTF_8));
    var names = new ArrayList<String>();
    project
        .lead()
        .asks()
        .get("/projects/{key}/releases/1.0", project.key())
        .then()
        .extract()
        .jsonPath()
        .getList("files.name", String.class)
        .forEach(names::add);
    for (String name : names) {
      byte[] bytes =
          project
              .lead()
              .asks()
              .get("/projects/{key}/releases/1.0/{f}", project.key(), name)
              .then()
              .extract()
              .asByteArray();
      Files.write(folder.resolve(savedAs(name)), bytes);
    }
    assertEquals(0, run(project.lead(), "verify", "--version", "1.0", "--dir", folder.toString()));
    Files.writeString(folder.resolve("test.csv"), "altered");
    assertEquals(1, run(project.lead(), "verify", "--version", "1.0", "--dir", folder.toString()));
    Files.delete(folder.resolve(savedAs("train.csv")));
    assertEquals(1, run(project.lead(), "verify", "--version", "1.0", "--dir", folder.toString()));
    assertTrue(out.toString(UTF_8).contains("CHANGED test.csv"), out.toString(UTF_8));
    assertTrue(out.toString(UTF_8).contains("MISSING train.csv"), out.toString(UTF_8));
  }

  /** As somebody names it who keeps several releases in a folder. */
  private String savedAs(String name) {
    return project.key() + "-1.0-" + name;
  }

  @Test
  void refusalsAreTheServersWords() {
    assertEquals(1, run(Given.person("stranger"), "export", "--format", "jsonl"));
    assertTrue(err.toString(UTF_8).contains("that you may see"), err.toString(UTF_8));
    assertEquals(1, run(project.lead(), "export", "--format", "xlsx"));
    assertTrue(err.toString(UTF_8).contains("webanno-tsv"), err.toString(UTF_8));
    assertEquals(1, run(project.lead(), "release", "--version", "../1"));
    assertTrue(err.toString(UTF_8).contains("(version)"), err.toString(UTF_8));
  }

  @Test
  void whatIsNotUnderstoodIsSaidWithTheUsage() {
    assertEquals(2, run(project.lead(), "export"));
    assertTrue(err.toString(UTF_8).contains("--format is missing"), err.toString(UTF_8));
    assertEquals(2, run(project.lead(), "export", "--form", "csv"));
    assertEquals(2, run(project.lead(), "export", "--format"));
    assertEquals(2, run(project.lead(), "import", "nothing-there.txt"));
    assertEquals(2, run(project.lead(), "import", "--skip-refused", folder.toString()));
    assertEquals(2, run(project.lead(), "release", "--version", "1", "--split", "all"));
    assertEquals(2, run(project.lead(), "export", "--format", "csv", "--server", "file:///x"));
    assertTrue(RemoteCommand.knows("verify") && !RemoteCommand.knows("serve"));
  }

  /** A server that promises more than it gives, once. */
  private static ServerSocket breakingOff() throws IOException {
    var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var answering =
        new Thread(
            () -> {
              try (var client = socket.accept()) {
                client.getInputStream().read();
                client
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf".getBytes(UTF_8));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    answering.setDaemon(true);
    answering.start();
    return socket;
  }

  @Test
  void whatBreaksOffIsNotLeftAsAFileAndAServerThatIsAwayIsSaid() throws IOException {
    var target = folder.resolve("all.jsonl");
    String address;
    try (var socket = breakingOff()) {
      address = "http://localhost:" + socket.getLocalPort();
      assertEquals(1, export(address, target));
      assertEquals("The answer broke off before its end.", err.toString(UTF_8).strip());
    }
    assertEquals(1, export(address, target));
    assertTrue(err.toString(UTF_8).startsWith("Nothing answers at " + address));
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private int export(String server, Path target) {
    return run(
        project.lead(),
        "export",
        "--format",
        "jsonl",
        "--server",
        server,
        "--out",
        target.toString());
  }
}
