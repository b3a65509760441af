// SPDX-License-Identifier: Apache-2.0
/**
 * Labelled files brought in: Attest's own and those of other programs. Each layout is read in
 * pieces, so that a broken piece spoils no other; what a piece says is looked up and stored by
 * {@link attest.dataset.labelled.LabelledImport}, the whole file in one transaction.
 */
@NullMarked
package attest.dataset.labelled;

import org.jspecify.annotations.NullMarked;
