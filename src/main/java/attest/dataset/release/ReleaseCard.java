// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static java.time.temporal.ChronoUnit.SECONDS;

import attest.dataset.Answers;
import attest.dataset.Parts;
import attest.dataset.Parts.Part;
import attest.dataset.release.Facts.Agreement;
import attest.dataset.split.Leakage;
import attest.project.Label;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The dataset card of a release, in Markdown, for whoever comes upon the files.
 *
 * @param labels that the project has or had
 */
record ReleaseCard(Release release, Facts facts, List<Label> labels) {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "all", "every reviewer's own, so that a sentence may have several",
          "adjudicated", "one a sentence, as an adjudicator settled it",
          "majority", "one a sentence, the labels that more than half of its reviewers gave",
          "soft", "one a sentence, the majority's, with the share of reviewers who gave each label",
          "dawid-skene",
              "one a sentence, the likelier labels, with how likely each is after Dawid and Skene (1979)");

  private static final String LIMITS =
      """
      - Labels say what reviewers read in a sentence, not what happened.
      - Articles tell what their outlets chose to print; they are no sample of events.
      - %s
      - Near-copies are found by wording: stories told in other words may still stand in several parts.
      - A dossier's grade counts the sentences that were gathered, not all that was ever printed.
      """;

  String text() {
    String name = oneLine(release.outline().name());
    var card = new StringBuilder("# %s, release %s\n\n".formatted(name, release.version));
    card.append(what());
    if (!release.notes.isBlank()) {
      section(card, "Notes", release.notes.strip() + "\n");
    }
    section(card, "Contents", parts());
    section(card, "Articles", facts.origin() == null ? "Not known.\n" : facts.origin().text());
    section(card, "Labels", labelled());
    section(card, "Agreement", agreement());
    section(card, "Split", split());
    section(card, "Known limits", LIMITS.formatted(unanswered()));
    section(card, "Licence and citation", citation(name));
    return card.toString();
  }

  private static void section(StringBuilder card, String title, String text) {
    card.append("\n## ").append(title).append("\n\n").append(text);
  }

  private String what() {
    var plan = release.plan();
    return """
        Sentences of news articles that reviewers labelled for claims, casualty figures and attributed sources.

        - Project: %s.
        - Answers: %s.
        - Reviewers: %s.
        - Taken from %s to %s; each article stands as it was when it was read.
        - Guidelines: %s.
        - Holds: %s.
        - Files: `manifest.json` names each with its size and SHA-256; `SHA256SUMS` is for `sha256sum -c`. Each format says
          in its files what its offsets count.
        """
        .formatted(
            release.outline().key(),
            ANSWERS.getOrDefault(plan.answers(), plan.answers()),
            reviewers(),
            release.askedAt.truncatedTo(SECONDS),
            finished().truncatedTo(SECONDS),
            facts.guideline() == 0 ? "none written" : "version " + facts.guideline(),
            holds());
  }

  private String reviewers() {
    if (!release.plan().answers().equals("all")) {
      return "not told apart";
    }
    String naming = release.plan().reviewers().equals("logins") ? "by login" : "under letters";
    return facts.reviewers().isEmpty()
        ? "none"
        : "%d, %s: %s"
            .formatted(facts.reviewers().size(), naming, String.join(", ", facts.reviewers()));
  }

  private String holds() {
    var parts = Parts.of(release.plan().parts(), release.plan().text());
    String words =
        parts.text()
            ? "with the articles' text"
            : "without text: offsets and SHA-256 hashes of what they belong to";
    return parts.held().stream().map(Part::word).collect(Collectors.joining(", ")) + "; " + words;
  }

  private Instant finished() {
    return Objects.requireNonNullElse(release.finishedAt, release.askedAt);
  }

  private String parts() {
    var table =
        new StringBuilder(
            """
            | part | articles | sentences | answers | dossiers |
            |---|---|---|---|---|
            """);
    facts
        .parts()
        .forEach(
            (name, p) ->
                table.append(
                    "| %s | %d | %d | %d | %d |\n"
                        .formatted(
                            name.isEmpty() ? "all" : name,
                            p.articles(),
                            p.sentences(),
                            p.answers(),
                            p.dossiers())));
    return table.toString();
  }

  private String labelled() {
    var table = new StringBuilder("| label | name | sentences that bear it |\n|---|---|---|\n");
    for (var label : labels) {
      long n = facts.labels().getOrDefault(label.code, 0L);
      table.append("| %s | %s | %d |\n".formatted(label.code, cell(label.name), n));
    }
    return table + "\nA sentence counts once for a label, however many reviewers gave it.\n";
  }

  private String agreement() {
    var table = new StringBuilder("| label | raw agreement | Krippendorff's α |\n|---|---|---|\n");
    facts.agreement().forEach(a -> table.append(row(a)));
    return table
        + """

        Over sentences that two reviewers or more judged, as the answers stood when the release was
        finished; intervals of 95 %% by bootstrap over articles, seed %d. α is 1 where all agree and 0 where
        they agree as by chance. Raw agreement alone misleads where a label is nearly everywhere or nowhere.
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
        By story, seed %d: articles that share wording, or a dossier, stay in one part, and labels are
        spread as evenly as stories allow.
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
                leak.sentencesLeaked())
        + unansweredParts();
  }

  private String unansweredParts() {
    var without = facts.unansweredParts();
    return without.isEmpty()
        ? ""
        : "\n**Without any answer: %s.** Nothing can be learned from such a part, or measured on it.\n"
            .formatted(String.join(", ", without));
  }

  private String citation(String name) {
    String licence =
        release.licence.isBlank() ? "No licence is stated: ask the project." : release.licence;
    return "%s\n\nCite as: %s, release %s, %s.\n"
        .formatted(licence, name, release.version, finished().toString().substring(0, 10));
  }

  private String unanswered() {
    return release.plan().answers().equals(Answers.ADJUDICATED.word())
        ? "A sentence without answer is not settled; it may have been judged."
        : "A sentence without answer was not judged, which is not the same as judged and without labels.";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** For a cell of a table: a name does not end it, and is no HTML. */
  static String cell(String text) {
    return oneLine(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
  }
}
