// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.shared.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which answers a dataset holds. All but the first give a sentence one answer or none. */
public enum Answers {
  /** Every reviewer's own. */
  ALL,
  /** Those that were settled. */
  ADJUDICATED,
  /** The labels that more than half of a sentence's reviewers gave. */
  MAJORITY,
  /** As majority, with the share of reviewers who gave each label. */
  SOFT,
  /** The likelier labels, with how likely each is after Dawid and Skene. */
  DAWID_SKENE;

  /**
   * @throws Invalid for a word that is none of them
   */
  public static Answers of(String word) {
    return Arrays.stream(values())
        .filter(a -> a.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Invalid(
                    "answers", "answers is all, adjudicated, majority, soft or dawid-skene."));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean areWeighed() {
    return this == SOFT || this == DAWID_SKENE;
  }

  /** Who appears as having given them. */
  List<String> givers(Reviewers reviewers) {
    return this == ALL ? reviewers.names() : List.of(word());
  }
}
