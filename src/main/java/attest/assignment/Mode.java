// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.shared.Word;

/** How articles come to reviewers. */
public enum Mode implements Word {
  /**
   * The queue gives each article to as many as it needs; whoever opens another may review it too.
   */
  OPEN,
  /** The queue alone: who holds no place at an article cannot submit it. */
  QUEUE,
  /** A lead gives out each article, by hand or by a rule. */
  ASSIGNED
}
