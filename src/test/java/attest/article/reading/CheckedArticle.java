// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An invented article, checked by hand. In its file a tag opens each line of the article and names
 * its kind or why it is dropped; the article's sentences on that line follow, one a row. {@code ~}
 * before a sentence means that no space parts it from the one before. Where the article is
 * hard-wrapped, {@code |} before a row means that it begins a new line in the middle of a sentence,
 * {@code ^} that it begins a new line and a sentence. A blank row before the tag is a blank line in
 * the article.
 */
record CheckedArticle(String text, Map<Integer, String> lines, List<Segment> sentences) {
  /** The articles of a language in a folder of the test resources, in the order of their names. */
  static List<CheckedArticle> in(String folder, String language) {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(language + "-"))
          .sorted()
          .map(CheckedArticle::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String name) {
    try {
      return Path.of(CheckedArticle.class.getResource("/article/reading/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CheckedArticle of(Path file) {
    try {
      return of(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CheckedArticle of(List<String> rows) {
    StringBuilder text = new StringBuilder();
    Map<Integer, String> lines = new HashMap<>();
    List<Segment> sentences = new ArrayList<>();
    String tag = "";
    boolean opens = true;
    for (String row : rows) {
      if (row.isEmpty()) {
        text.append('\n');
      } else if (row.matches("\\[[A-Z_]+\\]")) {
        tag = row.substring(1, row.length() - 1);
        text.append(text.isEmpty() ? "" : "\n");
        lines.put(text.length(), tag);
        opens = true;
      } else {
        text.append(opens ? "" : between(row));
        int begin = text.length();
        text.append("~|^".indexOf(row.charAt(0)) >= 0 ? row.substring(1) : row);
        if (isKind(tag)) {
          if (row.startsWith("|")) {
            begin = sentences.remove(sentences.size() - 1).begin();
          }
          SentenceKind kind = SentenceKind.valueOf(tag);
          sentences.add(new Segment(sentences.size(), begin, text.length(), kind, opens));
        }
        opens = false;
      }
    }
    return new CheckedArticle(text.toString(), lines, sentences);
  }

  private static String between(String row) {
    return switch (row.charAt(0)) {
      case '~' -> "";
      case '|', '^' -> "\n";
      default -> " ";
    };
  }

  private static boolean isKind(String tag) {
    return Stream.of(SentenceKind.values()).map(Enum::name).anyMatch(tag::equals);
  }

  /** Where sentences end; those in the middle of a line only, if so asked. */
  Set<Integer> ends(List<Segment> found, boolean inner) {
    Set<Integer> ends = new HashSet<>();
    for (Segment sentence : found) {
      int end = sentence.end();
      if (!inner || (end < text.length() && text.charAt(end) != '\n')) {
        ends.add(end);
      }
    }
    return ends;
  }

  /** The lines' kinds and reasons as a reading gives them. */
  static Map<Integer, String> decisions(Reading reading) {
    Map<Integer, String> decisions = new HashMap<>();
    for (Line line : reading.lines()) {
      decisions.put(line.begin(), line.kept() ? line.kind().name() : line.dropped().name());
    }
    return decisions;
  }
}
