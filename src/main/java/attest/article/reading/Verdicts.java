// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import attest.article.reading.FurnitureRules.Way;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows, why each is furniture (null: it is not), and how a phrase of the rules met it. */
final class Verdicts {
  final List<Row> rows;
  final @Nullable Furniture[] reasons;
  final @Nullable Way[] ways;

  Verdicts(List<Row> rows) {
    this.rows = rows;
    this.reasons = new Furniture[rows.size()];
    this.ways = new Way[rows.size()];
  }

  int size() {
    return reasons.length;
  }

  /** Unless there is a reason already. */
  void mark(int i, @Nullable Furniture reason) {
    if (reasons[i] == null) {
      reasons[i] = reason;
    }
  }

  /** How many characters of running text the article has there. */
  long proseIn(int i) {
    return reasons[i] == null && rows.get(i).isProse() ? rows.get(i).length() : 0;
  }

  /** The first row of running text, 0 where there is none. */
  int firstProse() {
    for (int i = 0; i < size(); i++) {
      if (proseIn(i) > 0) {
        return i;
      }
    }
    return 0;
  }

  /** The last row of running text before that one, or -1. */
  int lastProse(int before) {
    int last = before - 1;
    while (last >= 0 && proseIn(last) == 0) {
      last--;
    }
    return last;
  }
}
