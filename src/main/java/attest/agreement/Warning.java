// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.project.Label;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason to read a number with care, with its evidence.
 *
 * @param about the label's code, null where it is about the whole report
 */
public record Warning(Cause cause, @Nullable String about) {
  /** What gives cause. */
  public enum Cause {
    /** Fewer than 30 sentences are pairable. */
    FEW_PAIRABLE,
    /** The label stands on over 90 % of the judgements. */
    NEARLY_EVERYWHERE,
    /** The label stands on under 1 % of the judgements. */
    NEARLY_NOWHERE,
    /** Raw agreement of 75 % or more with α under .5: agreeing by chance is easy. */
    RAW_AND_ALPHA_APART
  }

  private static final int FEW = 30;

  static List<Warning> of(int pairable, List<LabelAgreement> agreements) {
    var warnings = new ArrayList<Warning>();
    if (pairable < FEW) {
      warnings.add(new Warning(Cause.FEW_PAIRABLE, null));
    }
    agreements.forEach(agreement -> add(agreement, warnings));
    return warnings;
  }

  private static void add(LabelAgreement agreement, List<Warning> warnings) {
    Double prevalence = agreement.prevalence();
    if (prevalence != null && prevalence > .9) {
      warnings.add(new Warning(Cause.NEARLY_EVERYWHERE, agreement.label()));
    } else if (prevalence != null && prevalence < .01) {
      warnings.add(new Warning(Cause.NEARLY_NOWHERE, agreement.label()));
    }
    Double raw = agreement.percentAgreement();
    Double alpha = agreement.alpha().value();
    if (raw != null && alpha != null && raw >= .75 && alpha < .5) {
      warnings.add(new Warning(Cause.RAW_AND_ALPHA_APART, agreement.label()));
    }
  }

  boolean isAbout(Label label) {
    return label.code.equals(about);
  }
}
