// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static org.apache.uima.fit.factory.CollectionReaderFactory.createReader;
import static org.apache.uima.fit.util.JCasUtil.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.tcas.Annotation;
import org.dkpro.core.io.brat.BratReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BratTest {
  private static final Pattern BOUND = Pattern.compile("T\\d+\t(\\w+) ([\\d ;]+)\t(.*)");
  private final Map<String, String> entries = Given.entries(Brat::new);

  private static String words(int[] points, String places) {
    var words = new StringBuilder();
    for (String place : places.split(";")) {
      var ends = place.split(" ");
      int from = Integer.parseInt(ends[0]);
      words.append(words.isEmpty() ? "" : " ");
      words.append(new String(points, from, Integer.parseInt(ends[1]) - from));
    }
    return words.toString();
  }

  @Test
  void offsetsCountCodePoints() {
    int bound = 0;
    for (String name : List.of("reviewer-1/article-7", "reviewer-2/article-7")) {
      assertEquals(Given.portion().text(), entries.get(name + ".txt"));
      int[] points = entries.get(name + ".txt").codePoints().toArray();
      for (String line : entries.get(name + ".ann").split("\n")) {
        var matcher = BOUND.matcher(line);
        if (matcher.matches()) {
          assertEquals(words(points, matcher.group(2)), matcher.group(3));
          bound++;
        } else {
          assertTrue(
              line.matches("(?s)(#\\d+\tAnnotatorNotes T\\d+\t[^\t\r\n\u2028]+|R\\d+\t.*)"), line);
        }
      }
    }
    assertEquals(14, bound);
  }

  @Test
  void relationsLeadFromMarkToMark() {
    var relations =
        entries
            .get("reviewer-1/article-7.ann")
            .lines()
            .filter(line -> line.startsWith("R"))
            .map(line -> line.split("\t")[1].split(" ")[0])
            .toList();
    assertEquals(List.of("Source", "SubsetOf", "CueOf", "Source"), relations);
    assertTrue(entries.get("annotation.conf").contains("SubsetOf\tArg1:Figure, Arg2:Figure"));
  }

  @Test
  void namesInTheArchiveAreOurs() {
    assertTrue(entries.keySet().stream().allMatch(n -> n.matches("[a-z0-9./A-Z-]+")));
    assertTrue(entries.keySet().stream().noneMatch(n -> n.contains("..")));
  }

  /**
   * DKPro counts UTF-16, which is the same where nothing lies beyond the basic plane; it has no
   * type for our relations.
   */
  @Test
  void dkproReadsTheMarks(@TempDir Path folder) throws Exception {
    var name = "reviewer-1/article-7";
    String plain = entries.get(name + ".txt").replace("🚑", "x").replace("👨🏻‍🚒", "xx\u200dx");
    Files.writeString(folder.resolve("a.txt"), plain);
    Files.writeString(
        folder.resolve("a.ann"),
        entries
            .get(name + ".ann")
            .replaceAll("(?m)^R.*\n", "")
            .replace("🚑", "x")
            .replace("👨🏻‍🚒", "xx\u200dx"));
    var reader =
        createReader(
            BratReader.class,
            BratReader.PARAM_SOURCE_LOCATION,
            folder.toString(),
            BratReader.PARAM_PATTERNS,
            "*.ann",
            BratReader.PARAM_TEXT_ANNOTATION_TYPE_MAPPINGS,
            new String[] {
              "Figure -> uima.tcas.Annotation",
              "Attribution -> uima.tcas.Annotation",
              "Cue -> uima.tcas.Annotation",
              "NONE -> uima.tcas.Annotation",
              "CASUALTY_FIGURE -> uima.tcas.Annotation",
              "ATTRIBUTION -> uima.tcas.Annotation"
            });
    var read = JCasFactory.createJCas();
    reader.getNext(read.getCas());
    var words = select(read, Annotation.class).stream().map(Annotation::getCoveredText).toList();
    assertTrue(
        words.containsAll(List.of("douze xx\u200dx", "cinq enfants", "١٢ شخصا", "Selon")),
        words.toString());
  }
}
