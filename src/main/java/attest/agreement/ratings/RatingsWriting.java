// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.agreement.ratings.RatingsReport.Alphas;
import attest.agreement.ratings.RatingsReport.Confused;
import attest.agreement.ratings.RatingsReport.Method;
import attest.agreement.ratings.RatingsReport.OfLabel;
import attest.agreement.ratings.RatingsReport.Overlap;
import attest.agreement.ratings.RatingsReport.Without;
import attest.agreement.report.GroupAgreement;
import attest.agreement.report.PairAgreement;
import attest.agreement.report.Warning;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Confusion;
import attest.statistics.Fleiss;
import attest.statistics.Krippendorff;
import attest.statistics.LeaveOneOut;
import attest.statistics.MacroMean;
import attest.statistics.Measure;
import attest.statistics.NumericLabels;
import attest.statistics.Patterns;
import attest.statistics.PercentAgreement;
import attest.statistics.Ratings;
import attest.statistics.Scott;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Computes the report over ratings from elsewhere. */
final class RatingsWriting {
  /** Work beyond this (figures times ratings) is left out and the report says so. */
  private static final long MOST_WORK = 300_000_000;

  private static final int MOST_ANNOTATORS = 200;
  private static final int MOST_AVERAGED = 63;
  private static final int CONFUSIONS = 15;

  private final RatingTable table;
  private final Ratings ratings;
  private final Patterns patterns;
  private final Bootstrap bootstrap;
  private final List<String> labels;
  private final List<Warning> leftOut = new ArrayList<>();
  private final boolean eachLabel;
  private final boolean eachAnnotator;

  RatingsWriting(RatingTable table, Bootstrap bootstrap) {
    this.table = table;
    this.ratings = table.ratings();
    this.patterns = Patterns.of(ratings);
    this.bootstrap = bootstrap;
    this.labels = table.labels();
    int annotators = table.annotators().size();
    this.eachLabel = !isTooMuch(labels.size());
    this.eachAnnotator = annotators <= MOST_ANNOTATORS && !isTooMuch(annotators);
    if (!eachLabel) {
      leftOut.add(Warning.of(Warning.Cause.LABELS_LEFT_OUT));
    }
    if (!eachAnnotator) {
      leftOut.add(Warning.of(Warning.Cause.ANNOTATORS_LEFT_OUT));
    }
  }

  private boolean isTooMuch(int figures) {
    return (long) figures * ratings.judgements() > MOST_WORK;
  }

  /**
   * @param print of the ratings
   * @param group annotators to tell apart from the others
   */
  RatingsReport write(String print, List<String> group) {
    var ofLabels = eachLabel ? labels.stream().map(this::label).toList() : List.<OfLabel>of();
    var pairs =
        eachAnnotator ? PairAgreement.of(patterns, table.annotators()) : List.<PairAgreement>of();
    var masi = Measure.of(table.sets().masi());
    return new RatingsReport(
        table.items().size(),
        table.annotators().size(),
        ratings.judgements(),
        patterns.codes().length,
        patterns.pairable(),
        overlap(),
        method(print),
        PercentAgreement.of(patterns, bootstrap),
        PercentAgreement.full(patterns).value(),
        alphas(),
        ofLabels,
        macroMean(),
        Fleiss.kappa(patterns, bootstrap),
        Scott.pi(patterns, bootstrap),
        pairs,
        eachAnnotator ? without() : List.of(),
        GroupAgreement.of(ratings, table.annotators(), group, masi, bootstrap),
        eachAnnotator ? confusions() : List.of(),
        LikelyAnswers.of(table),
        Competences.of(table, bootstrap.seed()),
        DividedItem.first(table),
        RatingsWarnings.of(table, patterns, ofLabels, pairs, leftOut));
  }

  private Method method(String print) {
    boolean articles = bootstrap.over() == Bootstrap.Over.GROUPS;
    return new Method(
        "percentile bootstrap",
        articles ? "articles" : "items",
        bootstrap.replicates(),
        bootstrap.seed(),
        print);
  }

  private List<Overlap> overlap() {
    int[] items = new int[table.annotators().size() + 1];
    for (int unit = 0; unit < ratings.units(); unit++) {
      int first = ratings.first(unit);
      items[
          (int) IntStream.range(first, ratings.end(unit)).map(ratings::rater).distinct().count()]++;
    }
    return IntStream.range(1, items.length)
        .filter(n -> items[n] > 0)
        .mapToObj(n -> new Overlap(n, items[n]))
        .toList();
  }

  private Alphas alphas() {
    var value = NumericLabels.of(table.names());
    return new Alphas(
        alpha(Measure.nominal()),
        alpha(Measure.ordinal(value)),
        alpha(Measure.interval(value)),
        alpha(Measure.ratio(value)),
        alpha(Measure.of(table.sets().masi())),
        alpha(Measure.of(table.sets().jaccard())));
  }

  private Coefficient alpha(Measure measure) {
    return Krippendorff.alpha(patterns, measure, bootstrap);
  }

  private OfLabel label(String label) {
    var presence = Patterns.of(ratings.recode(code -> table.sets().contains(code, label) ? 1 : 0));
    return new OfLabel(
        label,
        PercentAgreement.prevalence(presence, 1).value(),
        PercentAgreement.of(presence).value(),
        Krippendorff.alpha(presence, Measure.nominal(), bootstrap),
        PercentAgreement.on(presence, 1),
        PercentAgreement.on(presence, 0));
  }

  private Coefficient macroMean() {
    if (labels.size() > MOST_AVERAGED) {
      return Coefficient.undefined("There are too many labels to average.");
    }
    var masks = Patterns.of(ratings.recode(this::mask));
    return MacroMean.alpha(masks, IntStream.range(0, labels.size()).boxed().toList(), bootstrap);
  }

  private long mask(long code) {
    long mask = 0;
    for (String label : table.labelSets().get((int) code)) {
      mask |= 1L << labels.indexOf(label);
    }
    return mask;
  }

  private List<Without> without() {
    var alphas = LeaveOneOut.alphas(ratings, Measure.nominal(), bootstrap);
    return IntStream.range(0, alphas.size())
        .mapToObj(rater -> new Without(table.annotators().get(rater), alphas.get(rater)))
        .toList();
  }

  private List<Confused> confusions() {
    var sets = table.labelSets();
    return Confusion.of(patterns).stream()
        .filter(c -> !c.agrees())
        .limit(CONFUSIONS)
        .map(c -> new Confused(sets.get((int) c.codeA()), sets.get((int) c.codeB()), c.pairs()))
        .toList();
  }
}
