// SPDX-License-Identifier: Apache-2.0
package attest.site;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecurityChecklistTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

  @Test
  void everyProofThatItNamesIsThere() throws IOException {
    Map<String, List<Path>> tests = tests();
    var missing = new ArrayList<String>();
    var named = NAMED.matcher(Files.readString(Path.of("src/site/security.md"))).results().toList();
    for (var proof : named) {
      String method = proof.group(2);
      var files = tests.getOrDefault(proof.group(1), List.of());
      if (files.stream().noneMatch(file -> method == null || holds(file, method))) {
        missing.add(proof.group());
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(named.size() > 60, "Only " + named.size() + " proofs are named");
  }

  @Test
  void everyLineOfItsTablesNamesAProof() throws IOException {
    var without =
        Files.readAllLines(Path.of("src/site/security.md")).stream()
            .takeWhile(line -> !line.equals("## Tried from outside"))
            .filter(line -> line.startsWith("| ") && !line.contains("proved by"))
            .filter(line -> !NAMED.matcher(line).find())
            .toList();
    assertEquals(List.of(), without);
  }

  private static boolean holds(Path file, String method) {
    try {
      return Files.readString(file).contains("void " + method + "(");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<Path>> tests() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(f -> f.toString().endsWith("Test.java"))
          .collect(groupingBy(f -> f.getFileName().toString().replace(".java", "")));
    }
  }
}
