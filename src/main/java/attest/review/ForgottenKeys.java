// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Erasure.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where a person's data is erased, the keys that they chose go too. */
@ApplicationScoped
class ForgottenKeys {
  void forget(@Observes Erasing erasing) {
    KeyChoice.delete("person", erasing.person());
  }
}
