// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that a person reads stands in a bundle, in three languages. */
class BundlesTest {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** What is the same in every language. */
  private static final Set<String> NAMES =
      Set.of(
          "Attest",
          "αU",
          "JSON",
          "CSV",
          "SHA",
          "https",
          "Authorization",
          "Bearer",
          "English",
          "Français",
          "العربية");

  private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+)[.}(\\s]");
  private static final Pattern QUTE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}");
  private static final Pattern KEYS = Pattern.compile("<kbd[^>]*>.*?</kbd>|<script.*?</script>");
  private static final Pattern SAID =
      Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&\\w+;");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern SCRIPTED =
      Pattern.compile(
          "(?:textContent|innerText|title|placeholder|ariaLabel)\\s*=\\s*[\"`]([^\"`]*)[\"`]"
              + "|\"(?:aria-label|title|placeholder)\",\\s*[\"`]([^\"`]*)[\"`]");

  private static final Pattern ASKED = Pattern.compile("\\bsay\\(\"(\\w+)\"");
  private static final Pattern OFFERED = Pattern.compile("data-word=\"(\\w+)\"");

  private static final Pattern TORN = Pattern.compile("« | »| [:;?!]");

  static Stream<Class<?>> bundles() {
    return files(JAVA, "Messages.java").map(BundlesTest::loaded);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void leaveNoFrenchMarkAloneOnALine(Class<?> bundle) {
    String name = bundle.getAnnotation(MessageBundle.class).value();
    var torn = new TreeMap<>(said(properties(name, "fr")));
    torn.values().removeIf(words -> !TORN.matcher(QUTE.matcher(words).replaceAll("")).find());
    assertEquals(Map.of(), torn);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void writeTanwinBeforeItsAlif(Class<?> bundle) {
    String name = bundle.getAnnotation(MessageBundle.class).value();
    var after = new TreeMap<>(said(properties(name, "ar")));
    after.values().removeIf(words -> !words.contains("\u0627\u064b"));
    assertEquals(Map.of(), after);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void sayTheSameInEachLanguage(Class<?> bundle) {
    String name = bundle.getAnnotation(MessageBundle.class).value();
    var english = new TreeMap<String, String>(said(properties(name, "en")));
    for (var method : bundle.getDeclaredMethods()) {
      String text = method.getAnnotation(Message.class).value();
      if (!text.equals(Message.DEFAULT_VALUE)) {
        english.put(method.getName(), text);
      }
    }
    for (var method : bundle.getDeclaredMethods()) {
      keys(method, english.keySet()).forEach(key -> english.putIfAbsent(key, ""));
    }
    for (String language : List.of("fr", "ar")) {
      var translated = said(properties(name, language));
      assertEquals(english.keySet(), translated.keySet(), name + " in " + language);
      translated.forEach((key, text) -> assertFalse(text.isBlank(), key + " in " + language));
      for (var method : bundle.getDeclaredMethods()) {
        String key = method.getName();
        var unknown = new TreeSet<>(filled(translated.getOrDefault(key, ""), method));
        unknown.removeAll(filled(english.getOrDefault(key, ""), method));
        assertEquals(Set.of(), unknown, name + ":" + key + " in " + language);
      }
    }
  }

  @Test
  void aNearCopyIsCalledTheSameOnEachPage() {
    for (String language : List.of("fr", "ar")) {
      String mark = properties("copies", language).getProperty("mark");
      String listed = properties("article", language).getProperty("near_copy");
      assertEquals(mark.toLowerCase(Locale.ROOT), listed, language);
    }
  }

  private static TreeMap<String, String> said(Properties properties) {
    var said = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(key -> said.put(key, properties.getProperty(key)));
    return said;
  }

  /** A method stands for one text, or for one a constant where it has none of its own. */
  private static Stream<String> keys(Method method, Set<String> written) {
    var types = method.getParameterTypes();
    boolean one = written.contains(method.getName()) || types.length != 1 || !types[0].isEnum();
    if (one) {
      return Stream.of(method.getName());
    }
    var constants = Arrays.stream(types[0].getEnumConstants()).map(Object::toString).toList();
    String apart = constants.stream().anyMatch(c -> c.contains("_")) ? "_$" : "_";
    return constants.stream().map(c -> method.getName() + apart + c);
  }

  /** The parameters that a text uses. */
  private static Set<String> filled(String text, Method method) {
    var parameters =
        Arrays.stream(method.getParameters()).map(p -> p.getName()).collect(Collectors.toSet());
    return EXPRESSION
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .filter(parameters::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Stream<Path> templates() {
    return files(RESOURCES.resolve("templates"), ".html");
  }

  @Test
  void noTemplateSaysAWordOfItsOwn() {
    var found = new TreeMap<String, List<String>>();
    templates().forEach(file -> keep(found, file, outside(read(file))));
    assertEquals(Map.of(), found);
  }

  private static List<String> outside(String template) {
    String bare = KEYS.matcher(QUTE.matcher(template).replaceAll(" ")).replaceAll(" ");
    var said = SAID.matcher(bare).results().map(m -> m.group(1));
    String text = ENTITY.matcher(TAG.matcher(bare).replaceAll(" ")).replaceAll(" ");
    return words(Stream.concat(said, Stream.of(text)));
  }

  @Test
  void noScriptSaysAWordOfItsOwn() {
    var found = new TreeMap<String, List<String>>();
    files(RESOURCES.resolve("META-INF/resources/js"), ".js")
        .forEach(
            file ->
                keep(
                    found,
                    file,
                    words(
                        SCRIPTED
                            .matcher(read(file))
                            .results()
                            .map(BundlesTest::either)
                            .map(s -> s.replaceAll("\\$\\{.*", " ")))));
    assertEquals(Map.of(), found);
  }

  /** Scripts take their words from the page. */
  @Test
  void everyWordThatAScriptAsksForStandsInAPage() {
    var asked = found(RESOURCES.resolve("META-INF/resources/js"), ".js", ASKED);
    asked.removeAll(found(RESOURCES.resolve("templates"), ".html", OFFERED));
    assertEquals(Set.of(), asked);
  }

  private static Set<String> found(Path folder, String end, Pattern pattern) {
    return files(folder, end)
        .flatMap(file -> pattern.matcher(read(file)).results().map(m -> m.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String either(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static List<String> words(Stream<String> texts) {
    return texts
        .flatMap(t -> WORD.matcher(t).results())
        .map(MatchResult::group)
        .filter(w -> !NAMES.contains(w))
        .toList();
  }

  private static void keep(TreeMap<String, List<String>> found, Path file, List<String> words) {
    if (!words.isEmpty()) {
      found.put(file.getFileName().toString(), words);
    }
  }

  private static Class<?> loaded(Path source) {
    String path = JAVA.relativize(source).toString();
    String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties properties(String bundle, String language) {
    var file = RESOURCES.resolve("messages").resolve(bundle + "_" + language + ".properties");
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  private static Stream<Path> files(Path folder, String end) {
    try (var all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(end)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
