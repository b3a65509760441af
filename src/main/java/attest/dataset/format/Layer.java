// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import java.util.List;

/**
 * What a mark is, with the features and references that its kind may have, in their order. {@code
 * placed} false = the reviewer marked no words for it and it covers its sentence.
 */
enum Layer {
  /** The answer to a sentence: its labels joined by {@code |}, empty = judged, none of them. */
  JUDGEMENT("Judgement", List.of("labels", "note", "probabilities"), List.of()),
  CLAIM("Claim", List.of("type", "hedge", "placed"), List.of()),
  FIGURE(
      "Figure",
      List.of(
          "low",
          "high",
          "qualifier",
          "harm",
          "category",
          "sideHarmed",
          "perpetrator",
          "place",
          "placePrecision",
          "timeKind",
          "from",
          "to",
          "unsourced",
          "placed"),
      List.of("subsetOf", "source")),
  /** A credited source, where it is mentioned. */
  ATTRIBUTION("Attribution", List.of("source", "form", "chain", "polarity", "placed"), List.of()),
  /** The words that credit it. */
  CUE("Cue", List.of(), List.of("attribution"));

  private final String word;
  private final List<String> features;
  private final List<String> references;

  Layer(String word, List<String> features, List<String> references) {
    this.word = word;
    this.features = features;
    this.references = references;
  }

  String word() {
    return word;
  }

  List<String> features() {
    return features;
  }

  List<String> references() {
    return references;
  }
}
