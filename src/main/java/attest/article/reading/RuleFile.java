// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word list on the class path: one entry a line under {@code [section]} headings, {@code #}
 * before remarks.
 */
final class RuleFile {
  private static final String FOLDER = "/article/reading/";

  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  private RuleFile() {}

  static RuleFile of(Language language, String name) {
    return at(language.code() + "/" + name);
  }

  static RuleFile at(String name) {
    String path = FOLDER + name + ".txt";
    try (InputStream in = RuleFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing word list " + path);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its entries in order; none when the file has no such section. */
  List<String> section(String name) {
    return sections.getOrDefault(name, List.of());
  }

  Map<String, List<String>> sections() {
    return sections;
  }

  private static RuleFile read(BufferedReader reader) throws IOException {
    RuleFile file = new RuleFile();
    List<String> section = new ArrayList<>();
    file.sections.put("", section);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String entry = line.strip();
      if (entry.startsWith("[")) {
        String name = entry.substring(1, entry.indexOf(']'));
        section = file.sections.computeIfAbsent(name, n -> new ArrayList<>());
      } else if (!entry.isEmpty() && !entry.startsWith("#")) {
        section.add(entry);
      }
    }
    return file;
  }
}
