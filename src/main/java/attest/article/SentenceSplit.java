// SPDX-License-Identifier: Apache-2.0
package attest.article;

import java.time.Instant;

/**
 * A sentence was split in two; fired within the transaction that does it, so that all that was said
 * about it follows.
 *
 * @param sentence the retired one
 */
public record SentenceSplit(
    long project, long article, long sentence, long first, long second, long person, Instant at) {}
