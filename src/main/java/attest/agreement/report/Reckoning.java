// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.Evidence;
import attest.agreement.evidence.ProjectDetails;
import attest.agreement.evidence.ProjectRatings;
import attest.agreement.evidence.ReportFilter;
import attest.agreement.evidence.SettledRow;
import attest.project.Label;
import attest.project.Membership;
import attest.statistics.Bootstrap;
import attest.statistics.Confusion;
import attest.statistics.DawidSkene;
import attest.statistics.Patterns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A report with all that it was computed from: what stands behind each number.
 *
 * @param labels those that count, in the order of their places
 * @param models Dawid and Skene's, of each label that was given, by its code
 * @param ranked the sentences that divide most
 * @param divided how many divide
 */
public record Reckoning(
    Evidence evidence,
    List<Label> labels,
    Patterns patterns,
    List<Confusion> confusions,
    Map<String, DawidSkene> models,
    List<DividedSentences.Divided> ranked,
    int divided,
    AgreementReport report) {
  static final int RANKED = 100;

  /**
   * @param details of the answers, read while other figures are computed
   */
  public static Reckoning of(
      Membership membership,
      Evidence evidence,
      ReportFilter filter,
      Bootstrap bootstrap,
      Supplier<ProjectDetails> details) {
    var answers = evidence.answers();
    var labels = filter.of(Label.of(membership.project));
    var patterns = Patterns.of(answers.ratings());
    var confusions = Confusion.of(patterns);
    var models = Aside.begin(() -> models(answers, labels));
    var ranked = Aside.begin(() -> DividedSentences.first(RANKED, answers.ratings()));
    var report =
        new ReportWriting(membership, evidence, labels, patterns, bootstrap)
            .write(filter, confusions, models, details);
    return new Reckoning(
        evidence,
        labels,
        patterns,
        confusions,
        models.end(),
        ranked.end(),
        DividedSentences.count(answers.ratings()),
        report);
  }

  public ProjectRatings answers() {
    return evidence.answers();
  }

  /** What stands settled, by sentence. */
  public Map<Long, SettledRow> settled() {
    return evidence.settled();
  }

  private static Map<String, DawidSkene> models(ProjectRatings answers, List<Label> labels) {
    var fitted = labels.parallelStream().map(label -> model(answers, label)).toList();
    var models = new LinkedHashMap<String, DawidSkene>();
    for (int i = 0; i < labels.size(); i++) {
      String code = labels.get(i).code;
      fitted.get(i).ifPresent(model -> models.put(code, model));
    }
    return models;
  }

  private static Optional<DawidSkene> model(ProjectRatings answers, Label label) {
    var presence = answers.ratings().label(label.place);
    return DawidSkene.refusal(presence).isEmpty()
        ? Optional.of(DawidSkene.fit(presence))
        : Optional.empty();
  }

  /** How likely a label is due on a unit, empty where that cannot be estimated. */
  public Optional<Double> posterior(String label, int unit) {
    var model = models.get(label);
    if (model == null) {
      return Optional.empty();
    }
    long[] codes = model.codes();
    return Optional.of(
        codes[codes.length - 1] == 1 ? model.posterior(unit, codes.length - 1) : 0.0);
  }
}
