// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.dataset.labelled.Document.Mark;
import attest.dataset.labelled.Document.Relation;
import attest.shared.Invalid;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of one Label Studio annotation. Its offsets count code points, and UTF-16 code units
 * in files of before 2022: which of the two is told by the words that stand beside them.
 */
final class Regions {
  private final String field;
  private final String text;
  private final Points points;
  private final List<Mark> marks = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, String> left = new LinkedHashMap<>();

  Regions(String field, String text) {
    this.field = field;
    this.text = text;
    this.points = new Points(text);
  }

  void read(JsonNode annotation) {
    int number = 0;
    for (JsonNode region : Json.list(annotation, "result")) {
      region(field + ".result[" + number++ + "]", region);
    }
  }

  /**
   * Marks, a figure's with the numbers that its region was given as {@code low} and {@code high}.
   */
  List<Mark> marks() {
    return marks.stream()
        .map(
            m ->
                new Mark(
                    m.field(),
                    m.id(),
                    m.begin(),
                    m.end(),
                    m.label(),
                    end("low", m),
                    end("high", m)))
        .toList();
  }

  private @Nullable Long end(String name, Mark mark) {
    return numbers.get(name + " " + mark.id());
  }

  List<String> classes() {
    return classes;
  }

  List<Relation> relations() {
    return relations;
  }

  /** What has no place here: why, by its field. */
  Map<String, String> left() {
    return left;
  }

  private void region(String at, JsonNode region) {
    String type = region.path("type").asText();
    var value = region.path("value");
    if (type.equals("relation")) {
      relations.add(
          new Relation(at, region.path("from_id").asText(), region.path("to_id").asText()));
    } else if (value.path("choices").isArray()) {
      value.path("choices").forEach(choice -> classes.add(Json.word(at, choice)));
    } else if (value.path("labels").isArray()) {
      value.path("labels").forEach(label -> marks.add(mark(at, region, Json.word(at, label))));
    } else if (isEnd(region)) {
      numbers.put(
          region.path("from_name").asText() + " " + region.path("id").asText(),
          value.path("number").asLong());
    } else {
      left.put(at, "A region of the type \"" + type + "\" has no place here.");
    }
  }

  private static boolean isEnd(JsonNode region) {
    var number = region.path("value").path("number");
    return List.of("low", "high").contains(region.path("from_name").asText())
        && number.isNumber()
        && number.asDouble() == Math.rint(number.asDouble())
        && number.asDouble() >= 0
        && number.asDouble() <= 1e12;
  }

  private Mark mark(String at, JsonNode region, String label) {
    var value = region.path("value");
    int begin = Json.number(at + ".value.start", value.path("start"));
    int end = Json.number(at + ".value.end", value.path("end"));
    String words = value.path("text").isTextual() ? value.path("text").asText() : null;
    int from = points.unit(begin);
    int to = points.unit(end);
    if (!fits(from, to, words)) {
      from = begin;
      to = end;
    }
    if (!fits(from, to, words) || (words == null && points.unit(end) < 0)) {
      throw new Invalid(
          at + ".value",
          "The offsets %d to %d do not fit the text, in code points or UTF-16."
              .formatted(begin, end));
    }
    return new Mark(at, region.path("id").asText(), from, to, label, null, null);
  }

  private boolean fits(int from, int to, @Nullable String words) {
    return from >= 0
        && from < to
        && to <= text.length()
        && (words == null || text.substring(from, to).equals(words));
  }
}
