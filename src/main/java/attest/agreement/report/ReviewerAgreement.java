// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.statistics.Coefficient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer beside the others.
 *
 * @param sentences judged
 * @param pairable of them, those that others judged too
 * @param meanKappa Cohen's κ over label sets with each other, weighed by the sentences shared
 * @param alphaWithout α over label sets, MASI, without this reviewer: higher than the whole where
 *     they are the one who differs
 * @param adjudicated of their answers on settled sentences, the share settled so
 * @param early of the others' answers on the earlier half of shared sentences, the share that is
 *     the same; null under thirty
 * @param late the same of the later half
 */
public record ReviewerAgreement(
    String reviewer,
    int sentences,
    int pairable,
    @Nullable Double meanKappa,
    Coefficient alphaWithout,
    List<OfLabel> labels,
    Coefficient adjudicated,
    @Nullable Double early,
    @Nullable Double late) {

  /**
   * How they give one label.
   *
   * @param rate share of their answers on shared sentences that give it
   * @param othersRate the same of the others' answers there
   * @param sensitivity how often they give it where it is due, by Dawid and Skene's model
   * @param specificity how often they leave it out where it is not due
   * @param competence how often they know rather than guess, by MACE, which fails on rare labels;
   *     null under thirty
   */
  public record OfLabel(
      String label,
      @Nullable Double rate,
      @Nullable Double othersRate,
      Coefficient sensitivity,
      Coefficient specificity,
      @Nullable Double competence) {}
}
