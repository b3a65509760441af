// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;

/** Two sentences of different articles, the lower id first: the same pair from either side. */
public record Pair(Sentence first, Sentence second) {
  static Pair of(Sentence one, Sentence other) {
    return one.id < other.id ? new Pair(one, other) : new Pair(other, one);
  }

  /** The ids alone, for comparing. */
  public record Ends(long first, long second) {}

  public Ends ends() {
    return new Ends(first.id, second.id);
  }

  /**
   * Keeps both from being split or merged until this transaction has ended, in one order for all.
   *
   * @throws attest.article.Reshaped where that has happened
   */
  void hold() {
    first.hold();
    second.hold();
  }

  boolean holds(Sentence sentence) {
    return begins(sentence) || second.id.equals(sentence.id);
  }

  boolean begins(Sentence sentence) {
    return first.id.equals(sentence.id);
  }

  Sentence other(Sentence sentence) {
    return begins(sentence) ? second : first;
  }
}
