// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.account.Once;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** What is said about a dossier, for those who see it whole. */
@Path("/api/v1/dossiers/{id}/comments")
public class DossierCommentsApi {
  /** A comment to be made. */
  public record Sent(@NotNull String text) {}

  @Inject Asker asker;
  @Inject Once once;
  @Inject Clock clock;

  @GET
  @Transactional
  public Listing<DossierCommentRow> list(
      long id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    int size = Listing.limit(limit);
    long from = Listing.after(after);
    var rows = DossierCommentRow.of(DossierAtHand.of(asker.person(), id)).stream();
    var rest = rows.filter(row -> row.id() > from).limit(size + 1L).toList();
    return Listing.of(rest, size, row -> row, DossierCommentRow::id);
  }

  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response say(long id, Body body) {
    var row =
        Attempts.transaction(
            () -> {
              var hand = DossierAtHand.of(asker.person(), id).toChange(Permission.REVIEW);
              var sent = body.as(Sent.class);
              return once.run(
                  hand.person(),
                  sent.toString(),
                  DossierCommentRow.class,
                  () -> DossierCommentRow.of(said(hand, sent.text()), hand));
            });
    return Response.status(201).entity(row).build();
  }

  private DossierComment said(DossierAtHand hand, String text) {
    return DossierComment.say(
        hand.requirePresent().dossier(), hand.person(), text, clock.instant());
  }

  /** Takes it out of sight. */
  @DELETE
  @Path("{comment}")
  public void remove(long id, long comment) {
    change(id, comment, (hand, one) -> one.remove(hand, clock.instant()));
  }

  @PUT
  @Path("{comment}/restoration")
  public DossierCommentRow restore(long id, long comment) {
    return change(id, comment, (hand, one) -> one.restore(hand, clock.instant()));
  }

  private DossierCommentRow change(
      long id, long comment, BiConsumer<DossierAtHand, DossierComment> work) {
    return Attempts.transaction(
        () -> {
          var hand = DossierAtHand.of(asker.person(), id).toChange(Permission.REVIEW);
          var one = DossierComment.of(hand.dossier(), comment);
          work.accept(hand, one);
          return DossierCommentRow.of(one, hand);
        });
  }
}
