// SPDX-License-Identifier: Apache-2.0
/**
 * Training, validation and test sets that do not leak: what tells one story stays together. Pure
 * functions, no database.
 */
@NullMarked
package attest.dataset.split;

import org.jspecify.annotations.NullMarked;
