// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.Portion.Row;
import attest.project.Label;
import attest.statistics.DawidSkene;
import attest.statistics.Ratings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely each label is due after Dawid and Skene, label by label, estimated once from all the
 * answers that the asker may see, as the disagreement report counts them.
 */
final class TrueLabels implements Reckoning {
  private final DatasetRatings judged;
  private final Map<String, DawidSkene> fits = new HashMap<>();
  private final Reckoning votes = Reckoning.votes();

  TrueLabels(DatasetRatings judged, List<Label> labels) {
    this.judged = judged;
    Ratings all = judged.ratings();
    for (var label : labels) {
      Ratings ratings = all.label(label.place);
      if (DawidSkene.refusal(ratings).isEmpty()) {
        fits.put(label.code, DawidSkene.fit(ratings));
      }
    }
  }

  /** A sentence that was judged after the estimate has its votes. */
  @Override
  public double probability(Row row, String label) {
    var unit = judged.unit(row.place().id());
    var fit = fits.get(label);
    if (unit == null || fit == null) {
      return votes.probability(row, label);
    }
    int category = Arrays.binarySearch(fit.codes(), 1);
    return category < 0 ? 0 : fit.posterior(unit, category);
  }
}
