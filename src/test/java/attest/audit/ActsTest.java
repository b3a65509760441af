// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed list of acts, against what the program's own source says. */
class ActsTest {
  private static final Pattern ACT =
      Pattern.compile(
          "\"((?:account|project|article|annotation|assignment|search|corroboration|adjudication"
              + "|agreement|dataset|review|operations|audit|dossier|guideline)\\.[a-z]+(?:[-_][a-z]+)*)\"");

  private static final Pattern FACTS =
      Pattern.compile("Map\\.of\\([^;]*|facts\\.put\\(\"\\w+\",\\s");
  private static final Pattern FACT = Pattern.compile("\"([a-z][a-zA-Z]+)\",\\s");

  @Test
  void everyActThatIsToldIsListed() throws IOException {
    var told = new TreeSet<String>();
    for (String source : thatTell()) {
      ACT.matcher(source).results().forEach(found -> told.add(found.group(1)));
    }
    assertTrue(told.contains("annotation.judge"), told.toString());
    told.removeAll(Acts.ALL);
    assertTrue(told.isEmpty(), "These are told and not listed in Acts: " + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void everyActAndFeatureHasItsWords(String language) throws Exception {
    String acts = words(language, "act_named", String.class);
    String features = words(language, "feature", String.class);
    for (String act : Acts.ALL) {
      assertTrue(acts.contains("{#case '" + act + "'}"), act + " has no words in " + language);
    }
    for (String feature : Acts.features()) {
      assertTrue(features.contains("{#case '" + feature + "'}"), feature + " in " + language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void everyFactHasItsWords(String language) throws Exception {
    String words = words(language, "fact_named", String.class);
    var wordless = new TreeSet<String>();
    int told = 0;
    for (String source : thatTell()) {
      for (var facts : FACTS.matcher(source).results().toList()) {
        for (var fact : FACT.matcher(facts.group()).results().toList()) {
          told++;
          if (!words.contains("{#case '" + fact.group(1) + "'}")) {
            wordless.add(fact.group(1));
          }
        }
      }
    }
    assertTrue(told > 40, told + " facts found");
    assertEquals(Set.of(), wordless);
  }

  /** The sources that tell the trail of deeds, but for the trail's own. */
  private static List<String> thatTell() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java/attest"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.startsWith("src/main/java/attest/audit"))
          .map(ActsTest::read)
          .filter(source -> source.contains("Trace(") || source.contains("tell("))
          .toList();
    }
  }

  private static String words(String language, String key, Class<?>... parameters)
      throws Exception {
    if (language.equals("en")) {
      return AuditMessages.class.getMethod(key, parameters).getAnnotation(Message.class).value();
    }
    var bundle = new Properties();
    var file = Path.of("src/main/resources/messages/audit_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    }
    return bundle.getProperty(key);
  }

  @Test
  void onlySealingWritesToRowsThatStand() throws IOException {
    var writing =
        Pattern.compile("(?i)(update|delete from)\\s+audit_entry|AuditEntry\\.(update|delete)");
    try (var files = Files.walk(Path.of("src/main"))) {
      List<String> found =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .filter(f -> writing.matcher(read(f)).find())
              .map(f -> f.getFileName().toString())
              .toList();
      assertEquals(List.of("Sealing.java"), found);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
