// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An export without what a project gives anew: its key is left out, and each id of an article,
 * sentence or detail is told by the place where it is first met.
 */
final class Places {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> reviewers;

  private Places(Map<String, String> reviewers) {
    this.reviewers = reviewers;
  }

  /**
   * @param reviewers other names, by those in the export
   */
  static List<String> of(List<JsonNode> lines, Map<String, String> reviewers) {
    var places = new Places(reviewers);
    lines.forEach(line -> places.place("sentence " + line.at("/sentence/id").asText()));
    return lines.stream().map(line -> places.told(line.deepCopy()).toString()).toList();
  }

  private String place(String id) {
    return places.computeIfAbsent(id, key -> "#" + places.size());
  }

  private JsonNode told(JsonNode line) {
    var object = (ObjectNode) line;
    object.remove("project");
    put((ObjectNode) object.get("article"), "id", "article ");
    put((ObjectNode) object.get("sentence"), "id", "sentence ");
    visit(object);
    return object;
  }

  private void put(ObjectNode object, String field, String kind) {
    object.put(field, place(kind + object.get(field).asText()));
  }

  private void visit(JsonNode node) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, told("", array.get(i)));
      }
    } else if (node instanceof ObjectNode object) {
      object
          .fields()
          .forEachRemaining(entry -> entry.setValue(told(entry.getKey(), entry.getValue())));
    }
  }

  private JsonNode told(String field, JsonNode value) {
    if (field.equals("inheritsFrom") && !value.isNull()) {
      return TextNode.valueOf(place("sentence " + value.asText()));
    }
    if (value.isTextual() && ID.matcher(value.asText()).matches()) {
      return TextNode.valueOf(place(value.asText()));
    }
    if (field.equals("reviewer")) {
      return TextNode.valueOf(reviewers.getOrDefault(value.asText(), value.asText()));
    }
    visit(value);
    return value;
  }
}
