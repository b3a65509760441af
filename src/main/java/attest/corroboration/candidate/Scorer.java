// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.search.Likeness.Like;
import attest.search.Likeness.Read;

/**
 * How much a candidate is worth comparing with a sentence. The built-in one goes by what both print
 * ({@link LexicalScorer}); another, by embeddings say, is put in its place as {@link Scorers}
 * tells. Used by many threads at once, some sixty times a search.
 */
public interface Scorer {
  /**
   * @return 0 and up; the better the higher, comparable within one project only
   */
  double score(Read sentence, Like candidate, Comparison comparison);
}
