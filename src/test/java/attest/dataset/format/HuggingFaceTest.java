// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HuggingFaceTest {
  private static Map<String, String> folder() {
    var bytes = new ByteArrayOutputStream();
    var writing = new HuggingFace(Given.OUTLINE, new Out(bytes));
    writing.begin();
    writing.split("train");
    writing.add(Given.portion());
    writing.add(Given.portion());
    writing.split("test");
    writing.add(Given.portion());
    writing.end();
    return Given.entries(bytes.toByteArray());
  }

  private static JsonNode frontMatter(String card) throws IOException {
    assertTrue(card.startsWith("---\n"));
    return new YAMLMapper().readTree(card.substring(4, card.indexOf("\n---\n", 4)));
  }

  @Test
  void theCardCountsTheRowsOfEachSplitAndNamesEveryColumn() throws IOException {
    var folder = folder();
    var card = frontMatter(folder.get("README.md"));
    assertEquals("Harbour \"reporting\"\n---: #x", card.at("/pretty_name").asText());
    assertEquals("answers", card.at("/configs/0/config_name").asText());
    var files = card.at("/configs/0/data_files");
    var splits = card.at("/dataset_info/0/splits");
    assertEquals(2, splits.size());
    for (int i = 0; i < 2; i++) {
      String path = files.get(i).at("/path").asText();
      var lines = folder.get(path).lines().toList();
      assertEquals(lines.size(), splits.get(i).at("/num_examples").asLong());
      assertEquals(files.get(i).at("/split"), splits.get(i).at("/name"));
      for (String line : lines) {
        assertEquals(names(card), columns(line));
      }
    }
    assertEquals(16, splits.get(0).at("/num_examples").asLong());
  }

  private static List<String> names(JsonNode card) {
    var names = new ArrayList<String>();
    card.at("/dataset_info/0/features").forEach(f -> names.add(f.at("/name").asText()));
    return names;
  }

  private static List<String> columns(String line) throws IOException {
    var columns = new ArrayList<String>();
    new ObjectMapper().readTree(line).fieldNames().forEachRemaining(columns::add);
    return columns;
  }

  @Test
  void aSentenceThatNobodyJudgedHasARowWithoutReviewer() throws IOException {
    var last = folder().get("data/test.jsonl").lines().reduce((a, b) -> b).orElseThrow();
    var row = new ObjectMapper().readTree(last);
    assertEquals("Rien.", row.at("/text").asText());
    assertTrue(row.at("/reviewer").isNull() && row.at("/labels").isNull());
  }
}
