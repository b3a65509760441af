// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An adjudicator's word on a dossier, with what is said against it, as a member sees both.
 *
 * @param contests the member's own; all of them, the oldest first, for who settles
 */
public record Verdict(DossierAtHand hand, List<GradeContest> contests) {
  /** Null where none was given, or where it is not for this member to see. */
  static @Nullable Verdict of(DossierAtHand hand) {
    boolean sees = hand.dossier().ruling.isGiven() && hand.seesRuling();
    return sees ? new Verdict(hand, shown(hand)) : null;
  }

  /** Those that the member may read. */
  static List<GradeContest> shown(DossierAtHand hand) {
    return hand.seesRuling()
        ? GradeContest.of(hand.dossier()).stream().filter(c -> c.isFor(hand.membership())).toList()
        : List.of();
  }

  public Ruling ruling() {
    return hand.dossier().ruling;
  }

  /** The member's own; null where they have not contested it. */
  public @Nullable GradeContest own() {
    return contests.stream()
        .filter(c -> c.reviewer.id.equals(hand.person().id))
        .findFirst()
        .orElse(null);
  }

  /** What others say. */
  public List<GradeContest> others() {
    return contests.stream().filter(c -> !c.reviewer.id.equals(hand.person().id)).toList();
  }
}
