// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.annotation.Submitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Ends what is under way at the tenth submission, when told to. */
@ApplicationScoped
class Interruption {
  private volatile int left = -1;

  void arm() {
    left = 10;
  }

  void submitted(@Observes Submitted event) {
    if (left > 0 && --left == 0) {
      throw new IllegalStateException("interrupted");
    }
  }
}
