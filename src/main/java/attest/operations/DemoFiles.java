// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.article.Said;
import attest.article.reading.Decoding;
import attest.corroboration.Relation;
import attest.project.SourceList;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The demonstration as it lies in {@code src/main/resources/demo}: all of it is invented. */
record DemoFiles(
    List<Piece> pieces,
    List<Pairing> pairs,
    List<Decision> decisions,
    String guidelines,
    SourceList sources) {
  private static final List<String> REVIEWERS = List.of("r1", "r2", "r3");
  private static final int MOST_BYTES = 100_000;
  private static final Map<String, String> CODES =
      Map.of("C", "CLAIM", "F", "CASUALTY_FIGURE", "A", "ATTRIBUTION");

  /**
   * An article: its file's name and text, what is known of it, its sentences with their answers.
   */
  record Piece(String file, String text, Said said, List<Line> lines) {}

  /**
   * A sentence as it must be found in the article.
   *
   * @param answers codes by reviewer, 0 to 2: empty = judged, none; null = not judged
   */
  record Line(String sentence, List<@Nullable List<String>> answers) {}

  /**
   * Two sentences by the words with which they begin.
   *
   * @param relations by reviewer, 0 to 2: null = not judged; of a directed one this is the newer
   */
  record Pairing(
      String file,
      String begins,
      String otherFile,
      String otherBegins,
      List<@Nullable Relation> relations,
      String rationale) {}

  /**
   * How a sentence is settled, by the words with which it begins.
   *
   * @param contests the reviewer who contests it, 0 to 2; null = nobody
   */
  record Decision(
      String file,
      String begins,
      List<String> labels,
      Outcome outcome,
      Reason reason,
      String note,
      @Nullable Integer contests,
      String words) {}

  static DemoFiles read() {
    var lines =
        rows("answers.csv").stream()
            .collect(Collectors.groupingBy(row -> row.get("file"), Collectors.toList()));
    var pieces =
        rows("articles.csv").stream()
            .map(row -> piece(row, lines.getOrDefault(row.get("file"), List.of())))
            .toList();
    return new DemoFiles(
        pieces,
        rows("pairs.csv").stream().map(DemoFiles::pairing).toList(),
        rows("decisions.csv").stream().map(DemoFiles::decision).toList(),
        new String(bytes("guidelines.md"), UTF_8),
        SourceList.at("/demo/sources.csv"));
  }

  private static Piece piece(Map<String, String> row, List<Map<String, String>> lines) {
    String file = requireNonNull(row.get("file"));
    return new Piece(
        file,
        Decoding.of(bytes("articles/" + file), MOST_BYTES).text(),
        new Said(
            row.get("title"),
            row.get("outlet"),
            row.get("agency"),
            null,
            row.get("language"),
            null,
            row.get("publishedOn")),
        lines.stream().map(DemoFiles::line).toList());
  }

  private static Line line(Map<String, String> row) {
    return new Line(
        requireNonNull(row.get("sentence")),
        REVIEWERS.stream()
            .map(reviewer -> codes(requireNonNull(row.get(reviewer))))
            .collect(Collectors.toList()));
  }

  private static Pairing pairing(Map<String, String> row) {
    return new Pairing(
        requireNonNull(row.get("file")),
        requireNonNull(row.get("begins")),
        requireNonNull(row.get("otherFile")),
        requireNonNull(row.get("otherBegins")),
        REVIEWERS.stream()
            .map(reviewer -> relation(requireNonNull(row.get(reviewer))))
            .collect(Collectors.toList()),
        requireNonNull(row.get("rationale")));
  }

  private static Decision decision(Map<String, String> row) {
    String contests = requireNonNull(row.get("contests"));
    return new Decision(
        requireNonNull(row.get("file")),
        requireNonNull(row.get("begins")),
        requireNonNull(codes(requireNonNull(row.get("labels")))),
        Outcome.valueOf(requireNonNull(row.get("outcome"))),
        Reason.valueOf(requireNonNull(row.get("reason"))),
        requireNonNull(row.get("note")),
        contests.isEmpty() ? null : Integer.parseInt(contests) - 1,
        requireNonNull(row.get("words")));
  }

  private static @Nullable Relation relation(String cell) {
    return cell.isEmpty() ? null : Relation.valueOf(cell);
  }

  private static @Nullable List<String> codes(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return cell.equals("-")
        ? List.of()
        : Arrays.stream(cell.split("\\|")).map(c -> requireNonNull(CODES.get(c))).toList();
  }

  private static List<Map<String, String>> rows(String name) {
    try (var rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .<Map<String, String>>readValues(bytes(name))) {
      return rows.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
      return requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
