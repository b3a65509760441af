// SPDX-License-Identifier: Apache-2.0
package attest.account.openid;

import java.util.Set;

/**
 * Whom the provider vouches for.
 *
 * @param subject what it calls them for ever
 * @param login what they would be called here
 * @param groups of the claim that the settings name
 */
public record Somebody(
    String issuer, String subject, String login, String name, Set<String> groups) {}
