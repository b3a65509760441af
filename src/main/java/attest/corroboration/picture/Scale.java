// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of people on a vertical line, upwards, with round marks.
 *
 * @param start the number at the bottom
 * @param end the number at the top
 * @param step between two marks
 * @param bottom where the start stands
 * @param top where the end stands
 */
record Scale(long start, long end, long step, double bottom, double top) {
  private static final int MARKS = 5;
  private static final long[] ROUND = {1, 2, 5, 10};

  /** From the least to the most of what is drawn, with a step to spare at either side. */
  static Scale of(long least, long most, double bottom, double top) {
    long step = step(Math.max(1, most - least));
    long start = Math.max(0, Math.floorDiv(least, step) * step - step);
    long end = Math.floorDiv(most, step) * step + 2 * step;
    return new Scale(start, end, step, bottom, top);
  }

  private static long step(long spread) {
    long power = 1;
    while (power * 10 * MARKS < spread) {
      power *= 10;
    }
    for (long round : ROUND) {
      if (round * power * MARKS >= spread) {
        return round * power;
      }
    }
    return 10 * power;
  }

  double at(long number) {
    return bottom - (bottom - top) * (number - start) / (end - start);
  }

  List<Long> marks() {
    var marks = new ArrayList<Long>();
    for (long mark = start; mark <= end; mark += step) {
      marks.add(mark);
    }
    return marks;
  }
}
