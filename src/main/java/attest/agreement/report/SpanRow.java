// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ProjectDetails;
import attest.project.Label;
import attest.statistics.Coefficient;
import attest.statistics.SpanAgreement;
import java.util.List;

/**
 * Agreement on where in the text a built-in label lies.
 *
 * @param spans marked in sentences that two or more reviewers judged
 * @param alpha αU over pairs of reviewers; undefined where spans of one reviewer overlap
 */
public record SpanRow(String label, long spans, Coefficient alpha) {

  static List<SpanRow> of(List<Label> labels, SpanAgreement spans) {
    return labels.stream()
        .filter(label -> label.place < ProjectDetails.KINDS)
        .map(l -> new SpanRow(l.code, spans.spans(l.place), spans.alpha(l.place)))
        .toList();
  }
}
