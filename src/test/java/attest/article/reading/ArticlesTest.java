// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Invented articles, checked by hand. In a file a tag opens each line of the article and names its
 * kind or why it is dropped; the article's sentences on that line follow, one a row, and {@code ~}
 * before a sentence means that no space parts it from the one before. A blank row before the tag is
 * a blank line in the article.
 */
class ArticlesTest {
  /** Right, made up and missed. */
  private record Score(int right, int extra, int missed) {
    static Score of(Set<?> expected, Set<?> actual) {
      Set<?> right = new HashSet<>(expected);
      right.retainAll(actual);
      return new Score(right.size(), actual.size() - right.size(), expected.size() - right.size());
    }

    Score plus(Score other) {
      return new Score(right + other.right, extra + other.extra, missed + other.missed);
    }

    double f1() {
      return 2.0 * right / (2.0 * right + extra + missed);
    }
  }

  private record Checked(String text, Map<Integer, String> lines, List<Segment> sentences) {
    static Checked of(Path file) {
      try {
        return of(Files.readAllLines(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Checked of(List<String> rows) {
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
          text.append(opens || row.startsWith("~") ? "" : " ");
          int begin = text.length();
          text.append(row.startsWith("~") ? row.substring(1) : row);
          if (Stream.of(SentenceKind.values()).map(Enum::name).anyMatch(tag::equals)) {
            SentenceKind kind = SentenceKind.valueOf(tag);
            sentences.add(new Segment(sentences.size(), begin, text.length(), kind, opens));
          }
          opens = false;
        }
      }
      return new Checked(text.toString(), lines, sentences);
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
  }

  @ParameterizedTest
  @CsvSource({"fr, 0.99, 0.98", "en, 0.99, 0.98", "ar, 0.95, 0.95"})
  void sentencesEndWhereAReaderEndsThem(String language, double floor, double floorOfLines)
      throws Exception {
    Score all = new Score(0, 0, 0);
    Score inner = all;
    Score lines = all;
    int articles = 0;
    for (Path file : files(language)) {
      Checked checked = Checked.of(file);
      Reading reading = Reading.of(checked.text, language);
      all =
          all.plus(
              Score.of(
                  checked.ends(checked.sentences, false),
                  checked.ends(reading.sentences(), false)));
      inner =
          inner.plus(
              Score.of(
                  checked.ends(checked.sentences, true), checked.ends(reading.sentences(), true)));
      lines = lines.plus(Score.of(checked.lines.entrySet(), decisions(reading).entrySet()));
      articles++;
    }
    System.out.printf(
        "%s: %d articles, %d sentences, boundary F1 %.4f (inside lines %.4f), line F1 %.4f%n",
        language, articles, all.right + all.missed, all.f1(), inner.f1(), lines.f1());
    assertTrue(all.f1() >= floor, "all " + all);
    assertTrue(inner.f1() >= floor - 0.02, "inside lines " + inner);
    assertTrue(lines.f1() >= floorOfLines, "lines " + lines);
  }

  private static Map<Integer, String> decisions(Reading reading) {
    Map<Integer, String> decisions = new HashMap<>();
    for (Line line : reading.lines()) {
      String kept = line.kind().name();
      decisions.put(line.begin(), line.kept() ? kept : line.dropped().name());
    }
    return decisions;
  }

  private static List<Path> files(String language) throws IOException, URISyntaxException {
    Path folder = Path.of(ArticlesTest.class.getResource("/article/reading/articles").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(language + "-"))
          .sorted()
          .toList();
    }
  }
}
