// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * doccano's JSONL for sequences: a line for each article and reviewer, one without reviewer for an
 * article that nobody judged. Offsets count code points. A label covers the words that its details
 * mark, else the sentence; {@code judged} tells where a sentence without label was judged.
 */
public final class Doccano implements Writing {
  private final Out out;

  public Doccano(Out out) {
    this.out = out;
  }

  @Override
  public void add(Portion portion) {
    for (String reviewer : portion.reviewers()) {
      out.line(line(portion, reviewer));
    }
    if (portion.reviewers().isEmpty()) {
      out.line(line(portion, ""));
    }
  }

  private static Map<String, Object> line(Portion portion, String reviewer) {
    var points = new CodePoints(portion.text());
    var line = new LinkedHashMap<String, Object>();
    line.put("text", portion.text());
    line.put(
        "label",
        Labelled.of(portion, reviewer).stream()
            .map(l -> List.<Object>of(points.at(l.begin()), points.at(l.end()), l.label()))
            .toList());
    line.put("article", portion.article().id());
    line.put("title", portion.article().title());
    line.put("reviewer", reviewer);
    line.put("unit", "code-points");
    var judged = new ArrayList<List<Integer>>();
    for (var row : portion.rows()) {
      if (row.answers().stream().anyMatch(a -> a.reviewer().equals(reviewer))) {
        judged.add(List.of(points.at(row.place().begin()), points.at(row.place().end())));
      }
    }
    line.put("judged", judged);
    return line;
  }
}
