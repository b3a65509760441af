// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.counting.Repeats;
import attest.corroboration.counting.Repeats.Share;
import attest.corroboration.picture.Flowchart;
import java.util.Locale;

/** Who repeats whom: the picture and the tables beside it. */
public record RepeatsView(Repeats repeats, Flowchart chart) {
  static RepeatsView of(Repeats repeats) {
    return new RepeatsView(repeats, Flowchart.of(repeats));
  }

  public boolean isEmpty() {
    return repeats.shares().isEmpty();
  }

  public String percent(Share share) {
    return String.format(Locale.ROOT, "%.0f\u202f%%", share.share() * 100);
  }
}
