// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.agreement.report.PairAgreement;
import attest.agreement.report.Warning;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Fleiss;
import attest.statistics.Krippendorff;
import attest.statistics.LeaveOneOut;
import attest.statistics.Measure;
import attest.statistics.NumericLabels;
import attest.statistics.Patterns;
import attest.statistics.PercentAgreement;
import attest.statistics.Ratings;
import attest.statistics.Scott;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The report over ratings from elsewhere. An item that fewer than two annotators rated is not
 * pairable and dropped before anything is counted; no row is missing, an empty label is "judged,
 * none".
 *
 * @param ratings repeats included
 * @param categories different label sets among the ratings of pairable items
 * @param pairable items that two or more annotators rated
 * @param percentAgreement mean over pairable items of the share of agreeing pairs
 * @param shareFullAgreement share of pairable items on which every pair agrees; null where none is
 * @param alpha Krippendorff's α by what counts as disagreement
 * @param alphaPerLabel nominal α of each label, present or absent
 * @param withoutAnnotator nominal α without each annotator in turn
 */
public record RatingsReport(
    int items,
    int annotators,
    int ratings,
    int categories,
    int pairable,
    Method method,
    Coefficient percentAgreement,
    @Nullable Double shareFullAgreement,
    Alphas alpha,
    List<OfLabel> alphaPerLabel,
    Coefficient fleissKappa,
    Coefficient scottPi,
    List<PairAgreement> cohenKappa,
    List<Without> withoutAnnotator,
    LikelyAnswers dawidSkene,
    List<Warning> warnings) {

  /** Work beyond this (figures times ratings) is left out and the report says so. */
  private static final long MOST_WORK = 300_000_000;

  private static final int MOST_ANNOTATORS = 200;

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
    static Alphas of(RatingTable table, Patterns patterns, Bootstrap bootstrap) {
      var value = NumericLabels.of(table.names());
      return new Alphas(
          Krippendorff.alpha(patterns, Measure.nominal(), bootstrap),
          Krippendorff.alpha(patterns, Measure.ordinal(value), bootstrap),
          Krippendorff.alpha(patterns, Measure.interval(value), bootstrap),
          Krippendorff.alpha(patterns, Measure.ratio(value), bootstrap),
          Krippendorff.alpha(patterns, Measure.of(table.sets().masi()), bootstrap),
          Krippendorff.alpha(patterns, Measure.of(table.sets().jaccard()), bootstrap));
    }
  }

  /**
   * One label.
   *
   * @param prevalence share of the ratings of pairable items that give it
   */
  public record OfLabel(
      String label,
      @Nullable Double prevalence,
      @Nullable Double percentAgreement,
      Coefficient alpha) {
    static OfLabel of(String label, RatingTable table, Bootstrap bootstrap) {
      var patterns =
          Patterns.of(table.ratings().recode(code -> table.sets().contains(code, label) ? 1 : 0));
      return new OfLabel(
          label,
          PercentAgreement.prevalence(patterns, 1).value(),
          PercentAgreement.of(patterns).value(),
          Krippendorff.alpha(patterns, Measure.nominal(), bootstrap));
    }
  }

  /** α without an annotator. */
  public record Without(String annotator, Coefficient alpha) {}

  static RatingsReport of(RatingTable table, String print, Bootstrap bootstrap) {
    Ratings ratings = table.ratings();
    Patterns patterns = Patterns.of(ratings);
    var left = new ArrayList<Warning>();
    var labels = labels(table, bootstrap, left);
    var pairs = pairs(table, patterns, left);
    var without = without(table, bootstrap, left);
    return new RatingsReport(
        table.items().size(),
        table.annotators().size(),
        ratings.judgements(),
        patterns.codes().length,
        patterns.pairable(),
        method(bootstrap, print),
        PercentAgreement.of(patterns, bootstrap),
        PercentAgreement.full(patterns).value(),
        Alphas.of(table, patterns, bootstrap),
        labels,
        Fleiss.kappa(patterns, bootstrap),
        Scott.pi(patterns, bootstrap),
        pairs,
        without,
        LikelyAnswers.of(table),
        RatingsWarnings.of(table, patterns, labels, pairs, left));
  }

  private static Method method(Bootstrap bootstrap, String print) {
    boolean articles = bootstrap.over() == Bootstrap.Over.GROUPS;
    return new Method(
        "percentile bootstrap",
        articles ? "articles" : "items",
        bootstrap.replicates(),
        bootstrap.seed(),
        print);
  }

  private static List<OfLabel> labels(
      RatingTable table, Bootstrap bootstrap, List<Warning> leftOut) {
    var labels = table.labels();
    if (isTooMuch(labels.size(), table)) {
      leftOut.add(Warning.of(Warning.Cause.LABELS_LEFT_OUT));
      return List.of();
    }
    return labels.stream().map(label -> OfLabel.of(label, table, bootstrap)).toList();
  }

  private static List<PairAgreement> pairs(
      RatingTable table, Patterns patterns, List<Warning> leftOut) {
    int annotators = table.annotators().size();
    if (annotators > MOST_ANNOTATORS || isTooMuch(annotators, table)) {
      leftOut.add(Warning.of(Warning.Cause.ANNOTATORS_LEFT_OUT));
      return List.of();
    }
    return PairAgreement.of(patterns, table.annotators());
  }

  private static List<Without> without(
      RatingTable table, Bootstrap bootstrap, List<Warning> leftOut) {
    if (leftOut.contains(Warning.of(Warning.Cause.ANNOTATORS_LEFT_OUT))) {
      return List.of();
    }
    var alphas = LeaveOneOut.alphas(table.ratings(), Measure.nominal(), bootstrap);
    return IntStream.range(0, alphas.size())
        .mapToObj(rater -> new Without(table.annotators().get(rater), alphas.get(rater)))
        .toList();
  }

  private static boolean isTooMuch(int figures, RatingTable table) {
    return (long) figures * table.ratings().judgements() > MOST_WORK;
  }
}
