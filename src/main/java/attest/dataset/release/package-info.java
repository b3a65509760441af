// SPDX-License-Identifier: Apache-2.0
/**
 * Releases: datasets as they stood, numbered and never changed. What reviewers said is captured
 * first, article by article; every file of a release is made from that capture, so that they agree
 * with each other. All of it lies in the database, in pieces, where each node finds it.
 */
@NullMarked
package attest.dataset.release;

import org.jspecify.annotations.NullMarked;
