// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.Details;
import attest.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the report compares of the details of one answer.
 *
 * @param figures in the statistics' shape
 */
record ReadDetails(long sentence, long reviewer, List<Figure> figures, List<Mark> marks) {
  /** Where a built-in label, by its place, was marked. */
  record Mark(int label, int begin, int end) {}

  static ReadDetails of(long sentence, long reviewer, Details details) {
    var marks = new ArrayList<Mark>();
    details.claims().forEach(c -> mark(0, c.begin(), c.end(), marks));
    details.figures().forEach(f -> mark(1, f.begin(), f.end(), marks));
    for (var attribution : details.attributions()) {
      var mention = attribution.mention();
      if (mention != null) {
        mark(2, mention.begin(), mention.end(), marks);
      }
    }
    return new ReadDetails(
        sentence,
        reviewer,
        details.figures().stream().map(ReadDetails::shape).toList(),
        List.copyOf(marks));
  }

  private static void mark(
      int label, @Nullable Integer begin, @Nullable Integer end, List<Mark> to) {
    if (begin != null && end != null && begin < end) {
      to.add(new Mark(label, begin, end));
    }
  }

  private static Figure shape(Details.Figure figure) {
    return new Figure(figure.harm().word(), figure.category().word(), figure.low(), figure.high());
  }
}
