// SPDX-License-Identifier: Apache-2.0
/**
 * Signing in at an OpenID Connect provider: what is asked of it, and what its answer is worth. It
 * owns the settings and the protocol and knows no database; {@code account} decides who of ours
 * that is.
 */
@NullMarked
package attest.account.openid;

import org.jspecify.annotations.NullMarked;
