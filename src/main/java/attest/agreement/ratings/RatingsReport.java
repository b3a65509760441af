// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.agreement.report.GroupAgreement;
import attest.agreement.report.PairAgreement;
import attest.agreement.report.Warning;
import attest.statistics.Coefficient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The report over ratings from elsewhere. An item that fewer than two annotators rated is not
 * pairable and dropped before anything is counted; no row is missing, an empty label is "judged,
 * none".
 *
 * @param ratings repeats included
 * @param categories different label sets among the ratings of pairable items
 * @param pairable items that two or more annotators rated
 * @param overlap how many items so many annotators rated
 * @param percentAgreement mean over pairable items of the share of agreeing pairs
 * @param shareFullAgreement share of pairable items on which every pair agrees; null where none is
 * @param alpha Krippendorff's α by what counts as disagreement
 * @param alphaPerLabel nominal α of each label, present or absent
 * @param macroMean mean of these
 * @param withoutAnnotator nominal α without each annotator in turn
 * @param groups some annotators beside the others, null where no group is named
 * @param confusions pairs of different answers, the most frequent first
 * @param divided the items that divide most
 */
public record RatingsReport(
    int items,
    int annotators,
    int ratings,
    int categories,
    int pairable,
    List<Overlap> overlap,
    Method method,
    Coefficient percentAgreement,
    @Nullable Double shareFullAgreement,
    Alphas alpha,
    List<OfLabel> alphaPerLabel,
    Coefficient macroMean,
    Coefficient fleissKappa,
    Coefficient scottPi,
    List<PairAgreement> cohenKappa,
    List<Without> withoutAnnotator,
    @Nullable GroupAgreement groups,
    List<Confused> confusions,
    LikelyAnswers dawidSkene,
    Competences mace,
    List<DividedItem> divided,
    List<Warning> warnings) {

  /** How many items so many annotators rated. */
  public record Overlap(int annotators, int items) {}

  /**
   * How intervals were drawn, and over which data.
   *
   * @param print SHA-256 of the ratings
   */
  public record Method(String interval, String over, int replicates, long seed, String print) {}

  /** α by measure. */
  public record Alphas(
      Coefficient nominal,
      Coefficient ordinal,
      Coefficient interval,
      Coefficient ratio,
      Coefficient masi,
      Coefficient jaccard) {
    /** Each under the name of its measure. */
    public Map<String, Coefficient> byMeasure() {
      var named = new LinkedHashMap<String, Coefficient>();
      named.put("nominal", nominal);
      named.put("ordinal", ordinal);
      named.put("interval", interval);
      named.put("ratio", ratio);
      named.put("MASI", masi);
      named.put("Jaccard", jaccard);
      return named;
    }
  }

  /**
   * One label.
   *
   * @param prevalence share of the ratings of pairable items that give it
   * @param positive share of agreement on its presence
   * @param negative share of agreement on its absence
   */
  public record OfLabel(
      String label,
      @Nullable Double prevalence,
      @Nullable Double percentAgreement,
      Coefficient alpha,
      Coefficient positive,
      Coefficient negative) {}

  /** α without an annotator. */
  public record Without(String annotator, Coefficient alpha) {}

  /** Two different answers that stood side by side, over how many pairs of annotators. */
  public record Confused(Set<String> a, Set<String> b, long pairs) {}
}
