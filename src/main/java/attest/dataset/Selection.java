// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Invalid;

/**
 * What somebody takes of a project.
 *
 * @param logins reviewers appear by login, not under letters
 */
public record Selection(Format format, Answers answers, Parts parts, boolean logins) {
  /**
   * @throws Invalid for options that contradict the format
   */
  public Selection {
    if (format.needsText() && !parts.text()) {
      throw new Invalid(
          "text", format.word() + " marks the text itself: take jsonl, csv or hf without text.");
    }
  }

  public static boolean logins(String naming) {
    return switch (naming) {
      case "letters" -> false;
      case "logins" -> true;
      default -> throw new Invalid("reviewers", "reviewers is letters or logins.");
    };
  }

  /** Whether what stood before is asked for, and the format can tell it. */
  boolean isWhole() {
    return format.isWhole() && answers == Answers.ALL && parts.history();
  }

  /** Whether comments or judgements on pairs are asked for, and the format can tell them. */
  boolean tellsMore() {
    return format.isWhole() && (parts.comments() || parts.corroborations());
  }

  /** Whether dossiers are asked for besides articles, and the format can tell them. */
  public boolean endsWithDossiers() {
    return format.isWhole() && parts.dossiers();
  }

  public Reviewers reviewers(Membership asker) {
    return logins
        ? Reviewers.named(asker.require(Permission.SEE_NAMES), isWhole())
        : Reviewers.lettered(asker, isWhole());
  }
}
