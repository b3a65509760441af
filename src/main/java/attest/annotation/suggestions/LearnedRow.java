// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.project.Label;
import attest.suggestion.learned.LabelModel;
import attest.suggestion.learned.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well the learned suggester does on one label, on sentences that it had not learnt from.
 *
 * @param sentences asked
 * @param having of them with the label
 * @param precision 0 to 1
 * @param recall 0 to 1
 * @param f1 0 to 1
 * @param used whether reviewers get its suggestions
 */
public record LearnedRow(
    String label,
    String name,
    int sentences,
    int having,
    double precision,
    double recall,
    double f1,
    boolean used) {

  private static LearnedRow of(Label label, Quality q) {
    return new LearnedRow(
        label.code,
        label.name,
        q.examples(),
        q.having(),
        rounded(q.precision()),
        rounded(q.recall()),
        rounded(q.f1()),
        q.isGood());
  }

  /** Those of a project's labels that could be learnt, in the scheme's order. */
  static List<LearnedRow> of(List<Label> labels, @Nullable Learned learned) {
    var models = learned == null ? Map.<String, LabelModel>of() : learned.byCode();
    var rows = new ArrayList<LearnedRow>();
    for (var label : labels) {
      var model = models.get(label.code);
      if (model != null) {
        rows.add(of(label, model.quality()));
      }
    }
    return rows;
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
