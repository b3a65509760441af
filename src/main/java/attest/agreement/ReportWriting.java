// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.article.Sentence;
import attest.corroboration.PairRows;
import attest.project.Label;
import attest.project.Membership;
import attest.statistics.Bootstrap;
import attest.statistics.Confusion;
import attest.statistics.DawidSkene;
import attest.statistics.MacroMean;
import attest.statistics.Patterns;
import attest.statistics.Ratings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes the report over answers that were read. */
final class ReportWriting {
  private static final int CONFUSIONS = 15;

  private final Membership membership;
  private final ProjectRatings answers;
  private final List<Label> labels;
  private final Patterns patterns;
  private final Bootstrap bootstrap;

  ReportWriting(
      Membership membership,
      ProjectRatings answers,
      List<Label> labels,
      Patterns patterns,
      Bootstrap bootstrap) {
    this.membership = membership;
    this.answers = answers;
    this.labels = labels;
    this.patterns = patterns;
    this.bootstrap = bootstrap;
  }

  AgreementReport write(
      ReportFilter filter,
      List<Confusion> confusions,
      Map<String, DawidSkene> models,
      Map<Long, SettledRow> settled,
      List<PairRows.Row> pairs) {
    Ratings ratings = answers.ratings();
    var names = answers.names();
    var agreements =
        labels.stream().map(l -> LabelAgreement.of(l, ratings, names, bootstrap)).toList();
    var sets = LabelSetAgreement.of(patterns, names, bootstrap);
    var figures = AgreementReport.FigureEnds.of(ProjectFigures.of(membership, answers, bootstrap));
    var adjudication = AdjudicationShares.of(answers, labels, models, settled);
    return new AgreementReport(
        Sentence.count(membership),
        ratings.judgements(),
        ratings.pairable(),
        names,
        method(),
        filter,
        day(true),
        day(false),
        overlap(),
        agreements,
        MacroMean.alpha(patterns, labels.stream().map(l -> l.place).toList(), bootstrap),
        sets,
        new PerReviewer(answers, labels, sets, models, settled, bootstrap).rows(),
        confusions(confusions),
        Stretch.ofTime(answers, bootstrap),
        Stretch.ofGuidelines(answers, bootstrap),
        figures,
        PairRelations.of(pairs, bootstrap),
        SuggestionShares.of(answers, labels, bootstrap),
        adjudication,
        Plan.of(agreements, sets, ratings.pairable()),
        warnings(agreements));
  }

  private AgreementReport.Method method() {
    return new AgreementReport.Method(
        "percentile bootstrap",
        "articles",
        bootstrap.replicates(),
        bootstrap.seed(),
        answers.print());
  }

  private @Nullable Instant day(boolean first) {
    var latest = Arrays.stream(answers.latest());
    var found = first ? latest.min() : latest.max();
    return found.isPresent() ? Instant.ofEpochMilli(found.getAsLong()) : null;
  }

  private List<AgreementReport.Overlap> overlap() {
    int[] overlap = answers.overlap();
    return IntStream.range(1, overlap.length)
        .filter(n -> overlap[n] > 0)
        .mapToObj(n -> new AgreementReport.Overlap(n, overlap[n]))
        .toList();
  }

  private List<AgreementReport.Confused> confusions(List<Confusion> confusions) {
    return confusions.stream()
        .filter(c -> !c.agrees())
        .limit(CONFUSIONS)
        .map(c -> new AgreementReport.Confused(codes(c.codeA()), codes(c.codeB()), c.pairs()))
        .toList();
  }

  private List<String> codes(long mask) {
    return labels.stream().filter(l -> (mask & l.bit()) != 0).map(l -> l.code).toList();
  }

  private List<Warning> warnings(List<LabelAgreement> agreements) {
    var warnings = new ArrayList<>(Warning.of(patterns.pairable(), agreements));
    for (int i = 0; i < agreements.size(); i++) {
      warnings.addAll(
          SuspectReviewers.of(
              answers.ratings().label(labels.get(i).place),
              agreements.get(i).cohenKappa(),
              answers.names(),
              labels.get(i).code));
    }
    return warnings;
  }
}
