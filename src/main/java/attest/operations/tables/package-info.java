// SPDX-License-Identifier: Apache-2.0
/**
 * Sees at the start that the tables are those of this version of the program. They are compared
 * with the entities only where a migration came or changed since the last start that compared them.
 */
@NullMarked
package attest.operations.tables;

import org.jspecify.annotations.NullMarked;
