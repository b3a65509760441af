// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import java.util.List;
import java.util.function.Supplier;

/**
 * How much a candidate is worth comparing with a sentence. The built-in one goes by what both print
 * ({@link LexicalScorer}), with a language model by what both mean as well ({@link MeaningScorer});
 * another is put in their place as {@link Scorers} tells. Used by many threads at once, some sixty
 * times a search, which may take 50 ms in all.
 */
public interface Scorer extends AutoCloseable {
  Score score(Read sentence, Like candidate, Comparison comparison);

  /** Texts that may be scored soon, for one that prepares itself. */
  default void ahead(Supplier<List<String>> texts) {}

  /** The program ends. */
  @Override
  default void close() {}
}
