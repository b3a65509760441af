// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import java.util.List;
import java.util.Map;

/**
 * The README.md of a Hugging Face folder: front matter for programs, then words for people.
 *
 * @param languages articles by language
 * @param rows how many each split has
 */
record HuggingFaceCard(Outline outline, Map<String, Long> languages, Map<String, Long> rows) {
  private static final String FEATURES =
      """
        - name: article_id
          dtype: int64
        - name: title
          dtype: string
        - name: outlet
          dtype: string
        - name: agency
          dtype: string
        - name: language
          dtype: string
        - name: url
          dtype: string
        - name: published_on
          dtype: string
        - name: sentence_id
          dtype: int64
        - name: ordinal
          dtype: int64
        - name: kind
          dtype: string
        - name: begin
          dtype: int64
        - name: end
          dtype: int64
      """;
  private static final String ANSWER =
      """
        - name: details
          dtype: string
        - name: note
          dtype: string
        - name: changed_at
          dtype: string
      """;

  private static final String JUDGED =
      """
      Sentences of news articles with what reviewers said of them, a row for each answer; a sentence that
      nobody judged has one row without reviewer. `labels` empty = judged, none of them; null = not judged.
      """;
  private static final String SETTLED =
      """
      Sentences of news articles with what was settled on them, a row for each answer; a sentence that is
      not settled, though it may have been judged, has one row without reviewer. `labels` empty = settled,
      none of them; null = not settled. `outcome` tells how: `taken` (one answer as it was given), `merged`,
      `edited`, or `none_right` (the adjudicator held that no answer was right).
      """;

  String text() {
    return "---\n" + frontMatter() + "---\n" + words();
  }

  private String frontMatter() {
    var yaml = new StringBuilder();
    yaml.append("pretty_name: ").append(Out.json(outline.name())).append('\n');
    yaml.append("language:\n");
    mostFrequent().forEach(language -> yaml.append("- ").append(Out.json(language)).append('\n'));
    yaml.append("task_categories:\n- text-classification\n- token-classification\n");
    yaml.append("annotations_creators:\n- expert-generated\n");
    yaml.append("size_categories:\n- ").append(size()).append('\n');
    yaml.append("configs:\n- config_name: answers\n  default: true\n  data_files:\n");
    for (String split : rows.keySet()) {
      yaml.append("  - split: ").append(split).append('\n');
      yaml.append("    path: data/").append(split).append(".jsonl\n");
    }
    yaml.append("dataset_info:\n- config_name: answers\n  features:\n").append(features());
    yaml.append("  splits:\n");
    rows.forEach(
        (split, n) -> {
          yaml.append("  - name: ").append(split).append('\n');
          yaml.append("    num_examples: ").append(n).append('\n');
        });
    return yaml.toString();
  }

  /** The most frequent first; the project's where there is no article. */
  private List<String> mostFrequent() {
    return languages.isEmpty()
        ? List.of(outline.language())
        : languages.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
  }

  private String features() {
    String text = outline.text() ? "text" : "text_sha256";
    return FEATURES.indent(0).replace("\r", "")
        + feature(text, "dtype: string")
        + feature("reviewer", "dtype: string")
        + feature("labels", "list: string")
        + (outline.weighed() ? feature("probabilities", "list: float64") : "")
        + ANSWER
        + (outline.settled() ? feature("outcome", "dtype: string") : "");
  }

  private static String feature(String name, String type) {
    return "  - name: " + name + "\n    " + type + '\n';
  }

  private String size() {
    long all = rows.values().stream().mapToLong(Long::longValue).sum();
    if (all < 1_000) {
      return "n<1K";
    }
    return all < 10_000
        ? "1K<n<10K"
        : all < 100_000 ? "10K<n<100K" : all < 1_000_000 ? "100K<n<1M" : "1M<n<10M";
  }

  private String words() {
    return """
        # %s

        %s\
        `begin` and `end` count UTF-16 code units of the article's text. `details` is JSON: claims, casualty
        figures and attributions, whose spans count UTF-16 code units from the beginning of the sentence; an
        end of a figure that is null is open.%s

        Labels: %s.
        """
        .formatted(
            outline.name().replace("\n", " "),
            outline.settled() ? SETTLED : JUDGED,
            outline.weighed()
                ? " `probabilities` stand in the order of the labels named below."
                : "",
            String.join(", ", outline.labels()));
  }
}
