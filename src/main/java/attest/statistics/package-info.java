// SPDX-License-Identifier: Apache-2.0
/**
 * How far reviewers agree: coefficients, their intervals, and what each reviewer's answers are
 * worth.
 *
 * <p>Everything here is a pure function over {@link attest.statistics.Ratings}, which knows units,
 * raters, integer codes and groups, and nothing of sentences, people or articles. A figure that
 * cannot be computed is a {@link attest.statistics.Coefficient} that says why in words.
 */
@NullMarked
package attest.statistics;

import org.jspecify.annotations.NullMarked;
