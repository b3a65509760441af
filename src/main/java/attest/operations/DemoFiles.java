// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.article.Said;
import attest.article.reading.Decoding;
import attest.corroboration.Relation;
import attest.corroboration.counting.Grade;
import attest.project.SourceList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The demonstration as it lies in {@code src/main/resources/demo}: all of it is invented. */
record DemoFiles(
    List<Piece> pieces,
    List<Pairing> pairs,
    List<Decision> decisions,
    List<Matter> matters,
    String guidelines,
    SourceList sources) {
  private static final List<String> REVIEWERS = List.of("r1", "r2", "r3");
  private static final int MOST_BYTES = 100_000;

  static DemoFiles read() {
    Map<String, List<Line>> lines =
        DemoRow.of("answers.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("file"), Collectors.mapping(Line::of, Collectors.toList())));
    return new DemoFiles(
        DemoRow.of("articles.csv").stream().map(row -> Piece.of(row, lines)).toList(),
        DemoRow.of("pairs.csv").stream().map(Pairing::of).toList(),
        DemoRow.of("decisions.csv").stream().map(Decision::of).toList(),
        DemoRow.of("dossiers.csv").stream().map(Matter::of).toList(),
        new String(DemoRow.bytes("guidelines.md"), UTF_8),
        SourceList.at("/demo/sources.csv"));
  }

  /**
   * An article: its file's name and text, what is known of it, its sentences with their answers.
   */
  record Piece(String file, String text, Said said, List<Line> lines) {
    private static Piece of(DemoRow row, Map<String, List<Line>> lines) {
      String file = row.text("file");
      return new Piece(
          file,
          Decoding.of(DemoRow.bytes("articles/" + file), MOST_BYTES).text(),
          new Said(
              row.text("title"),
              row.text("outlet"),
              row.text("agency"),
              null,
              row.text("language"),
              null,
              row.text("publishedOn")),
          lines.getOrDefault(file, List.of()));
    }
  }

  /**
   * A sentence as it must be found in the article.
   *
   * @param answers codes by reviewer, 0 to 2: empty = judged, none; null = not judged
   */
  record Line(String sentence, List<@Nullable List<String>> answers) {
    private static Line of(DemoRow row) {
      var answers = REVIEWERS.stream().map(row::codes).collect(Collectors.toList());
      return new Line(row.text("sentence"), answers);
    }
  }

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
      String rationale) {
    private static Pairing of(DemoRow row) {
      return new Pairing(
          row.text("file"),
          row.text("begins"),
          row.text("otherFile"),
          row.text("otherBegins"),
          REVIEWERS.stream()
              .map(reviewer -> row.word(Relation.class, reviewer))
              .collect(Collectors.toList()),
          row.text("rationale"));
    }
  }

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
      String words) {
    private static Decision of(DemoRow row) {
      return new Decision(
          row.text("file"),
          row.text("begins"),
          requireNonNull(row.codes("labels")),
          requireNonNull(row.word(Outcome.class, "outcome")),
          requireNonNull(row.word(Reason.class, "reason")),
          row.text("note"),
          row.contests(),
          row.text("words"));
    }
  }

  /**
   * What a dossier is called, by the words with which a sentence of it begins.
   *
   * @param grade an adjudicator's; null = the computed one counts
   * @param contests the reviewer who contests it, 0 to 2; null = nobody
   */
  record Matter(
      String file,
      String begins,
      String title,
      @Nullable Grade grade,
      String reason,
      @Nullable Integer contests,
      String words) {
    private static Matter of(DemoRow row) {
      return new Matter(
          row.text("file"),
          row.text("begins"),
          row.text("title"),
          row.word(Grade.class, "grade"),
          row.text("reason"),
          row.contests(),
          row.text("words"));
    }
  }
}
