// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article as the annotations of a UIMA CAS: DKPro's sentences, and every reviewer's marks as
 * types of ours. Values are strings: a number there cannot be unknown, and would be 0.
 */
final class Cas {
  static final String PACKAGE = "attest.";
  static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
  static final int SOFA = 1;
  static final int DOCUMENT = 2;

  static final String ABOUT =
      """
      Offsets count UTF-16 code units. attest.Judgement covers a sentence and holds its labels joined by
      "|" (empty = judged, none of them); attest.Claim, attest.Figure, attest.Attribution and attest.Cue
      are its details, each with its reviewer. placed=false: no words were marked and the sentence is
      covered. All values are strings; one that is unknown (an open end of a figure, say) is not there.
      """;

  /**
   * A feature structure.
   *
   * @param references numbers of others by feature
   */
  record Structure(
      int number,
      String type,
      int begin,
      int end,
      Map<String, String> features,
      Map<String, Integer> references) {}

  private Cas() {}

  /** Type names with their features' ranges. */
  static Map<String, Map<String, String>> types() {
    var types = new LinkedHashMap<String, Map<String, String>>();
    types.put(SENTENCE, Map.of("id", "uima.cas.String"));
    for (var layer : Layer.values()) {
      var ranges = new LinkedHashMap<String, String>();
      ranges.put("id", "uima.cas.String");
      ranges.put("reviewer", "uima.cas.String");
      layer.features().forEach(f -> ranges.put(f, "uima.cas.String"));
      layer.references().forEach(r -> ranges.put(r, PACKAGE + target(r).word()));
      types.put(PACKAGE + layer.word(), ranges);
    }
    return types;
  }

  private static Layer target(String reference) {
    return reference.equals("subsetOf") ? Layer.FIGURE : Layer.ATTRIBUTION;
  }

  /** Sentences, then the marks of each reviewer. */
  static List<Structure> structures(Portion portion) {
    var found = new ArrayList<Structure>();
    for (var row : portion.rows()) {
      var p = row.place();
      found.add(
          new Structure(
              number(found),
              SENTENCE,
              p.begin(),
              p.end(),
              Map.of("id", String.valueOf(p.id())),
              Map.of()));
    }
    portion.reviewers().forEach(r -> add(found, r, Marks.of(portion, r)));
    return found;
  }

  private static int number(List<Structure> found) {
    return DOCUMENT + 1 + found.size();
  }

  private static void add(List<Structure> found, String reviewer, List<Mark> marks) {
    var numbers = new HashMap<String, Integer>();
    marks.forEach(m -> numbers.put(m.id(), number(found) + numbers.size()));
    for (var m : marks) {
      var features = new LinkedHashMap<String, String>();
      features.put("id", m.id());
      features.put("reviewer", reviewer);
      features.putAll(m.features());
      var references = new LinkedHashMap<String, Integer>();
      m.references().forEach((name, id) -> references.put(name, numbers.get(id)));
      found.add(
          new Structure(
              number(found), PACKAGE + m.layer().word(), m.begin(), m.end(), features, references));
    }
  }
}
