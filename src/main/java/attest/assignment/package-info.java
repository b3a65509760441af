// SPDX-License-Identifier: Apache-2.0
/**
 * Who reviews what next: articles given out by hand, by a rule or as a queue, places reserved for a
 * while, rounds of calibration, and how far everybody is. A place at an article is a row with a
 * number of its own, so that no article has more reviewers than its overlap. Progress and forecast
 * are counted from the answers, never kept.
 */
@NullMarked
package attest.assignment;

import org.jspecify.annotations.NullMarked;
