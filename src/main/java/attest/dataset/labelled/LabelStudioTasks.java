// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.article.Said;
import attest.dataset.labelled.Document.Part;
import attest.shared.Body;
import attest.shared.Invalid;
import attest.shared.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Label Studio's JSON: an array of tasks, each with the annotations of several people. Cancelled
 * annotations and a machine's predictions are no judgements and stay out.
 */
final class LabelStudioTasks {
  private final Taker taker;
  private int task = -1;

  private LabelStudioTasks(Taker taker) {
    this.taker = taker;
  }

  static void read(InputStream in, Taker taker) {
    Pieces.elements(in, taker, new LabelStudioTasks(taker)::take);
  }

  private void take(int line, byte[] bytes) {
    task++;
    try {
      var object = new Body(bytes).as(JsonNode.class);
      String text = Json.text(object.path("data"), "text");
      taker.take(new Document(line, text, Said.NOTHING, "", null, parts(line, object, text)));
    } catch (Problem e) {
      String field = e.field() == null ? "" : "." + e.field();
      taker.refuse(line, "[" + task + "]" + field, e.words());
    }
  }

  private List<Part> parts(int line, JsonNode object, String text) {
    var parts = new ArrayList<Part>();
    var names = new HashSet<String>();
    int number = 0;
    for (JsonNode annotation : Json.list(object, "annotations")) {
      String field = "annotations[" + number++ + "]";
      if (annotation.path("was_cancelled").asBoolean()) {
        leave(line, field, "A cancelled annotation is no judgement.");
        continue;
      }
      String reviewer = reviewer(annotation.path("completed_by"));
      if (!names.add(reviewer)) {
        throw new Invalid(
            field, "The annotator " + reviewer + " has two annotations of this task.");
      }
      var regions = new Regions(field, text);
      regions.read(annotation);
      regions.left().forEach((at, why) -> leave(line, at, why));
      parts.add(
          new Part(
              line,
              reviewer,
              List.of(),
              regions.marks(),
              regions.classes(),
              regions.relations(),
              null));
    }
    if (object.path("predictions").size() > 0) {
      leave(line, "predictions", "Predictions are a machine's and no judgements.");
    }
    return parts;
  }

  private void leave(int line, String field, String reason) {
    taker.leave(line, "[" + task + "]." + field, reason);
  }

  /** Somebody by number, or with an address or a name. */
  private static String reviewer(JsonNode by) {
    for (String field : List.of("email", "username", "id")) {
      if (by.hasNonNull(field)) {
        return by.path(field).asText();
      }
    }
    return by.isValueNode() && !by.isNull() ? by.asText() : "";
  }
}
