// SPDX-License-Identifier: Apache-2.0
/** Sees at the start that the tables are those of this version of the program. */
@NullMarked
package attest.operations.tables;

import org.jspecify.annotations.NullMarked;
