// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word list of one language: phrases, as tokens, under {@code [section]} headings, {@code #}
 * before remarks. An entry may end with a whole number.
 */
final class Lexicon {
  private final Map<String, List<List<String>>> sections = new LinkedHashMap<>();

  private Lexicon() {}

  static Lexicon of(String language, String name) {
    String path = "/suggestion/" + language + "/" + name + ".txt";
    try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing word list " + path);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lexicon read(BufferedReader reader) {
    var lexicon = new Lexicon();
    List<List<String>> section = new ArrayList<>();
    for (String line : reader.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.indexOf(']'));
        section = lexicon.sections.computeIfAbsent(name, n -> new ArrayList<>());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        section.add(Tokens.of(line));
      }
    }
    return lexicon;
  }

  /** The phrases of a section; none where it has no such section. */
  List<List<String>> phrases(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** The numbers of a section by their one-token words. */
  Map<String, Long> numbers(String section) {
    var numbers = new HashMap<String, Long>();
    phrases(section).forEach(entry -> numbers.put(entry.get(0), Long.valueOf(entry.get(1))));
    return numbers;
  }

  /** Every word of every section. */
  Set<String> words() {
    var words = new HashSet<String>();
    sections.values().forEach(phrases -> phrases.forEach(words::addAll));
    return words;
  }
}
