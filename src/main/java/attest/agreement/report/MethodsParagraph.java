// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.statistics.Coefficient;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the figures were computed, as a paragraph for a paper: in English. */
public final class MethodsParagraph {
  private MethodsParagraph() {}

  public static String of(AgreementReport report) {
    return String.format(
        Locale.ROOT,
        "Agreement was computed over %d sentences that at least two of %d reviewers had judged (%d"
            + " judgements; sentences with fewer than two judgements were left out before"
            + " categories were counted; a sentence judged to need no label is an answer, one not"
            + " judged is missing). We report Krippendorff's alpha, nominal for the presence of"
            + " each label and with MASI distance (Passonneau 2006) over label sets, with 95 %%"
            + " percentile bootstrap intervals over articles (%d replicates, seed %d). %s Label"
            + " sets: %s; macro mean of labels: %s. Cohen's kappa was computed for each pair of"
            + " reviewers over the sentences both judged; sensitivity and specificity were"
            + " estimated for each label by the model of Dawid and Skene (1979), competence by MACE"
            + " (Hovy et al. 2013). %sData: SHA-256 %s.",
        report.pairable(),
        report.reviewers().size(),
        report.judgements(),
        report.method().replicates(),
        report.method().seed(),
        report.labels().stream()
            .map(l -> l.label() + ": " + words(l.alpha()) + ".")
            .collect(Collectors.joining(" ")),
        words(report.labelSets().masi()),
        words(report.macroMean()),
        besides(report),
        report.method().print());
  }

  /** What is said only where there is something to say. */
  private static String besides(AgreementReport report) {
    var text = new StringBuilder();
    if (report.figures().matched() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "Casualty figures of one sentence were matched by harm and category (%d pairs, %d"
                  + " figures unmatched); interval alpha of their low ends: %s, of their high ends:"
                  + " %s. ",
              report.figures().matched(),
              report.figures().unmatched(),
              words(report.figures().alphaInterval()),
              words(report.figures().alphaHigh())));
    }
    for (var row : report.spans()) {
      if (row.spans() > 0) {
        text.append("Unitizing alpha (Krippendorff 1995) of ").append(row.label());
        text.append(" over pairs of reviewers: ").append(words(row.alpha())).append(". ");
      }
    }
    var groups = report.groups();
    if (groups != null) {
      text.append("Alpha over label sets within the group of ");
      text.append(String.join(", ", groups.group())).append(": ").append(words(groups.within()));
      text.append("; within the others: ").append(words(groups.withinOthers()));
      text.append("; between the two: ").append(words(groups.between())).append(". ");
    }
    return text.toString();
  }

  private static String words(Coefficient alpha) {
    if (alpha.value() == null) {
      return "undefined (" + String.valueOf(alpha.undefined()).replaceFirst("\\.$", "") + ")";
    }
    return alpha.low() == null
        ? String.format(Locale.ROOT, "%.3f", alpha.value())
        : String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", alpha.value(), alpha.low(), alpha.high());
  }
}
