// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    var commands =
        new Commands(
            variable -> null, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return commands.run(List.of(words));
  }

  @Test
  void anUnknownWordIsRefusedWithEveryCommandThatThereIs() {
    assertEquals(2, run("frobnicate"));
    String said = err.toString(UTF_8);
    assertTrue(said.startsWith("There is no command frobnicate."), said);
    for (String word :
        List.of("verify-audit", "backup", "restore", "move", "export", "import", "release")) {
      assertTrue(said.lines().anyMatch(line -> line.startsWith(word + " ")), word);
    }
    assertEquals("", out.toString(UTF_8));
  }

  @Test
  void whoAsksForHelpIsGivenIt() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString(UTF_8).contains("verify  --project KEY"));
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void aKnownWordIsTakenByItsCommand() {
    assertEquals(2, run("export", "--project", "harbour"));
    assertTrue(err.toString(UTF_8).startsWith("The option --token is missing"));
    assertEquals(2, run("backup"));
    assertEquals(2, run("verify-audit", "7"));
  }
}
