// SPDX-License-Identifier: Apache-2.0
/**
 * What a dossier counts: origins, independent groups, opposed alignments, grade, casualty ranges,
 * subsets and what contradicts itself; and who repeats whom.
 *
 * <p>Everything here is a pure function over {@link attest.corroboration.counting.Matter}, which
 * holds settled answers with their sources already found in the register. Nothing here knows
 * people, rights or a database, and nothing is stored: the same matter always counts the same.
 */
@NullMarked
package attest.corroboration.counting;

import org.jspecify.annotations.NullMarked;
