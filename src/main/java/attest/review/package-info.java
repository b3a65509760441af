// SPDX-License-Identifier: Apache-2.0
/**
 * The pages that see everything about a sentence: the review page, My work and the articles of a
 * project. It stores the keys that each person likes, and nothing else of its own: answers go
 * through the API of {@code attest.annotation}. What another reviewer said is shown only as {@link
 * attest.annotation.Blindness} allows.
 */
@NullMarked
package attest.review;

import org.jspecify.annotations.NullMarked;
