// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.split.Leakage;
import attest.statistics.Coefficient;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a release once it is written.
 *
 * @param guideline version of the guidelines that counted when it was finished, 0 = none
 * @param origin null in releases from before it was kept
 * @param parts by name; one of no name where it was not split
 * @param leakage what a random split would have torn; null where it was not split
 * @param agreement on each label, over the answers that stood when it was finished
 */
public record Facts(
    int guideline,
    List<String> reviewers,
    @Nullable Origin origin,
    Map<String, Part> parts,
    Map<String, Long> labels,
    @Nullable Leakage leakage,
    List<Agreement> agreement) {

  /** How much one part holds; {@code labels} = sentences that bear each. */
  public record Part(
      long articles, long sentences, long answers, long dossiers, Map<String, Long> labels) {}

  /** As the disagreement report reckons it. */
  public record Agreement(String label, @Nullable Double percent, Coefficient alpha) {}

  long sentences() {
    return parts.values().stream().mapToLong(Part::sentences).sum();
  }

  /**
   * Parts of a split without any answer, as there are where its stories are too few or too large.
   */
  public List<String> unansweredParts() {
    return parts.entrySet().stream()
        .filter(e -> !e.getKey().isEmpty() && e.getValue().answers == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  public boolean holdsDossiers() {
    return parts.values().stream().anyMatch(part -> part.dossiers > 0);
  }
}
