// SPDX-License-Identifier: Apache-2.0
/**
 * What reviewers say of two sentences of different articles, and the dossiers that gather the
 * mentions of one matter. Who may see which judgement, {@link attest.corroboration.PairBlindness}
 * says.
 */
@NullMarked
package attest.corroboration;

import org.jspecify.annotations.NullMarked;
