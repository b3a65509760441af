// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.annotation.Judging;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Invalid;

/**
 * A member before two sentences, as the address names them: {@code a}, then {@code b}.
 *
 * @param membership in the project of {@code a}
 * @param sameProject whether {@code b} is of it too
 */
public record PairAtHand(Membership membership, Sentence a, Sentence b, boolean sameProject) {
  /**
   * Also before sentences that were split or merged away: a write is told what stands in their
   * place.
   *
   * @throws attest.shared.NotFound where the asker may not see both
   */
  public static PairAtHand of(long asker, long a, long b) {
    var one = Judging.evenRetired(asker, a);
    var other = Judging.evenRetired(asker, b);
    var member = one.membership();
    boolean same = member.project.id.equals(other.membership().project.id);
    return new PairAtHand(member, one.sentence(), other.sentence(), same);
  }

  public PairAtHand require(Permission permission) {
    membership.require(permission);
    return this;
  }

  /**
   * @throws Invalid where they make no pair
   */
  public Pair pair() {
    if (a.id.equals(b.id)) {
      throw new Invalid("b", "A sentence is not compared with itself.");
    }
    if (a.article.id.equals(b.article.id)) {
      throw new Invalid("b", "Both sentences are of one article; a pair is of two.");
    }
    if (!sameProject) {
      throw new Invalid("b", "The sentences are of two projects; a pair is of one.");
    }
    return Pair.of(a, b);
  }
}
