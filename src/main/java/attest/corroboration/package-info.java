// SPDX-License-Identifier: Apache-2.0
/**
 * What reviewers say of two sentences of different articles, and the dossiers that gather the
 * mentions of one matter. It owns each reviewer's judgement on a pair with its history, the
 * relation that is settled, and the dossier with its title, grade and comments; what a dossier
 * counts is reckoned anew each time. Who may see which judgement, {@link
 * attest.corroboration.PairBlindness} says.
 */
@NullMarked
package attest.corroboration;

import org.jspecify.annotations.NullMarked;
