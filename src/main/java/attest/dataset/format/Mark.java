// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of an article that a reviewer marked or judged, as formats of marked text take it.
 *
 * @param id unique in its article and reviewer
 * @param begin first UTF-16 code unit, counted in the article's text
 * @param end one past the last
 * @param placed whether the reviewer marked just this; else it is the sentence
 * @param features what it says; what is unknown is not in it
 * @param references ids of other marks by what they are to this one
 */
record Mark(
    Layer layer,
    String id,
    int begin,
    int end,
    boolean placed,
    Map<String, String> features,
    Map<String, String> references) {

  Optional<String> feature(String name) {
    return Optional.ofNullable(features.get(name));
  }

  /** What it is called: a judgement by its labels, NONE where it has none, a detail by its kind. */
  List<String> names() {
    if (layer != Layer.JUDGEMENT) {
      return List.of(layer.word());
    }
    String labels = feature("labels").orElse("");
    return labels.isEmpty() ? List.of("NONE") : Arrays.asList(labels.split("\\|"));
  }
}
