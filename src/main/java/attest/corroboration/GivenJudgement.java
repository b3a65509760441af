// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;

/** A judgement that was given elsewhere, entered as if its reviewer had given it here. */
public final class GivenJudgement {
  private GivenJudgement() {}

  /**
   * Takes it in the caller's transaction, and lets dossiers become one where it needs that.
   *
   * @param one of a directed relation, the newer sentence
   */
  public static void enter(
      Membership reviewer,
      Sentence one,
      Sentence other,
      Relation relation,
      String rationale,
      Instant now) {
    reviewer.require(Permission.REVIEW);
    var pair = Pair.of(one, other);
    pair.hold();
    reviewer.project.hold();
    var judgement =
        Corroboration.locked(pair, reviewer.person)
            .orElseGet(() -> Corroboration.blank(reviewer, pair, now));
    Long newer = relation.isDirected() ? one.id : null;
    var content = new Corroboration.Content(relation, newer, rationale, null, null, null);
    if (!judgement.says(content)) {
      judgement.change(content, false, now);
      CDI.current().getBeanContainer().getEvent().fire(Corroborated.of(judgement));
    }
    Gathering.follow(reviewer, judgement, new Gathering.Wish(null, true), now);
  }
}
