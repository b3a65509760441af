// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.statistics.Coefficient;
import attest.statistics.Planner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many more sentences need a second judgement until α is known to ± .05.
 *
 * @param label null over label sets
 * @param sentences null where α has no interval
 */
public record Plan(@Nullable String label, @Nullable Long sentences) {
  private static final double HALF_WIDTH = .05;

  public static List<Plan> of(List<LabelAgreement> labels, LabelSetAgreement sets, int pairable) {
    var plans = new ArrayList<Plan>();
    labels.forEach(l -> plans.add(of(l.label(), l.alpha(), pairable)));
    plans.add(of(null, sets.masi(), pairable));
    return plans;
  }

  private static Plan of(@Nullable String label, Coefficient alpha, int pairable) {
    var further = Planner.furtherUnits(alpha, pairable, HALF_WIDTH);
    return new Plan(label, further.isPresent() ? further.getAsLong() : null);
  }
}
