// SPDX-License-Identifier: Apache-2.0
/**
 * People and how they come in: first run, sign-in, tokens, passwords. It owns the person, the
 * sign-in (one row a session) and the API token. It decides who asks; what they may do is decided
 * in {@code project}.
 */
@NullMarked
package attest.account;

import org.jspecify.annotations.NullMarked;
