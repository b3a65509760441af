// SPDX-License-Identifier: Apache-2.0
package attest.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Human;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The examples of the API, in the order in which they stand, sent as they stand: only {@code
 * $LOGIN} and {@code $PASSWORD} are somebody's here, and the address is that of the program under
 * test.
 */
@QuarkusTest
class ApiExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DOCUMENT = Path.of("src/site/api.md");
  private static final Pattern TAKEN =
      Pattern.compile("(?s)(\\w+)=\\$\\((.+?)\\s*\\|\\s*jq (?:-r )?'?\\.?([^']+?)'?\\)");

  private static final Pattern SHORTHAND =
      Pattern.compile("(?s)(\\w+)\\(\\) \\{ (.+) \"\\$@\"; \\}");

  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, String> shorthands = new HashMap<>();
  private Response last;
  private int sent;

  @Test
  void areAnsweredAsTheySay() throws IOException {
    Human ada = Given.person("ada");
    variables.putAll(Map.of("LOGIN", ada.login(), "PASSWORD", ada.password()));
    boolean answered = false;
    for (var block : Documents.blocks(DOCUMENT)) {
      if (answered && block.next() && block.language().equals("json")) {
        assertHolds(JSON.readTree(last.asString()), JSON.readTree(block.text()), "");
      }
      answered = block.language().equals("sh") && block.text().contains("$A/");
      if (answered) {
        commands(block.text()).forEach(this::run);
      }
    }
    assertTrue(sent > 20, "Only " + sent + " calls were sent");
  }

  /** Each field that the example shows is there, with a value of its kind. */
  private static void assertHolds(JsonNode answer, JsonNode shown, String at) {
    assertEquals(shown.getNodeType(), answer.getNodeType(), at + " in " + answer);
    shown
        .fieldNames()
        .forEachRemaining(
            name -> {
              assertTrue(answer.has(name), at + "." + name + " in " + answer);
              assertHolds(answer.get(name), shown.get(name), at + "." + name);
            });
    if (shown.isArray() && !shown.isEmpty()) {
      assertTrue(!answer.isEmpty(), at + " is empty");
      assertHolds(answer.get(0), shown.get(0), at + "[0]");
    }
  }

  private void run(String line) {
    String[] parts = line.split(" +# ", 2);
    String command = parts[0];
    var taken = TAKEN.matcher(command);
    var shorthand = SHORTHAND.matcher(command);
    if (command.startsWith("A=http")) {
      variables.put("A", "http://localhost:" + RestAssured.port + "/api/v1");
    } else if (shorthand.matches()) {
      shorthands.put(shorthand.group(1), shorthand.group(2));
    } else if (taken.matches()) {
      send(taken.group(2), "2");
      variables.put(taken.group(1), last.jsonPath().getString(taken.group(3)));
    } else {
      boolean refused = parts.length == 2 && parts[1].matches("4\\d\\d\\b.*");
      send(command, refused ? parts[1].substring(0, 3) : "2");
    }
  }

  private void send(String command, String status) {
    String[] named = command.split(" ", 2);
    String whole =
        shorthands.containsKey(named[0]) ? shorthands.get(named[0]) + " " + named[1] : command;
    var words = ShellWords.of(whole, variables);
    assertEquals("curl", words.get(0), whole);
    last = Example.send(words);
    sent++;
    String answered = last.statusCode() + " " + last.asString();
    assertTrue(answered.startsWith(status), whole + "\n" + answered);
  }

  /** One after the other; a command goes on where a line ends in {@code \} or within quotes. */
  private static List<String> commands(String block) {
    var commands = new ArrayList<String>();
    var command = new StringBuilder();
    for (String line : block.split("\n")) {
      command.append(command.isEmpty() ? "" : "\n").append(line);
      if (isWhole(command.toString())) {
        commands.add(command.toString());
        command.setLength(0);
      }
    }
    return commands.stream().filter(c -> !c.isBlank() && !c.startsWith("#")).toList();
  }

  private static boolean isWhole(String command) {
    long quotes = command.chars().filter(c -> c == '\'').count();
    return quotes % 2 == 0 && !command.endsWith("\\");
  }
}
