// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.shared.Invalid;

/** Takes what a file says, one thing after the other. */
interface Taker {
  void take(Document document);

  void take(Rating rating);

  /** A row that cannot be taken: nothing of what it belongs to is. */
  void refuse(int line, String field, String reason);

  /** Something that has no place here, while the rest of its row is taken. */
  void leave(int line, String field, String reason);

  default void refuse(int line, Invalid refusal) {
    refuse(line, String.valueOf(refusal.field()), refusal.words());
  }
}
