// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.project.Label;
import attest.statistics.Confusion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * With what a label is most often confused: of the pairs of answers in which one gives it and the
 * other does not, what the other gave instead.
 *
 * @param instead the other label, empty where the other gave nothing instead
 * @param pairs how many such pairs
 */
public record Confounding(Optional<Label> instead, long pairs) {

  /** Empty where nobody differs on the label. */
  public static Optional<Confounding> of(
      Label label, List<Confusion> confusions, List<Label> labels) {
    Map<Long, Long> counts = new HashMap<>();
    for (Confusion confusion : confusions) {
      boolean inA = (confusion.codeA() & label.bit()) != 0;
      boolean inB = (confusion.codeB() & label.bit()) != 0;
      if (inA != inB) {
        long with = inA ? confusion.codeA() : confusion.codeB();
        long without = inA ? confusion.codeB() : confusion.codeA();
        count(without & ~with, confusion.pairs(), counts);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> new Confounding(named(most.getKey(), labels), most.getValue()));
  }

  private static void count(long instead, long pairs, Map<Long, Long> counts) {
    if (instead == 0) {
      counts.merge(0L, pairs, Long::sum);
    }
    for (long rest = instead; rest != 0; rest &= rest - 1) {
      counts.merge(Long.lowestOneBit(rest), pairs, Long::sum);
    }
  }

  private static Optional<Label> named(long bit, List<Label> labels) {
    return labels.stream().filter(l -> l.bit() == bit).findFirst();
  }
}
