// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.GivenAnswer;
import attest.dataset.Portion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * W3C Web Annotation as JSON-LD: one page of annotations, each mark one, and one for the text of
 * each article. Positions count code points, as that model demands; quotes stand beside them.
 */
public final class WebAnnotation implements Writing {
  /** Characters of a quote's surroundings. */
  private static final int AROUND = 32;

  private final Outline outline;
  private final Out out;
  private boolean begun;

  public WebAnnotation(Outline outline, Out out) {
    this.outline = outline;
    this.out = out;
  }

  private String name(String rest) {
    return "urn:x-attest:" + outline.key() + ":" + rest;
  }

  @Override
  public void begin() {
    out.write(
        """
        {"@context":"http://www.w3.org/ns/anno.jsonld","id":"%s","type":"AnnotationPage",\
        "label":"Positions count Unicode code points of the text of each source.","items":["""
            .formatted(name("annotations")));
  }

  @Override
  public void end() {
    out.write("\n]}\n");
  }

  @Override
  public void add(Portion portion) {
    String source = name("article:" + portion.article().id());
    write(text(portion, source));
    var points = new CodePoints(portion.text());
    for (String reviewer : portion.reviewers()) {
      var times = times(portion, reviewer);
      for (var mark : Marks.of(portion, reviewer)) {
        write(annotation(portion, source, reviewer, mark, times, points));
      }
    }
  }

  private void write(Map<String, Object> annotation) {
    out.write((begun ? ",\n" : "\n") + Out.json(annotation));
    begun = true;
  }

  private static Map<String, Instant> times(Portion portion, String reviewer) {
    var times = new LinkedHashMap<String, Instant>();
    for (var row : portion.rows()) {
      for (GivenAnswer answer : row.answers()) {
        if (answer.reviewer().equals(reviewer)) {
          times.put("s" + row.place().id(), answer.changedAt());
          answer.details().ids().forEach(id -> times.put(id.toString(), answer.changedAt()));
        }
      }
    }
    return times;
  }

  private Map<String, Object> text(Portion portion, String source) {
    var a = portion.article();
    var annotation = new LinkedHashMap<String, Object>();
    annotation.put("id", source + ":text");
    annotation.put("type", "Annotation");
    annotation.put("motivation", "describing");
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "TextualBody");
    body.put("value", portion.text());
    body.put("format", "text/plain");
    body.put("language", a.language());
    annotation.put("body", body);
    annotation.put("target", source);
    return annotation;
  }

  private Map<String, Object> annotation(
      Portion portion,
      String source,
      String reviewer,
      Mark mark,
      Map<String, Instant> times,
      CodePoints points) {
    String person = String.valueOf(outline.reviewers().indexOf(reviewer) + 1);
    var annotation = new LinkedHashMap<String, Object>();
    annotation.put("id", source + ":reviewer:" + person + ":" + mark.id());
    annotation.put("type", "Annotation");
    annotation.put("motivation", mark.layer() == Layer.JUDGEMENT ? "classifying" : "describing");
    annotation.put("creator", creator(person, reviewer));
    var time = times.get(mark.id().replace("-cue", ""));
    if (time != null) {
      annotation.put("created", time.toString());
    }
    annotation.put("body", bodies(mark));
    var target = new LinkedHashMap<String, Object>();
    target.put("source", source);
    target.put("selector", selectors(portion, mark, points));
    annotation.put("target", target);
    return annotation;
  }

  private Map<String, Object> creator(String person, String reviewer) {
    var creator = new LinkedHashMap<String, Object>();
    creator.put("id", name("reviewer:" + person));
    creator.put("type", "Person");
    creator.put("nickname", reviewer);
    return creator;
  }

  /** Tags, and what else is known as JSON. */
  private static List<Map<String, Object>> bodies(Mark mark) {
    var bodies = new ArrayList<Map<String, Object>>();
    mark.names().forEach(tag -> bodies.add(body("tagging", tag)));
    var said = new LinkedHashMap<String, String>(mark.features());
    said.remove("labels");
    said.putAll(mark.references());
    if (!said.isEmpty()) {
      var body = body("describing", Out.json(said));
      body.put("format", "application/json");
      bodies.add(body);
    }
    return bodies;
  }

  private static Map<String, Object> body(String purpose, String value) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "TextualBody");
    body.put("purpose", purpose);
    body.put("value", value);
    return body;
  }

  private static List<Map<String, Object>> selectors(
      Portion portion, Mark mark, CodePoints points) {
    var position = new LinkedHashMap<String, Object>();
    position.put("type", "TextPositionSelector");
    position.put("start", points.at(mark.begin()));
    position.put("end", points.at(mark.end()));
    String text = portion.text();
    var quote = new LinkedHashMap<String, Object>();
    quote.put("type", "TextQuoteSelector");
    quote.put("exact", text.substring(mark.begin(), mark.end()));
    quote.put("prefix", text.substring(whole(text, mark.begin() - AROUND), mark.begin()));
    quote.put("suffix", text.substring(mark.end(), whole(text, mark.end() + AROUND)));
    return List.of(position, quote);
  }

  /** The nearest place before that splits no surrogate pair. */
  private static int whole(String text, int unit) {
    int at = Math.max(0, Math.min(unit, text.length()));
    boolean splits =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return splits ? at - 1 : at;
  }
}
