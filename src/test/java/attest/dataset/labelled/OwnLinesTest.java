// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of Attest's own that do not fit what stands, or were altered. */
@QuarkusTest
class OwnLinesTest {
  private Past past;

  @BeforeEach
  void aProjectWithAPast() {
    past = new Past();
  }

  @Test
  void anAnswerThatStandsIsKeptAndTold() {
    String file = past.exported("logins");
    past.judge(past.ana, 0, "\"labels\":[\"CLAIM\"]", "");
    Sent.of("jsonl", file)
        .to(past.project)
        .statusCode(200)
        .body("answers", equalTo(0))
        .body("conflicts.line", equalTo(List.of(1)))
        .body("conflicts.field", equalTo(List.of("answers")));
    assertTrue(Past.lines(past.exported("logins")).get(0).at("/answers/0/labels/0").isTextual());
  }

  @Test
  void sentencesOfOtherBoundariesAreRefusedAndNotSegmentedAnew() {
    String file = past.exported("logins");
    var changed = Past.lines(file);
    var place = (ObjectNode) changed.get(1).get("sentence");
    String words = place.get("text").asText();
    place.put("end", place.get("end").asInt() - 1);
    place.put("text", words.substring(0, words.length() - 1));
    Sent.of("jsonl", changed.stream().map(JsonNode::toString).collect(Collectors.joining("\n")))
        .to(past.project)
        .statusCode(422)
        .body("refused.line", equalTo(List.of(2, 2)))
        .body("refused.field", equalTo(List.of("sentence.begin", "sentence.begin")));
    assertEquals(file, past.exported("logins"));
  }

  @Test
  void anAlteredTextOrAMissingLineIsRefusedWithItsArticle() {
    var other = Given.project(Given.person("lead"));
    Past.join(other, past.ana);
    Past.join(other, past.bob);
    String file = past.exported("logins");
    var gap = new ArrayList<>(file.lines().toList());
    gap.remove(2);
    Map<String, String> bad = new HashMap<>();
    bad.put("article.textHash", file.replaceFirst("Fin de l’article", "Fin de l’affaire"));
    bad.put("sentence.ordinal", String.join("\n", gap));
    bad.put("sentence.text", file.replaceFirst("\"text\":\"Cinq", "\"text\":\"Sept"));
    bad.put("unit", file.replaceFirst("utf-16", "utf-8"));
    bad.put("nobody", file.replaceFirst("\"unit\"", "\"nobody\":1,\"unit\""));
    bad.put(
        "sentence.end", file.replaceFirst("\"begin\":0,\"end\":\\d+", "\"begin\":0,\"end\":1e99"));
    bad.forEach(
        (field, content) ->
            Sent.of("jsonl", content)
                .to(other)
                .statusCode(422)
                .body("refused[0].field", equalTo(field)));
    assertEquals("", Past.exported(other, "logins"), "nothing of it was stored");
    Sent.of("jsonl", bad.get("sentence.text"))
        .skipping(other)
        .statusCode(200)
        .body("articles", equalTo(1));
  }
}
