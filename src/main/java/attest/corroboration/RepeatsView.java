// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.counting.Repeats;
import attest.corroboration.picture.Flowchart;

/** Who repeats whom: the picture and the tables beside it. */
public record RepeatsView(Repeats repeats, Flowchart chart) {
  static RepeatsView of(Repeats repeats) {
    return new RepeatsView(repeats, Flowchart.of(repeats));
  }

  public boolean isEmpty() {
    return repeats.shares().isEmpty();
  }
}
