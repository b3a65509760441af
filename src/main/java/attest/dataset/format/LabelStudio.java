// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Label Studio's tasks with the labelling configuration that they need: a task an article, an
 * annotation a reviewer. Offsets count code points.
 */
public final class LabelStudio implements Writing {
  private static final String ABOUT =
      """
      Label Studio: make a project with config.xml as its labelling configuration, then import tasks.json.
      Offsets count Unicode code points. A label covers the words that its details mark, else its sentence.
      completed_by is a number; meta.reviewers of each task says whose. meta.notJudged lists the sentences
      (by ordinal) that a reviewer has not judged; another without a label was judged, none of them.
      Where reviewers holds adjudicated alone, read settled for judged: the sentences listed may have been judged.
      """;

  private final Outline outline;
  private final Zip zip;
  private boolean begun;

  public LabelStudio(Outline outline, Out out) {
    this.outline = outline;
    this.zip = new Zip(out);
  }

  @Override
  public void begin() {
    zip.entry("README.txt", ABOUT);
    zip.entry("config.xml", configuration());
    zip.open("tasks.json");
    zip.write("[");
  }

  @Override
  public void add(Portion portion) {
    zip.write((begun ? ",\n" : "\n") + Out.json(task(portion)));
    begun = true;
  }

  @Override
  public void end() {
    zip.write("\n]\n");
    zip.end();
  }

  private String configuration() {
    String labels =
        outline.labels().stream()
            .map(l -> "<Label value=\"" + Xml.escaped(l) + "\"/>")
            .collect(Collectors.joining());
    return """
        <View>
          <Text name="text" value="$text"/>
          <Labels name="label" toName="text">%s</Labels>
          <Number name="low" toName="text" perRegion="true" whenTagName="label" whenLabelValue="CASUALTY_FIGURE"/>
          <Number name="high" toName="text" perRegion="true" whenTagName="label" whenLabelValue="CASUALTY_FIGURE"/>
          <Relations><Relation value="subsetOf"/><Relation value="source"/></Relations>
        </View>
        """
        .formatted(labels);
  }

  private Map<String, Object> task(Portion portion) {
    var points = new CodePoints(portion.text());
    var task = new LinkedHashMap<String, Object>();
    task.put("id", portion.article().id());
    task.put("data", Map.of("text", portion.text()));
    var annotations = new ArrayList<Map<String, Object>>();
    var names = new LinkedHashMap<String, String>();
    var open = new LinkedHashMap<String, List<Integer>>();
    for (String reviewer : portion.reviewers()) {
      int number = outline.reviewers().indexOf(reviewer) + 1;
      names.put(String.valueOf(number), reviewer);
      open.put(reviewer, notJudged(portion, reviewer));
      var annotation = new LinkedHashMap<String, Object>();
      annotation.put("completed_by", number);
      annotation.put("was_cancelled", false);
      annotation.put("ground_truth", false);
      annotation.put("result", result(portion, reviewer, points));
      annotations.add(annotation);
    }
    task.put("annotations", annotations);
    task.put("predictions", List.of());
    task.put("meta", meta(portion, names, open));
    return task;
  }

  private static Map<String, Object> meta(
      Portion portion, Map<String, String> names, Map<String, List<Integer>> open) {
    var meta = new LinkedHashMap<String, Object>();
    meta.put("title", portion.article().title());
    meta.put("unit", "code-points");
    meta.put("reviewers", names);
    meta.put("notJudged", open);
    return meta;
  }

  private static List<Integer> notJudged(Portion portion, String reviewer) {
    return portion.rows().stream()
        .filter(row -> row.answers().stream().noneMatch(a -> a.reviewer().equals(reviewer)))
        .map(row -> row.place().ordinal())
        .toList();
  }

  private static List<Map<String, Object>> result(
      Portion portion, String reviewer, CodePoints points) {
    var result = new ArrayList<Map<String, Object>>();
    var labelled = Labelled.of(portion, reviewer);
    var ids = labelled.stream().map(Labelled::id).collect(Collectors.toSet());
    for (var one : labelled) {
      var value = value(portion, one, points);
      value.put("labels", List.of(one.label()));
      var region = region(one.id(), "label", "labels", value);
      var mark = one.detail();
      if (mark != null) {
        region.put("meta", Map.of("text", said(mark)));
      }
      result.add(region);
      if (mark != null) {
        ends(portion, one, mark, points, result);
        mark.references().forEach((name, id) -> relate(result, ids, mark.id(), id, name));
      }
    }
    return result;
  }

  private static List<String> said(Mark mark) {
    return mark.features().entrySet().stream().map(f -> f.getKey() + "=" + f.getValue()).toList();
  }

  private static void ends(
      Portion portion,
      Labelled one,
      Mark mark,
      CodePoints points,
      List<Map<String, Object>> result) {
    for (String end : List.of("low", "high")) {
      mark.feature(end)
          .ifPresent(
              number -> {
                var value = value(portion, one, points);
                value.put("number", Long.valueOf(number));
                result.add(region(one.id(), end, "number", value));
              });
    }
  }

  private static void relate(
      List<Map<String, Object>> result, Set<String> ids, String from, String to, String name) {
    if (ids.contains(to)) {
      var relation = new LinkedHashMap<String, Object>();
      relation.put("type", "relation");
      relation.put("from_id", from);
      relation.put("to_id", to);
      relation.put("direction", "right");
      relation.put("labels", List.of(name));
      result.add(relation);
    }
  }

  private static Map<String, Object> value(Portion portion, Labelled one, CodePoints points) {
    var value = new LinkedHashMap<String, Object>();
    value.put("start", points.at(one.begin()));
    value.put("end", points.at(one.end()));
    value.put("text", portion.text().substring(one.begin(), one.end()));
    return value;
  }

  private static Map<String, Object> region(
      String id, String from, String type, Map<String, Object> value) {
    var region = new LinkedHashMap<String, Object>();
    region.put("id", id);
    region.put("from_name", from);
    region.put("to_name", "text");
    region.put("type", type);
    region.put("value", value);
    return region;
  }
}
