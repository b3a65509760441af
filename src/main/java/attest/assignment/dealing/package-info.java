// SPDX-License-Identifier: Apache-2.0
/**
 * Giving out articles by a rule, and saying when the work will be done: pure computations without a
 * database.
 */
@NullMarked
package attest.assignment.dealing;

import org.jspecify.annotations.NullMarked;
