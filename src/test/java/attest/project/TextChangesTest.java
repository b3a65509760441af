// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.TextChanges.Kind;
import attest.project.TextChanges.Line;
import attest.project.TextChanges.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextChangesTest {
  private static String said(List<Line> lines) {
    return lines.stream().map(TextChangesTest::said).collect(Collectors.joining("\n"));
  }

  private static String said(Line line) {
    String sign =
        switch (line.kind()) {
          case SAME -> " ";
          case ADDED -> "+";
          case REMOVED -> "-";
        };
    return sign
        + line.parts().stream()
            .map(p -> p.kind() == Kind.SAME || line.parts().size() == 1 ? p.text() : mark(p))
            .collect(Collectors.joining());
  }

  private static String mark(Part part) {
    return "[" + part.text() + "]";
  }

  @Test
  void theSameTextHasNoChange() {
    assertEquals(" a\n b", said(TextChanges.between("a\nb", "a\nb")));
  }

  @Test
  void linesThatCameAndWentStandWhereTheyWere() {
    assertEquals(" a\n+b\n c\n-d", said(TextChanges.between("a\nc\nd", "a\nb\nc")));
  }

  @Test
  void aChangedLineSaysWhichWords() {
    assertEquals(
        "-Count [every] figure.\n+Count [each] figure.",
        said(TextChanges.between("Count every figure.", "Count each figure.")));
  }

  @Test
  void onlyWhatIsNearAChangeIsShown() {
    var lines = TextChanges.between("1\n2\n3\n4\n5\n6", "1\n2\n3\n4\n5\n7");
    assertEquals(" 5\n-6\n+7", said(TextChanges.near(lines, 1)));
  }

  @Test
  void bothTextsCanBeReadFromTheChanges() {
    var chance = new Random(7);
    for (int i = 0; i < 200; i++) {
      var before = text(chance);
      var after = text(chance);
      var lines = TextChanges.between(before, after);
      assertEquals(before, read(lines, Kind.ADDED));
      assertEquals(after, read(lines, Kind.REMOVED));
    }
  }

  private static String text(Random chance) {
    return IntStream.range(0, 1 + chance.nextInt(8))
        .mapToObj(i -> "word " + chance.nextInt(4) + " end")
        .collect(Collectors.joining("\n"));
  }

  private static String read(List<Line> lines, Kind without) {
    return lines.stream()
        .filter(line -> line.kind() != without)
        .map(line -> line.parts().stream().map(Part::text).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void hugeTextsAreShownWhole() {
    String before =
        IntStream.range(0, 5000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
    String after = before.replace('a', 'b');
    assertEquals(10_000, TextChanges.between(before, after).size());
  }
}
