// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.article.Said;
import attest.dataset.labelled.Document.Mark;
import attest.dataset.labelled.Document.Part;
import attest.dataset.labelled.Document.Relation;
import attest.shared.Body;
import attest.shared.Invalid;
import attest.shared.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * doccano's JSONL: classes ({@code "label": ["claim"]}), spans ({@code "label": [[9, 18, "X"]]}) or
 * spans with relations ({@code entities}, {@code relations}). It counts code points and names no
 * reviewer. A document without any label was not annotated.
 */
final class DoccanoLines {
  private final Taker taker;

  private DoccanoLines(Taker taker) {
    this.taker = taker;
  }

  static void read(InputStream in, Taker taker) {
    Pieces.lines(in, taker, new DoccanoLines(taker)::take);
  }

  private void take(int line, byte[] bytes) {
    try {
      var object = new Body(bytes).as(JsonNode.class);
      String text = Json.text(object, "text");
      taker.take(
          new Document(
              line, text, Said.NOTHING, "", null, part(line, object, text).stream().toList()));
    } catch (Problem e) {
      taker.refuse(line, e.field() == null ? "line" : e.field(), e.words());
    }
  }

  private Optional<Part> part(int line, JsonNode object, String text) {
    var marks = new ArrayList<Mark>();
    var classes = new ArrayList<String>();
    var points = new Points(text);
    String field = object.has("labels") ? "labels" : "label";
    for (JsonNode label : Json.list(object, field)) {
      if (label.isTextual()) {
        classes.add(Json.word(field, label));
      } else {
        marks.add(span(field + "[" + marks.size() + "]", label, points));
      }
    }
    for (JsonNode entity : Json.list(object, "entities")) {
      marks.add(entity("entities[" + marks.size() + "]", entity, points));
    }
    var relations = relations(line, object);
    return marks.isEmpty() && classes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(line, "", List.of(), marks, classes, relations, null));
  }

  private static Mark span(String field, JsonNode span, Points points) {
    if (!span.isArray() || span.size() != 3) {
      throw new Invalid(field, field + " is a label, or [begin, end, label].");
    }
    return mark(field, "", span.get(0), span.get(1), span.get(2), points);
  }

  private static Mark entity(String field, JsonNode entity, Points points) {
    return mark(
        field,
        entity.path("id").asText(),
        entity.path("start_offset"),
        entity.path("end_offset"),
        entity.path("label"),
        points);
  }

  private static Mark mark(
      String field, String id, JsonNode begin, JsonNode end, JsonNode label, Points points) {
    int from = points.unit(Json.number(field, begin));
    int to = points.unit(Json.number(field, end));
    if (from < 0 || to <= from) {
      throw new Invalid(
          field,
          "The offsets %s to %s do not fit the text (in code points)."
              .formatted(begin.asText(), end.asText()));
    }
    return new Mark(field, id, from, to, Json.word(field, label), null, null);
  }

  private List<Relation> relations(int line, JsonNode object) {
    var found = new ArrayList<Relation>();
    for (JsonNode relation : Json.list(object, "relations")) {
      String field = "relations[" + found.size() + "]";
      found.add(
          new Relation(field, relation.path("from_id").asText(), relation.path("to_id").asText()));
    }
    if (object.path("Comments").size() > 0) {
      taker.leave(line, "Comments", "Comments have no place here.");
    }
    return found;
  }
}
