// SPDX-License-Identifier: Apache-2.0
/**
 * Settling what reviewers disagree on: who settled which sentence, how, why, and what stood before.
 * What counts in the end is {@link attest.annotation.SettledAnswer}'s, so that rooms below may read
 * it. Sentences that were split or merged are settled anew.
 */
@NullMarked
package attest.adjudication;

import org.jspecify.annotations.NullMarked;
