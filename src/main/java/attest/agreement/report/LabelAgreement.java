// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.project.Label;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Fleiss;
import attest.statistics.Krippendorff;
import attest.statistics.Measure;
import attest.statistics.Patterns;
import attest.statistics.PercentAgreement;
import attest.statistics.Ratings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agreement on one label, present or absent, over the pairable sentences.
 *
 * @param label its code
 * @param prevalence share of judgements that give it, 0 to 1; null where nothing is pairable
 * @param percentAgreement mean share of agreeing pairs, 0 to 1; null where nothing is pairable
 * @param alpha Krippendorff's nominal α with its interval
 * @param positiveAgreement share of agreement on presence
 * @param negativeAgreement share of agreement on absence
 * @param fleissKappa only where every sentence has one number of judgements
 * @param cohenKappa per pair of reviewers
 */
public record LabelAgreement(
    String label,
    @Nullable Double prevalence,
    @Nullable Double percentAgreement,
    Coefficient alpha,
    Coefficient positiveAgreement,
    Coefficient negativeAgreement,
    Coefficient fleissKappa,
    List<PairAgreement> cohenKappa) {

  public static LabelAgreement of(
      Label label, Ratings sets, List<String> names, Bootstrap bootstrap) {
    var patterns = Patterns.of(sets.label(label.place));
    return new LabelAgreement(
        label.code,
        PercentAgreement.prevalence(patterns, 1).value(),
        PercentAgreement.of(patterns).value(),
        Krippendorff.alpha(patterns, Measure.nominal(), bootstrap),
        PercentAgreement.on(patterns, 1),
        PercentAgreement.on(patterns, 0),
        Fleiss.kappa(patterns, bootstrap),
        PairAgreement.of(patterns, names));
  }
}
