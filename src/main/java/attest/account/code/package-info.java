// SPDX-License-Identifier: Apache-2.0
/**
 * One-time codes: reckoned from a secret and the time, and the secret handed to whoever shows them.
 * Pure, without a database.
 */
@NullMarked
package attest.account.code;

import org.jspecify.annotations.NullMarked;
