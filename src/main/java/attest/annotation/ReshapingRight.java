// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Forbidden;
import java.util.List;
import java.util.Optional;

/**
 * Who may split and merge which sentences: a reviewer while nobody else has judged them, else who
 * may {@link Permission#RESHAPE}; once somebody has submitted the article, who may {@link
 * Permission#RESHAPE_SUBMITTED}. In a blind project never a plain reviewer: that it is refused
 * would tell them that somebody else has judged.
 */
public final class ReshapingRight {
  private ReshapingRight() {}

  /** Why somebody who may review may not split or merge here. */
  public enum Refusal {
    BLIND("In a blind project leads and adjudicators split and merge sentences."),
    JUDGED(
        "Somebody else has judged this, so it is for a lead or an adjudicator to split or merge it."),
    SUBMITTED("This article was submitted, so it is for a lead to split or merge its sentences.");

    private final String words;

    Refusal(String words) {
      this.words = words;
    }
  }

  /**
   * @throws Forbidden where this member may not
   */
  static void require(Membership asker, List<Sentence> sentences) {
    refusal(asker.require(Permission.REVIEW), sentences)
        .ifPresent(
            refusal -> {
              throw new Forbidden(refusal.words);
            });
  }

  /** Why a member who reviews may not, if so. All sentences are of one article. */
  static Optional<Refusal> refusal(Membership asker, List<Sentence> sentences) {
    boolean any = asker.may(Permission.RESHAPE);
    if (asker.may(Permission.RESHAPE_SUBMITTED)) {
      return Optional.empty();
    }
    if (!any && asker.project.blind) {
      return Optional.of(Refusal.BLIND);
    }
    if (Submission.count("article", sentences.get(0).article) > 0) {
      return Optional.of(Refusal.SUBMITTED);
    }
    boolean judged = !any && Annotation.judgedByOthers(sentences, asker.person);
    return judged ? Optional.of(Refusal.JUDGED) : Optional.empty();
  }
}
