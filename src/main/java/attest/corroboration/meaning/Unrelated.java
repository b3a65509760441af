// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.meaning;

import java.util.List;

/**
 * What a model says of sentences that have nothing to do with each other: with some that is a
 * cosine of 0, with others 0.8, and only what is above it tells of meaning.
 */
final class Unrelated {
  private static final List<String> SENTENCES =
      List.of(
          "Le pont de pierre a été rouvert aux camions.",
          "Les écoles manquent de livres depuis l’automne.",
          "The council raised the price of bread on Monday.",
          "Two fishermen were rescued off the coast.",
          "افتتح المتحف معرضا للسجاد القديم.",
          "ارتفعت درجات الحرارة في الشمال.");

  /** More would leave nothing to tell by. */
  private static final double MOST = 0.95;

  private Unrelated() {}

  /** The mean over all pairs. */
  static double cosine(Encoder encoder) {
    float[][] vectors = encoder.vectors(SENTENCES);
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += Cosine.of(Cosine.unit(vectors[i]), Cosine.unit(vectors[j]));
        pairs++;
      }
    }
    return Math.min(MOST, sum / pairs);
  }
}
