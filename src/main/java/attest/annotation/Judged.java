// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import java.time.Instant;

/**
 * An answer changed; fired within the transaction that stores it. It names no label: who may see
 * the answer, {@link Blindness} says.
 *
 * @param judged false where the answer was taken back
 */
public record Judged(
    long project,
    long article,
    long sentence,
    long reviewer,
    boolean judged,
    int version,
    Instant at) {}
