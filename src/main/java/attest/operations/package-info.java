// SPDX-License-Identifier: Apache-2.0
/**
 * Running the program: where its database lies, backup and the move to another one, health and
 * figures, the demonstration, and what becomes of removed projects and of a person's data. It owns
 * no table. It stands above every feature and none knows it.
 */
@NullMarked
package attest.operations;

import org.jspecify.annotations.NullMarked;
