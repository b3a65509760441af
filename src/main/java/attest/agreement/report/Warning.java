// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.project.Label;
import attest.statistics.Coefficient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason to read a number with care, with its evidence.
 *
 * @param about the label, null where it is about no label
 * @param reviewer who, null where it is about nobody
 */
public record Warning(Cause cause, @Nullable String about, @Nullable String reviewer) {
  /** What gives cause. */
  public enum Cause {
    /** Fewer than 30 sentences are pairable. */
    FEW_PAIRABLE,
    /** The label stands on over 90 % of the judgements. */
    NEARLY_EVERYWHERE,
    /** The label stands on under 1 % of the judgements. */
    NEARLY_NOWHERE,
    /** Raw agreement of 75 % or more with α under .5: agreeing by chance is easy. */
    RAW_AND_ALPHA_APART,
    /** The reviewer always gives one answer where the others give several. */
    CONSTANT_REVIEWER,
    /** The reviewer's answers are the others' turned round: κ with them is under −.2. */
    INVERTED_REVIEWER,
    /** The reviewer agrees with the others as chance would, who agree among themselves. */
    NEAR_RANDOM_REVIEWER,
    /** Without the reviewer, α over label sets lies above the interval of the whole. */
    DIVIDING_REVIEWER,
    /** Articles share wording, and their sentences count as if they were independent. */
    NEAR_COPIES,
    /** One annotator rated one item more than once. */
    REPEATS,
    /** There are too many labels to compute figures of each. */
    LABELS_LEFT_OUT,
    /** There are too many annotators to compute figures of each. */
    ANNOTATORS_LEFT_OUT
  }

  private static final int FEW = 30;

  /** About the whole report. */
  public static Warning of(Cause cause) {
    return new Warning(cause, null, null);
  }

  public static List<Warning> of(int pairable, List<LabelAgreement> agreements) {
    var warnings = new ArrayList<Warning>();
    ofFew(pairable, warnings);
    for (var one : agreements) {
      ofLabel(one.label(), one.prevalence(), one.percentAgreement(), one.alpha().value(), warnings);
    }
    return warnings;
  }

  /** Warns of those without whom the others agree clearly better. */
  static List<Warning> ofReviewers(LabelSetAgreement sets, List<ReviewerAgreement> reviewers) {
    Double high = sets.masi().high();
    return reviewers.stream()
        .filter(r -> r.pairable() >= FEW && high != null && isAbove(r.alphaWithout(), high))
        .map(r -> new Warning(Cause.DIVIDING_REVIEWER, null, r.reviewer()))
        .toList();
  }

  private static boolean isAbove(Coefficient alpha, double high) {
    return alpha.value() != null && alpha.value() > high;
  }

  /** Warns where little is pairable. */
  public static void ofFew(int pairable, List<Warning> warnings) {
    if (pairable < FEW) {
      warnings.add(of(Cause.FEW_PAIRABLE));
    }
  }

  /** Warns of a label that is nearly everywhere or nowhere, or agreed upon by chance. */
  public static void ofLabel(
      String label,
      @Nullable Double prevalence,
      @Nullable Double raw,
      @Nullable Double alpha,
      List<Warning> warnings) {
    if (prevalence != null && prevalence > .9) {
      warnings.add(new Warning(Cause.NEARLY_EVERYWHERE, label, null));
    } else if (prevalence != null && prevalence < .01) {
      warnings.add(new Warning(Cause.NEARLY_NOWHERE, label, null));
    }
    if (raw != null && alpha != null && raw >= .75 && alpha < .5) {
      warnings.add(new Warning(Cause.RAW_AND_ALPHA_APART, label, null));
    }
  }

  public boolean isAbout(Label label) {
    return label.code.equals(about);
  }
}
