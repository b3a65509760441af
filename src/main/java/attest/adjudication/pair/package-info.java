// SPDX-License-Identifier: Apache-2.0
/**
 * The adjudicator's bench for pairs of sentences: which relation counts where reviewers differ.
 * What counts is {@link attest.corroboration.SettledPair}'s.
 */
@NullMarked
package attest.adjudication.pair;

import org.jspecify.annotations.NullMarked;
