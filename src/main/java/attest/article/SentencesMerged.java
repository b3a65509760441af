// SPDX-License-Identifier: Apache-2.0
package attest.article;

import java.time.Instant;

/**
 * A sentence was merged with the next; fired within the transaction that does it, so that all that
 * was said about both follows.
 *
 * @param first the retired one, {@code second} likewise
 */
public record SentencesMerged(
    long project, long article, long first, long second, long sentence, long person, Instant at) {}
