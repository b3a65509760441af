// SPDX-License-Identifier: Apache-2.0
/**
 * The whole database in a file and back, and from one kind of database to the other. Each table is
 * carried row by row in a form of its own, the same for both databases, counted and summed on both
 * sides. It knows the tables by what the database says of itself, so that a later migration needs
 * nothing here.
 */
@NullMarked
package attest.operations.backup;

import org.jspecify.annotations.NullMarked;
