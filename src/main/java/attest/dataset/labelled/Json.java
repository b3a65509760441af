// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.shared.Invalid;
import attest.shared.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is read out of another program's JSON, or refused naming the field. */
final class Json {
  private static final int LONGEST_NAME = 200;

  private Json() {}

  /** The text in this field. */
  static String text(JsonNode object, String field) {
    var text = object.path(field);
    if (!text.isTextual()) {
      throw new Invalid(field, field + " is missing, or is no text.");
    }
    return text.asText();
  }

  /** The elements in this field, none where it is missing or null. */
  static Iterable<JsonNode> list(JsonNode object, String field) {
    var list = object.path(field);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new Invalid(field, field + " is no list.");
    }
    return list;
  }

  /** A whole number. */
  static int number(String field, JsonNode number) {
    if (!number.isIntegralNumber() || !number.canConvertToInt()) {
      throw new Invalid(field, field + " has an offset that is no whole number.");
    }
    return number.asInt();
  }

  /** A label's or a person's name. */
  static String word(String field, JsonNode word) {
    if (!word.isTextual() || word.asText().isBlank()) {
      throw new Invalid(field, field + " has a name that is missing, or is no text.");
    }
    return Written.fit(field, word.asText(), LONGEST_NAME);
  }
}
