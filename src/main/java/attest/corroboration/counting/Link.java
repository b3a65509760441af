// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import org.jspecify.annotations.Nullable;

/**
 * A settled relation of two sentences. UNRELATED pairs are no links.
 *
 * @param newer for UPDATES the newer statement; elsewhere either one
 * @param older for UPDATES the older statement; elsewhere the other one
 * @param confirmed adjudicated, or unanimous among two or more; false = provisional
 */
public record Link(End newer, End older, Relation relation, boolean confirmed) {

  /** The relations that tie two sentences to a matter. */
  public enum Relation {
    CORROBORATES,
    PARTIAL,
    CONTRADICTS,
    UPDATES,
    COPY,
    SAME_SOURCE;

    boolean isOneVoice() {
      return this == COPY || this == SAME_SOURCE;
    }
  }

  /**
   * A sentence.
   *
   * @param figure the figure that was compared, null = the sentence
   */
  public record End(long sentence, @Nullable String figure) {

    public boolean touches(CountedMention mention) {
      return sentence == mention.sentence()
          && (figure == null || mention.narrowed() == null || figure.equals(mention.narrowed()));
    }

    boolean touches(CountedMention mention, Figure one) {
      return touches(mention) && (figure == null || figure.equals(one.id()));
    }
  }

  /** Whether it ties these two, either way round. */
  boolean ties(CountedMention one, CountedMention other) {
    return (newer.touches(one) && older.touches(other))
        || (newer.touches(other) && older.touches(one));
  }
}
