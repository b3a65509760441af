// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.corroboration.meaning.Meanings;
import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import java.util.List;
import java.util.function.Supplier;

/**
 * By what is shared, and by more where both mean nearly the same. Where both name something and
 * nothing of it is the same, meaning adds nothing: one formula is said of many towns. Of what the
 * model has not read yet, what is shared counts alone.
 */
public final class MeaningScorer implements Scorer {
  /** What meaning is worth by itself, at most: somewhat more than a place that both name. */
  private static final double ALONE = 0.15;

  /** From where on it is a reason. */
  private static final double NEAR = 0.5;

  private final LexicalScorer shared = new LexicalScorer();
  private final Meanings meanings;

  public MeaningScorer(Meanings meanings) {
    this.meanings = meanings;
  }

  @Override
  public Score score(Read sentence, Like candidate, Comparison comparison) {
    var score = shared.score(sentence, candidate, comparison);
    if (comparison.apart()) {
      return score;
    }
    double near = meanings.nearness(sentence.text(), candidate.text());
    return new Score(score.points() * (1 + near) + ALONE * near * near, near >= NEAR);
  }

  @Override
  public void ahead(Supplier<List<String>> texts) {
    meanings.ahead(texts.get());
  }

  @Override
  public void close() {
    meanings.close();
  }
}
