// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.IfMatch;
import attest.shared.Invalid;
import attest.shared.Stale;
import attest.shared.Written;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The asker's own judgement on two sentences of different articles. */
@Path("/api/v1/sentences/{a}/corroborations/{b}")
public class CorroborationApi {
  private static final int LONGEST = 5000;

  /**
   * A judgement.
   *
   * @param relation of {@code a} to {@code b}: UPDATES says that {@code a} is the newer
   * @param rationale needed for CONTRADICTS, and where another relation was suggested
   * @param figureA a casualty figure of {@code a} that is meant, by its id
   * @param dossier where the pair belongs; left out = where its sentences are
   * @param merge whether the dossiers of both may become one
   * @param suggested the relation that the program suggested, where it did
   */
  public record Sent(
      @NotNull Relation relation,
      @Nullable String rationale,
      @Nullable UUID figureA,
      @Nullable UUID figureB,
      @Nullable Long dossier,
      @Nullable Boolean merge,
      @Nullable Relation suggested) {
    Corroboration.Content content(PairAtHand hand, Pair pair) {
      boolean inOrder = pair.begins(hand.a());
      return new Corroboration.Content(
          relation,
          relation.isDirected() ? hand.a().id : null,
          written(),
          inOrder ? figureA : figureB,
          inOrder ? figureB : figureA,
          suggested);
    }

    private String written() {
      String text = Objects.requireNonNullElse(rationale, "").strip();
      boolean overrules = suggested != null && suggested != relation;
      if (text.isEmpty() && (relation.needsRationale() || overrules)) {
        throw new Invalid(
            "rationale",
            overrules ? "Say why not " + suggested + "." : "Say why both cannot be true.");
      }
      return Written.fit("rationale", text, LONGEST);
    }

    void check(PairAtHand hand, PairBlindness blindness) {
      NarrowedTo.figure("figureA", figureA, hand.a(), blindness.answers());
      NarrowedTo.figure("figureB", figureB, hand.b(), blindness.answers());
    }

    Gathering.Wish wish() {
      return new Gathering.Wish(dossier, Boolean.TRUE.equals(merge));
    }
  }

  /**
   * A pair as the asker sees it.
   *
   * @param others judgements of others that the asker may see
   * @param settled what counts for reports and dossiers; null where nobody judged it, or where the
   *     asker may not see everybody's
   */
  public record Whole(
      CorroborationRow own, List<CorroborationRow> others, @Nullable SettledRow settled) {}

  @Inject Asker asker;
  @Inject Clock clock;
  @Inject Event<Corroborated> corroborated;

  @GET
  @Transactional
  public Response show(long a, long b) {
    var hand = PairAtHand.of(asker.id(), a, b);
    var pair = hand.pair();
    var member = hand.membership();
    var blindness = PairBlindness.of(member);
    var homes = Homes.of(List.of(a, b), blindness);
    var all = Corroboration.allOf(pair);
    var own =
        Corroboration.of(pair, member.person)
            .orElseGet(() -> Corroboration.blank(member, pair, clock.instant()));
    var others =
        all.stream()
            .filter(j -> !j.reviewer.id.equals(member.person.id) && blindness.shows(j))
            .map(j -> CorroborationRow.of(j, hand.a(), homes))
            .toList();
    var settled =
        blindness.showsAll(pair)
            ? SettledRow.of(hand, SettledPair.of(pair).orElse(null), all)
            : null;
    var row = CorroborationRow.of(own, hand.a(), homes);
    return IfMatch.answered(new Whole(row, others, settled), row.version());
  }

  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response judge(
      long a, long b, @HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
    var row =
        Attempts.transaction(
            () -> {
              var hand = PairAtHand.of(asker.id(), a, b).require(Permission.REVIEW);
              return store(hand, IfMatch.of(ifMatch), body.as(Sent.class));
            });
    return IfMatch.answered(row, row.version());
  }

  CorroborationRow store(PairAtHand hand, IfMatch based, Sent sent) {
    var pair = hand.pair();
    var content = sent.content(hand, pair);
    sent.check(hand, PairBlindness.of(hand.membership()));
    var judgement = take(hand, pair, content, based, sent);
    Gathering.follow(hand.membership(), judgement, sent.wish(), clock.instant());
    return row(hand, judgement);
  }

  @DELETE
  public Response withdraw(long a, long b, @HeaderParam("If-Match") @Nullable String ifMatch) {
    var row =
        Attempts.transaction(
            () -> {
              var hand = PairAtHand.of(asker.id(), a, b).require(Permission.REVIEW);
              return takeBack(hand, IfMatch.of(ifMatch));
            });
    return IfMatch.answered(row, row.version());
  }

  CorroborationRow takeBack(PairAtHand hand, IfMatch based) {
    var pair = hand.pair();
    var none = Map.of("judged", false);
    var judgement = take(hand, pair, Corroboration.Content.NOT_JUDGED, based, none);
    Gathering.follow(hand.membership(), judgement, Gathering.Wish.NONE, clock.instant());
    return row(hand, judgement);
  }

  /** The same again is no change, whatever version it was based on. */
  private Corroboration take(
      PairAtHand hand, Pair pair, Corroboration.Content content, IfMatch based, Object sent) {
    var member = hand.membership();
    pair.hold();
    member.project.hold();
    var standing =
        Corroboration.locked(pair, member.person)
            .orElseGet(() -> Corroboration.blank(member, pair, clock.instant()));
    if (standing.says(content)) {
      standing.confirm();
      return standing;
    }
    if (!based.allows(standing.shownVersion())) {
      throw new Stale(
          "This judgement was changed meanwhile, so yours was not stored. Choose which one stands.",
          row(hand, standing),
          sent);
    }
    var blindness = PairBlindness.of(member);
    boolean sighted = !blindness.open() && (blindness.showsAll(pair) || sawDecision(hand));
    standing.change(content, sighted, clock.instant());
    corroborated.fire(Corroborated.of(standing));
    return standing;
  }

  /** Whether the reviewer could see, beside their judgement so far, how the pair was settled. */
  private static boolean sawDecision(PairAtHand hand) {
    boolean settled = SettledPair.of(hand.pair()).filter(s -> s.relation != null).isPresent();
    return settled && PairDecision.isFor(hand);
  }

  private static CorroborationRow row(PairAtHand hand, Corroboration judgement) {
    var homes = Homes.of(List.of(hand.a().id, hand.b().id), PairBlindness.of(hand.membership()));
    return CorroborationRow.of(judgement, hand.a(), homes);
  }
}
