// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * A sentence was split in two; fired within the transaction that does it, so that all that was said
 * about it follows.
 *
 * @param sentence the retired one
 */
public record SentenceSplit(
    long project, long article, long sentence, long first, long second, long person, Instant at)
    implements Deed {
  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        "article.split",
        "sentence/" + sentence,
        Map.of("article", String.valueOf(article), "into", first + "," + second));
  }
}
