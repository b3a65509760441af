// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Time that passes for one place. */
final class Lapse {
  private Lapse() {}

  /** Nothing was heard of this reviewer for too long; what is submitted or assigned stays. */
  static void of(long article, long reviewer) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Reservation.update(
                    "expiresAt = reservedAt where article.id = ?1 and reviewer.id = ?2 and"
                        + " expiresAt is not null",
                    article,
                    reviewer));
  }
}
