// SPDX-License-Identifier: Apache-2.0
package attest.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** JSON as the API's description has it, mostly. */
record Values(Chance chance, JsonNode description, List<String> logins) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;

  JsonNode of(JsonNode schema, String name) {
    return of(schema, name, 0);
  }

  /** A value of the schema, or, one time in six, anything else. */
  private JsonNode of(JsonNode schema, String name, int depth) {
    if (depth > DEEPEST || chance.oneIn(6)) {
      return anything(depth);
    }
    var actual = resolved(schema);
    if (actual.has("enum")) {
      return actual.path("enum").get(chance.below(actual.path("enum").size()));
    }
    return switch (type(actual)) {
      case "object" -> object(actual, depth);
      case "array" -> array(actual, name, depth);
      case "integer", "number" -> NODES.numberNode(chance.below(40) - 2);
      case "boolean" -> NODES.booleanNode(chance.half());
      default -> NODES.textNode(text(name, actual.path("format").asText()));
    };
  }

  private JsonNode object(JsonNode schema, int depth) {
    var made = NODES.objectNode();
    for (var property : schema.path("properties").properties()) {
      if (!chance.oneIn(5)) {
        made.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
      }
    }
    return made;
  }

  private JsonNode array(JsonNode schema, String name, int depth) {
    var made = NODES.arrayNode();
    for (int i = chance.below(4); i > 0; i--) {
      made.add(of(schema.path("items"), name, depth + 1));
    }
    return made;
  }

  private String text(String name, String format) {
    if (format.equals("uuid")) {
      return new UUID(0, chance.below(5)).toString();
    }
    if (format.startsWith("date")) {
      return format.equals("date") ? "2031-03-14" : "2031-03-14T10:00:00Z";
    }
    if (name.equals("login") || name.equals("reviewer")) {
      return chance.oneOf(logins);
    }
    if (chance.knows(name)) {
      return chance.known(name);
    }
    return chance.oneIn(3) ? chance.hostile() : "A word " + chance.below(9);
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      return resolved(description.at(reference.substring(1)));
    }
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(choice)) {
        return resolved(schema.path(choice).get(0));
      }
    }
    return schema;
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  private JsonNode anything(int depth) {
    return switch (chance.below(8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(chance.half());
      case 2 -> NODES.numberNode(chance.number());
      case 3 -> NODES.numberNode(new BigDecimal("1e400"));
      case 4 -> NODES.numberNode(chance.below(3) - 1);
      case 5 -> depth > DEEPEST ? NODES.arrayNode() : NODES.arrayNode().add(anything(depth + 1));
      case 6 ->
          NODES.objectNode().put(chance.oneOf("id", "__proto__", "role", "version", "@class"), 1);
      default -> NODES.textNode(chance.hostile());
    };
  }
}
