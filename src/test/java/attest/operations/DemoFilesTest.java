// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.article.Manuscript;
import attest.article.reading.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
  private final DemoFiles files = DemoFiles.read();

  @Test
  void theDemonstrationHas16ArticlesAnd262Sentences() {
    assertEquals(16, files.pieces().size());
    assertEquals(262, files.pieces().stream().mapToInt(p -> p.lines().size()).sum());
  }

  @Test
  void theImportFindsExactlyTheSentencesThatWereJudged() {
    for (var piece : files.pieces()) {
      var read = Manuscript.read(piece.text(), piece.file(), piece.said(), "fr");
      assertEquals(
          piece.lines().stream().map(DemoFiles.Line::sentence).toList(),
          read.reading().sentences().stream().map(s -> text(piece, s)).toList(),
          piece.file());
    }
  }

  @Test
  void aDashIsJudgedAndNoneAnEmptyCellIsNotJudged() {
    var voix = files.pieces().get(1).lines().get(1);
    assertEquals(List.of(), voix.answers().get(0));
    assertEquals(null, voix.answers().get(2));
    assertEquals(
        List.of("CLAIM", "CASUALTY_FIGURE", "ATTRIBUTION"),
        files.pieces().get(0).lines().get(6).answers().get(0));
  }

  private static String text(DemoFiles.Piece piece, Segment segment) {
    return piece.text().substring(segment.begin(), segment.end());
  }
}
