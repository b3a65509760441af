// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import attest.article.AddressPermission;
import attest.shared.Forbidden;
import attest.shared.Invalid;
import attest.shared.Outward;
import attest.shared.Unfetched;

/**
 * A webhook that somebody wants, once its address is known to be one that can be gone to.
 *
 * @param url as it is gone to
 */
record WebhookAsked(String url, Webhook.Occasions occasions) {
  /**
   * The caller has no transaction: a name may take its time to be resolved.
   *
   * @throws Forbidden where addresses may not be gone to
   * @throws Invalid for an address or occasions that cannot be taken
   */
  static WebhookAsked of(String url, boolean releases, boolean submissions, Outward outward) {
    if (!AddressPermission.stands()) {
      throw new Forbidden(
          "This server goes to no addresses that its users name. An administrator can allow it,"
              + " under People.");
    }
    var occasions = new Webhook.Occasions(releases, submissions);
    try {
      return new WebhookAsked(outward.check(url), occasions);
    } catch (Unfetched e) {
      throw new Invalid(
          "url",
          e.why() == Unfetched.Why.NO_ADDRESS
              ? "An address begins with https:// or http:// and names a host."
              : "This is no host of the public internet, or none of this name.");
    }
  }
}
