// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.report.DividedSentences;
import attest.agreement.report.DividedSentences.Divided;
import attest.agreement.report.Reckoning;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that divides, its answers as labels.
 *
 * @param settled null where it is not
 */
public record DividedRow(
    DividedSentences.Row row,
    List<Shown> answers,
    List<Likely> likely,
    @Nullable List<Label> settled) {
  /** One answer. */
  public record Shown(String reviewer, List<Label> labels) {}

  /** How likely a label is due. */
  public record Likely(Label label, double share) {}

  /**
   * Those of some ranked sentences that are there.
   *
   * @param scheme with withdrawn labels
   */
  static List<DividedRow> of(
      Membership membership, Reckoning reckoning, LabelScheme scheme, List<Divided> ranked) {
    return DividedSentences.rows(membership, reckoning, ranked).stream()
        .map(row -> of(row, scheme))
        .toList();
  }

  private static DividedRow of(DividedSentences.Row row, LabelScheme scheme) {
    var settled = row.settled();
    return new DividedRow(
        row,
        row.answers().stream()
            .map(a -> new Shown(a.reviewer(), scheme.of(scheme.mask(a.labels()))))
            .toList(),
        row.likely().entrySet().stream()
            .flatMap(
                e ->
                    scheme.of(scheme.mask(List.of(e.getKey()))).stream()
                        .map(label -> new Likely(label, e.getValue())))
            .toList(),
        settled == null ? null : scheme.of(scheme.mask(settled)));
  }
}
