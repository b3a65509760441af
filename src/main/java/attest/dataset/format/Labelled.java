// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label as a stretch of text: the words that its details mark, each on its own, else the
 * sentence.
 *
 * @param detail the mark that it comes from; null where it covers the sentence
 */
record Labelled(String id, String label, int begin, int end, @Nullable Mark detail) {
  private static final Map<String, Layer> LAYERS =
      Map.of(
          "CLAIM", Layer.CLAIM, "CASUALTY_FIGURE", Layer.FIGURE, "ATTRIBUTION", Layer.ATTRIBUTION);

  static List<Labelled> of(Portion portion, String reviewer) {
    var found = new ArrayList<Labelled>();
    var marks = Marks.of(portion, reviewer);
    for (int i = 0; i < marks.size(); i++) {
      var judgement = marks.get(i);
      String labels = judgement.feature("labels").orElse("");
      if (judgement.layer() == Layer.JUDGEMENT && !labels.isEmpty()) {
        var details = details(marks, i + 1);
        Arrays.stream(labels.split("\\|"))
            .forEach(label -> found.addAll(of(judgement, label, details)));
      }
    }
    return found;
  }

  /** What follows a judgement up to the next. */
  private static List<Mark> details(List<Mark> marks, int from) {
    return marks.subList(from, marks.size()).stream()
        .takeWhile(m -> m.layer() != Layer.JUDGEMENT)
        .toList();
  }

  private static List<Labelled> of(Mark judgement, String label, List<Mark> details) {
    var placed =
        details.stream()
            .filter(m -> m.placed() && m.layer() == LAYERS.get(label))
            .map(m -> new Labelled(m.id(), label, m.begin(), m.end(), m))
            .toList();
    return placed.isEmpty()
        ? List.of(
            new Labelled(
                judgement.id() + "-" + label, label, judgement.begin(), judgement.end(), null))
        : placed;
  }
}
