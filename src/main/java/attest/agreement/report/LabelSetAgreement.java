// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.Krippendorff;
import attest.statistics.Measure;
import attest.statistics.Patterns;
import attest.statistics.PercentAgreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agreement on the whole set of labels of a sentence.
 *
 * @param percentAgreement mean share of pairs that gave the same set, 0 to 1
 * @param masi Krippendorff's α under MASI distance
 * @param jaccard Krippendorff's α under Jaccard distance
 * @param cohenKappa per pair of reviewers, each set one category
 */
public record LabelSetAgreement(
    @Nullable Double percentAgreement,
    Coefficient masi,
    Coefficient jaccard,
    List<PairAgreement> cohenKappa) {

  static LabelSetAgreement of(Patterns patterns, List<String> names, Bootstrap bootstrap) {
    return new LabelSetAgreement(
        PercentAgreement.of(patterns).value(),
        Krippendorff.alpha(patterns, Measure.masi(), bootstrap),
        Krippendorff.alpha(patterns, Measure.jaccard(), bootstrap),
        PairAgreement.of(patterns, names));
  }
}
