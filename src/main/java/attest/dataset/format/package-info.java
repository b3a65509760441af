// SPDX-License-Identifier: Apache-2.0
/**
 * The forms in which a dataset is written: one class a format, each fed the same articles and none
 * of them with a database. Offsets are converted to the unit of each format, which its file states.
 * Names within archives are made here and never taken from what people wrote.
 */
@NullMarked
package attest.dataset.format;

import org.jspecify.annotations.NullMarked;
