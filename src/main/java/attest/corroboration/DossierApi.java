// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.corroboration.counting.Grade;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.IfMatch;
import attest.shared.Listing;
import attest.shared.Stale;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** A dossier, as far as the asker sees it. */
@Path("/api/v1/dossiers/{id}")
public class DossierApi {
  /** What changes; what is left out stays. Grade and sign-off are an adjudicator's. */
  public record Change(
      @Nullable String title,
      @Nullable String notes,
      @Nullable GradeSent grade,
      @Nullable SignOffSent signOff) {}

  /**
   * @param grade null takes the override back
   */
  public record GradeSent(@Nullable Grade grade, @Nullable String reason) {}

  /**
   * @param as checked or responsible_accepts; null takes the word back
   */
  public record SignOffSent(Ruling.@Nullable SignOff as, @Nullable String reason) {}

  /** The dossier that this one goes into. */
  public record Into(@NotNull Long into) {}

  /**
   * One change of a dossier; {@code content} holds what changed.
   *
   * @param by null where its author is not named
   */
  public record Past(
      int version,
      DossierChange.Act act,
      @Nullable String by,
      Instant at,
      Map<String, Object> content) {
    static Past of(DossierChange change, DossierAtHand hand) {
      String by = hand.names(change.person) ? change.person.login : null;
      return new Past(change.version, change.act, by, change.changedAt, change.content());
    }
  }

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  @Transactional
  public Response show(long id) {
    return answer(whole(DossierAtHand.of(asker.person(), id)));
  }

  /** Its history, the latest first; none for who sees it in part. */
  @GET
  @Path("changes")
  @Transactional
  public Listing<Past> changes(long id) {
    var hand = DossierAtHand.of(asker.person(), id);
    List<DossierChange> changes =
        hand.seen().whole() ? DossierChange.of(hand.dossier()) : List.of();
    return new Listing<>(changes.stream().map(c -> Past.of(c, hand)).toList(), null);
  }

  @PATCH
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Change.class)))
  public Response change(long id, @HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
    return answer(
        Attempts.transaction(
            () -> {
              var hand = DossierAtHand.of(asker.person(), id).toChange(Permission.REVIEW);
              var sent = body.as(Change.class);
              if (sent.grade() != null || sent.signOff() != null) {
                hand.membership().require(Permission.ADJUDICATE);
              }
              if (!IfMatch.of(ifMatch).allows(hand.dossier().version)) {
                throw new Stale(
                    "This dossier was changed meanwhile, so yours was not stored.",
                    whole(hand),
                    sent);
              }
              change(hand.requirePresent(), sent);
              return whole(hand);
            }));
  }

  private void change(DossierAtHand hand, Change sent) {
    var dossier = hand.dossier();
    var now = clock.instant();
    dossier.describe(
        Objects.requireNonNullElse(sent.title(), dossier.title),
        Objects.requireNonNullElse(sent.notes(), dossier.notes),
        hand.person(),
        now);
    if (sent.grade() != null) {
      String reason = Objects.requireNonNullElse(sent.grade().reason(), "");
      dossier.override(sent.grade().grade(), reason, hand.person(), now);
    }
    if (sent.signOff() != null) {
      String reason = Objects.requireNonNullElse(sent.signOff().reason(), "");
      dossier.sign(sent.signOff().as(), reason, hand.person(), now);
    }
  }

  /** Sets it aside with all that it holds. */
  @DELETE
  public void remove(long id) {
    changed(
        id, Permission.ADJUDICATE, hand -> hand.dossier().remove(hand.person(), clock.instant()));
  }

  @PUT
  @Path("restoration")
  public Response restore(long id) {
    return changed(
        id, Permission.ADJUDICATE, hand -> hand.dossier().restore(hand.person(), clock.instant()));
  }

  /** Merges it into another. */
  @PUT
  @Path("merge")
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Into.class)))
  public Response merge(long id, Body body) {
    return changed(
        id,
        Permission.REVIEW,
        hand -> {
          var into = hand.other("into", body.as(Into.class).into());
          DossierMerging.merge(hand.dossier(), into, hand.person(), clock.instant());
        });
  }

  /** Parts it again from the one that it went into. */
  @DELETE
  @Path("merge")
  public Response undoMerge(long id) {
    return changed(
        id,
        Permission.REVIEW,
        hand -> DossierMerging.undo(hand.dossier(), hand.person(), clock.instant()));
  }

  private Response changed(long id, Permission permission, Consumer<DossierAtHand> work) {
    return answer(
        Attempts.transaction(
            () -> {
              var hand = DossierAtHand.of(asker.person(), id).toChange(permission);
              work.accept(hand);
              return whole(hand);
            }));
  }

  /** As it is now. */
  static DossierWhole whole(DossierAtHand hand) {
    var seen = hand.sight().of(hand.dossier());
    return DossierWhole.of(DossierView.of(hand.membership(), hand.sight(), seen));
  }

  static Response answer(DossierWhole whole) {
    return IfMatch.answered(whole, whole.version());
  }
}
