// SPDX-License-Identifier: Apache-2.0
/**
 * The command line's way to a running server: the same jar, no server of its own, a token. It knows
 * the API alone, and nothing of the database.
 */
@NullMarked
package attest.dataset.remote;

import org.jspecify.annotations.NullMarked;
