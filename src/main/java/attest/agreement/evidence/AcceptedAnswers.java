// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.JudgementRows;
import attest.project.Label;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of the answers was accepted from suggestions, counted while they are read. */
public final class AcceptedAnswers {
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] given = new int[Long.SIZE];
  private final int[] accepted = new int[Long.SIZE];
  private final BitSet units = new BitSet();
  private int answers;

  AcceptedAnswers(List<Label> scheme) {
    scheme.forEach(label -> places.put(label.code, label.place));
  }

  void take(int unit, JudgementRows.Row row) {
    for (long rest = row.labels(); rest != 0; rest &= rest - 1) {
      given[Long.numberOfTrailingZeros(rest)]++;
    }
    if (row.leansOnSuggestions()) {
      answers++;
      units.set(unit);
      for (String word : row.accepted().split(" ")) {
        int place = places.getOrDefault(word, -1);
        if (place >= 0) {
          accepted[place]++;
        }
      }
    }
  }

  public int[] given() {
    return given;
  }

  public int[] accepted() {
    return accepted;
  }

  /** The units to which an answer accepted something. */
  public BitSet units() {
    return units;
  }

  public int answers() {
    return answers;
  }
}
