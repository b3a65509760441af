// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.Evidence;
import attest.agreement.evidence.ProjectDetails;
import attest.agreement.evidence.ProjectRatings;
import attest.agreement.evidence.ReportFilter;
import attest.project.Label;
import attest.project.Membership;
import attest.statistics.Bootstrap;
import attest.statistics.Confusion;
import attest.statistics.DawidSkene;
import attest.statistics.FigureAgreement;
import attest.statistics.MacroMean;
import attest.statistics.Measure;
import attest.statistics.Patterns;
import attest.statistics.Ratings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes the report over answers that were read. */
final class ReportWriting {
  private static final int CONFUSIONS = 15;
  private static final double TOLERANCE = .1;

  private final Membership membership;
  private final Evidence evidence;
  private final ProjectRatings answers;
  private final List<Label> labels;
  private final Patterns patterns;
  private final Bootstrap bootstrap;

  ReportWriting(
      Membership membership,
      Evidence evidence,
      List<Label> labels,
      Patterns patterns,
      Bootstrap bootstrap) {
    this.membership = membership;
    this.evidence = evidence;
    this.answers = evidence.answers();
    this.labels = labels;
    this.patterns = patterns;
    this.bootstrap = bootstrap;
  }

  AgreementReport write(
      ReportFilter filter,
      List<Confusion> confusions,
      Aside<Map<String, DawidSkene>> models,
      Supplier<ProjectDetails> read) {
    var settled = evidence.settled();
    Ratings ratings = answers.ratings();
    var names = answers.names();
    var perSet = Aside.begin(() -> LabelSetAgreement.of(patterns, names, bootstrap));
    var perLabel =
        Aside.begin(
            () ->
                labels.parallelStream()
                    .map(l -> LabelAgreement.of(l, ratings, names, bootstrap))
                    .toList());
    var overTime = Aside.begin(() -> Stretch.ofTime(answers, bootstrap));
    var guidelines = Aside.begin(() -> Stretch.ofGuidelines(answers, bootstrap));
    var perReviewer =
        Aside.begin(
            () ->
                new PerReviewer(answers, labels, perSet.end(), models.end(), settled, bootstrap)
                    .rows());
    var adjudication =
        Aside.begin(() -> AdjudicationShares.of(answers, labels, models.end(), settled));
    var suggestions = Aside.begin(() -> SuggestionShares.of(answers, labels, bootstrap));
    var details = read.get();
    var figures = Aside.begin(() -> FigureAgreement.of(details.figures(), TOLERANCE, bootstrap));
    var agreements = perLabel.end();
    var sets = perSet.end();
    var reviewers = perReviewer.end();
    return new AgreementReport(
        evidence.sentences(),
        answers.articles().length,
        evidence.copies().size(),
        ratings.judgements(),
        ratings.pairable(),
        names,
        method(),
        filter,
        guidelineVersions(),
        day(true),
        day(false),
        overlap(),
        agreements,
        MacroMean.alpha(patterns, labels.stream().map(l -> l.place).toList(), bootstrap),
        sets,
        reviewers,
        confusions(confusions),
        overTime.end(),
        guidelines.end(),
        GroupAgreement.of(ratings, names, filter.group(), Measure.masi(), bootstrap),
        AgreementReport.FigureEnds.of(figures.end()),
        SpanRow.of(labels, details.spans()),
        PairRelations.of(evidence.pairs(), bootstrap),
        suggestions.end(),
        adjudication.end(),
        later(),
        Plan.of(agreements, sets, ratings.pairable()),
        warnings(agreements, sets, reviewers));
  }

  private @Nullable LaterAnswers later() {
    return membership.project.blind ? LaterAnswers.of(answers, evidence.later(), bootstrap) : null;
  }

  private AgreementReport.Method method() {
    return new AgreementReport.Method(
        "percentile bootstrap",
        "articles",
        bootstrap.replicates(),
        bootstrap.seed(),
        answers.print());
  }

  private List<Integer> guidelineVersions() {
    return units().map(unit -> answers.guidelines()[unit]).distinct().sorted().boxed().toList();
  }

  private IntStream units() {
    return IntStream.range(0, answers.ratings().units());
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
    var most = confusions.stream().filter(c -> !c.agrees()).limit(CONFUSIONS).toList();
    long[] examples = ConfusionExamples.of(answers, most);
    return IntStream.range(0, examples.length)
        .mapToObj(i -> confused(most.get(i), examples[i]))
        .toList();
  }

  private AgreementReport.Confused confused(Confusion confusion, long example) {
    return new AgreementReport.Confused(
        codes(confusion.codeA()), codes(confusion.codeB()), confusion.pairs(), example);
  }

  private List<String> codes(long mask) {
    return labels.stream().filter(l -> (mask & l.bit()) != 0).map(l -> l.code).toList();
  }

  private List<Warning> warnings(
      List<LabelAgreement> agreements, LabelSetAgreement sets, List<ReviewerAgreement> reviewers) {
    var warnings = new ArrayList<>(Warning.of(patterns.pairable(), agreements));
    for (int i = 0; i < agreements.size(); i++) {
      warnings.addAll(
          SuspectReviewers.of(
              answers.ratings().label(labels.get(i).place),
              agreements.get(i).cohenKappa(),
              answers.names(),
              labels.get(i).code));
    }
    warnings.addAll(Warning.ofReviewers(sets, reviewers));
    if (!evidence.copies().isEmpty()) {
      warnings.add(Warning.of(Warning.Cause.NEAR_COPIES));
    }
    return warnings;
  }
}
