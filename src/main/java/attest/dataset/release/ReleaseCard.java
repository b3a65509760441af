// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.release.Facts.Agreement;
import attest.dataset.split.Leakage;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** The dataset card of a release, in Markdown, for whoever comes upon the files. */
record ReleaseCard(Release release, Facts facts) {

  String text() {
    var card = new StringBuilder();
    String name = oneLine(release.outline().name());
    card.append("# %s, release %s\n\n".formatted(name, release.version));
    card.append(what());
    if (!release.notes.isBlank()) {
      card.append("\n## Notes\n\n").append(release.notes.strip()).append('\n');
    }
    card.append("\n## Contents\n\n").append(parts());
    card.append("\n## Labels\n\n").append(labels());
    card.append("\n## Agreement\n\n").append(agreement());
    card.append("\n## Split\n\n").append(split());
    card.append("\n## Known limits\n\n").append(LIMITS);
    card.append("\n## Licence and citation\n\n").append(citation(name));
    return card.toString();
  }

  private String what() {
    var plan = release.plan();
    String answers =
        plan.answers().equals("all") ? "every reviewer's own" : "one a sentence, " + plan.answers();
    return """
        Sentences of news articles that reviewers labelled for claims, casualty figures and attributed
        sources. Answers: %s. Reviewers appear %s: %s. Taken from %s to %s; each article stands as it was
        when it was read. Guidelines: %s.
        """
        .formatted(
            answers,
            plan.reviewers().equals("logins") ? "by login" : "under letters",
            facts.reviewers().isEmpty() ? "none" : String.join(", ", facts.reviewers()),
            release.askedAt,
            finished(),
            facts.guideline() == 0 ? "none written" : "version " + facts.guideline());
  }

  private Instant finished() {
    return Objects.requireNonNullElse(release.finishedAt, release.askedAt);
  }

  private String parts() {
    var table = new StringBuilder("| part | articles | sentences | answers |\n|---|---|---|---|\n");
    facts
        .parts()
        .forEach(
            (name, p) ->
                table.append(
                    "| %s | %d | %d | %d |\n"
                        .formatted(
                            name.isEmpty() ? "all" : name,
                            p.articles(),
                            p.sentences(),
                            p.answers())));
    return table.toString();
  }

  private String labels() {
    var table = new StringBuilder("| label | sentences that bear it |\n|---|---|\n");
    facts.labels().forEach((label, n) -> table.append("| %s | %d |\n".formatted(label, n)));
    return table.toString();
  }

  private String agreement() {
    var table = new StringBuilder("| label | raw agreement | Krippendorff's α |\n|---|---|---|\n");
    facts.agreement().forEach(a -> table.append(row(a)));
    return table
        + """

        Over sentences that two reviewers or more judged, as the answers stood when the release was
        finished; intervals of 95 %% by bootstrap over articles, seed %d. Raw agreement alone misleads where
        a label is nearly everywhere or nowhere.
        """
            .formatted(release.plan().seed());
  }

  private static String row(Agreement a) {
    var alpha = a.alpha();
    String value = alpha.value() == null ? "undefined" : decimals(alpha.value());
    String interval =
        alpha.low() == null || alpha.high() == null
            ? ""
            : " (%s to %s)".formatted(decimals(alpha.low()), decimals(alpha.high()));
    String percent = a.percent() == null ? "–" : decimals(a.percent());
    return "| %s | %s | %s%s |\n".formatted(a.label(), percent, value, interval);
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private String split() {
    Leakage leak = facts.leakage();
    if (leak == null) {
      return "Not split.\n";
    }
    return """
        By story, seed %d: articles that share wording, or a dossier, stay in one part, and labels are spread evenly.
        %d articles belong to %d stories of two or more. Dealt out at random, %d of these stories would
        have stood in several parts, and %d articles (%d sentences) outside the first part would have had
        one of their story in it.
        """
        .formatted(
            release.plan().seed(),
            leak.articles(),
            leak.stories(),
            leak.torn(),
            leak.articlesLeaked(),
            leak.sentencesLeaked());
  }

  private static final String LIMITS =
      """
      - Labels say what reviewers read in a sentence, not what happened.
      - Articles tell what their outlets chose to print; they are no sample of events.
      - A sentence without answer was not judged, which is not the same as judged and without labels.
      - Near-copies are found by wording: stories told in other words may still stand in several parts.
      """;

  private String citation(String name) {
    String licence =
        release.licence.isBlank() ? "No licence is stated: ask the project." : release.licence;
    return "%s\n\nCite as: %s, release %s, %s.\n"
        .formatted(licence, name, release.version, finished().toString().substring(0, 10));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
