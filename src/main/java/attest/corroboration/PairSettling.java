// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.project.GuidelineGap;
import attest.project.Permission;
import attest.shared.Forbidden;
import attest.shared.IfMatch;
import attest.shared.NotFound;
import attest.shared.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles what relation counts for a pair; the dossiers follow. */
@ApplicationScoped
public class PairSettling {
  @Inject Event<PairSettled> told;
  @Inject Clock clock;

  /**
   * A decision as it was sent.
   *
   * @param passage proposed for the guidelines where they are silent; null = none
   * @param based the version that its sender knew
   * @param sent what is shown to them again where it is refused
   */
  public record Word(
      SettledPair.Content content,
      @Nullable String passage,
      Gathering.Wish wish,
      IfMatch based,
      Object sent) {
    /** That nothing is settled any more. */
    public static Word none(IfMatch based) {
      return new Word(
          SettledPair.Content.NOT_SETTLED,
          null,
          Gathering.Wish.NONE,
          based,
          Map.of("settled", false));
    }
  }

  /**
   * Lets the word stand. The same again is no change, whatever it was based on.
   *
   * @throws Stale where something else stands than what it is based on
   * @throws WouldMerge where two dossiers would become one and that is not wished
   */
  public SettledPair settle(PairAtHand hand, Word word) {
    var standing = locked(hand);
    if (standing.content().equals(word.content)) {
      standing.confirm();
    } else {
      requireBasis(hand, standing, word);
      boolean gap = standing.isGap();
      standing.change(word.content, hand.membership().person, clock.instant());
      gapAt(standing).follow(gap, standing.isGap(), word.passage, clock.instant());
      told.fire(PairSettled.of(standing));
    }
    Gathering.follow(hand.membership(), standing, word.wish, clock.instant());
    return standing;
  }

  /**
   * Lets stand what stood before a decision of the asker.
   *
   * @param change by which it is known
   * @return whether that changed anything: not where the decision is no longer the latest
   */
  public boolean undo(PairAtHand hand, long change) {
    var standing = locked(hand);
    var undone =
        SettledPairChange.ofVersion(standing, standing.version)
            .filter(c -> c.id == change && c.adjudicator.id.equals(hand.membership().person.id));
    undone.ifPresent(
        c -> {
          var before = SettledPairChange.ofVersion(standing, c.version - 1);
          var content =
              before.map(SettledPairChange::content).orElse(SettledPair.Content.NOT_SETTLED);
          boolean gap = standing.isGap();
          standing.putBack(content, hand.membership().person, clock.instant());
          gapAt(standing).follow(gap, standing.isGap(), null, clock.instant());
          told.fire(PairSettled.of(standing));
          Gathering.follow(hand.membership(), standing, Gathering.Wish.NONE, clock.instant());
        });
    return undone.isPresent();
  }

  private SettledPair locked(PairAtHand hand) {
    requireRight(hand);
    return held(hand).orElseGet(() -> blank(hand));
  }

  /** What was ever settled of the pair, locked; nobody else judges or settles it meanwhile. */
  static Optional<SettledPair> held(PairAtHand hand) {
    hand.pair().hold();
    hand.membership().project.hold();
    return SettledPair.locked(hand.pair());
  }

  /**
   * @throws Forbidden for a member who may not settle the pair
   */
  static void requireRight(PairAtHand hand) {
    hand.require(Permission.ADJUDICATE);
    if (!isShown(hand)) {
      throw new Forbidden(
          "You are reviewing one of these articles yourself: submit it before you settle what"
              + " others said.");
    }
    if (isBarred(hand)) {
      throw new Forbidden(
          "You have judged this pair yourself; in this project somebody else settles it.");
    }
  }

  /**
   * What stands of the pair, or one to come.
   *
   * @throws NotFound where the asker neither sees everybody's judgements on the pair nor is shown
   *     the decision beside their own
   */
  public SettledPair standing(PairAtHand hand) {
    if (!isShown(hand) && !PairDecision.isFor(hand)) {
      throw new NotFound("There is no adjudication of this pair that you may see.");
    }
    return SettledPair.of(hand.pair()).orElseGet(() -> blank(hand));
  }

  private SettledPair blank(PairAtHand hand) {
    return SettledPair.blank(hand.membership(), hand.pair(), clock.instant());
  }

  static boolean isShown(PairAtHand hand) {
    return PairBlindness.of(hand.membership()).showsAll(hand.pair());
  }

  /** Whether the asker judged the pair as a reviewer too. */
  public static boolean hasReviewed(PairAtHand hand) {
    return Corroboration.of(hand.pair(), hand.membership().person)
        .filter(j -> j.relation != null)
        .isPresent();
  }

  /** Whether the asker may not settle the pair because they judged it. */
  public static boolean isBarred(PairAtHand hand) {
    return !hand.membership().project.reviewersMayAdjudicate && hasReviewed(hand);
  }

  private static void requireBasis(PairAtHand hand, SettledPair standing, Word word) {
    if (!word.based.allows(standing.shownVersion())) {
      throw new Stale(
          "This pair was settled otherwise meanwhile, so yours was not stored. Choose which one"
              + " stands.",
          SettledRow.Adjudication.of(hand, standing, Corroboration.allOf(hand.pair())),
          word.sent);
    }
  }

  private static GuidelineGap gapAt(SettledPair standing) {
    String subject = "pair/" + standing.first.id + "-" + standing.second.id;
    return new GuidelineGap(standing.project, subject, standing.adjudicator);
  }
}
