// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * A sentence was merged with the next; fired within the transaction that does it, so that all that
 * was said about both follows.
 *
 * @param first the retired one, {@code second} likewise
 */
public record SentencesMerged(
    long project, long article, long first, long second, long sentence, long person, Instant at)
    implements Deed {
  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        "article.merge",
        "sentence/" + sentence,
        Map.of("article", String.valueOf(article), "of", first + "," + second));
  }
}
