// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** doccano, Label Studio and Web Annotation: offsets in code points, text intact. */
class ToolsTest {
  private static final int[] POINTS = Given.portion().text().codePoints().toArray();

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static String words(int begin, int end) {
    return new String(POINTS, begin, end - begin);
  }

  @Test
  void doccanoHasALineForEachReviewer() throws IOException {
    var lines = Given.text((about, out) -> new Doccano(out)).split("\n");
    assertEquals(2, lines.length);
    var line = json(lines[0]);
    assertEquals(Given.portion().text(), line.at("/text").asText());
    assertEquals("code-points", line.at("/unit").asText());
    var labelled = new ArrayList<String>();
    line.at("/label")
        .forEach(
            l -> labelled.add(l.get(2).asText() + "=" + words(l.get(0).asInt(), l.get(1).asInt())));
    assertEquals(
        List.of(
            "CASUALTY_FIGURE=douze 👨🏻‍🚒",
            "CASUALTY_FIGURE=cinq enfants",
            "ATTRIBUTION=l’ho\u0302pital",
            "CASUALTY_FIGURE=١٢ شخصا"),
        labelled);
    assertEquals(3, line.at("/judged").size());
    assertEquals(Given.NASTY, json(lines[1]).at("/reviewer").asText());
  }

  @Test
  void labelStudioHasItsConfigurationAndNumbers() throws Exception {
    var entries = Given.entries(LabelStudio::new);
    var config =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(entries.get("config.xml"))));
    assertEquals(3, config.getElementsByTagName("Label").getLength());
    var task = json(entries.get("tasks.json")).get(0);
    assertEquals(Given.portion().text(), task.at("/data/text").asText());
    assertEquals("A", task.at("/meta/reviewers/1").asText());
    assertEquals("[4,5]", task.at("/meta/notJudged/A").toString());
    var result = task.at("/annotations/0/result");
    int numbers = 0;
    int relations = 0;
    for (var region : result) {
      if (region.at("/type").asText().equals("relation")) {
        relations++;
        continue;
      }
      assertEquals("text", region.at("/to_name").asText());
      var value = region.at("/value");
      assertEquals(
          words(value.at("/start").asInt(), value.at("/end").asInt()), value.at("/text").asText());
      numbers += region.at("/type").asText().equals("number") ? 1 : 0;
    }
    assertEquals(5, numbers, "an open end has no number");
    assertEquals(3, relations);
  }

  @Test
  void webAnnotationHasPositionsAndQuotes() throws IOException {
    var page = json(Given.text(WebAnnotation::new));
    assertEquals("AnnotationPage", page.at("/type").asText());
    assertTrue(page.at("/label").asText().contains("code points"));
    assertEquals(Given.portion().text(), page.at("/items/0/body/value").asText());
    int marks = 0;
    for (var item : page.at("/items")) {
      var selectors = item.at("/target/selector");
      if (!selectors.isMissingNode()) {
        int begin = selectors.at("/0/start").asInt();
        int end = selectors.at("/0/end").asInt();
        assertEquals(words(begin, end), selectors.at("/1/exact").asText());
        String prefix = selectors.at("/1/prefix").asText();
        int length = prefix.codePointCount(0, prefix.length());
        assertEquals(words(begin - length, begin), prefix);
        marks++;
      }
    }
    assertEquals(13, marks);
  }

  @Test
  void theSameArticlesGiveTheSameBytes() {
    assertEquals(Given.text(LabelStudio::new), Given.text(LabelStudio::new));
    assertTrue(java.util.Arrays.equals(Given.bytes(Brat::new), Given.bytes(Brat::new)));
  }
}
