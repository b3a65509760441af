// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.annotation.Blindness;
import attest.project.Membership;
import attest.project.Permission;

/**
 * Who may see whose judgements on pairs, and which mentions of a dossier: asked by every page,
 * call, export and count that shows more than the asker's own.
 *
 * <p>In an open project everybody sees everything. In a blind one a reviewer sees their own
 * judgements alone, also after submitting both articles, since pairs are judged after that too; who
 * may {@link Permission#SEE_ANSWERS} sees all, save of articles that they are reviewing themselves
 * and have not submitted.
 *
 * @param answers what the asker may see of answers to single sentences
 */
public record PairBlindness(Blindness answers, boolean open, boolean sees) {
  public static PairBlindness of(Membership membership) {
    return new PairBlindness(
        Blindness.of(membership),
        !membership.project.blind,
        membership.may(Permission.SEE_ANSWERS));
  }

  /** Whether dossiers may be called by their ids, which tell how many others made. */
  boolean knowsIds() {
    return open || sees;
  }

  /** Whether the asker sees everybody's judgements on the sentences of this article. */
  public boolean showsAll(long article) {
    return open || (sees && answers.showsAll(article));
  }

  /** Whether the asker sees everybody's judgements on this pair. */
  public boolean showsAll(Pair pair) {
    return showsAll(pair.first().article.id) && showsAll(pair.second().article.id);
  }

  public boolean shows(Corroboration judgement) {
    return judgement.reviewer.id == answers.asker() || showsAll(judgement.pair());
  }
}
