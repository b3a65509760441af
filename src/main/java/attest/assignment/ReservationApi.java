// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Asker;
import attest.article.Article;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The asker's place at an article. */
@Path("/api/v1/articles/{id}/reservation")
public class ReservationApi {
  /** Nothing needs to be said. */
  public record Sent() {}

  /**
   * A place at an article.
   *
   * @param expiresAt when it is given away unless something is heard before; null where never
   */
  public record Row(
      long article,
      Instant reservedAt,
      @Nullable Instant expiresAt,
      boolean assigned,
      @Nullable LocalDate dueOn) {
    static Row of(Reservation r) {
      return new Row(r.article.id, r.reservedAt, r.expiresAt, r.assigned, r.dueOn);
    }
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Drawing drawing;

  /** Keeps the place, or takes one where one is free; 409 where others have all of them. */
  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Row keep(long id, @Nullable Body body) {
    return Attempts.transaction(
        () -> {
          var article = Article.visibleTo(asker.person(), id);
          var membership = members.in(article.project.id).require(Permission.REVIEW);
          if (body != null && !body.isEmpty()) {
            body.as(Sent.class);
          }
          return Row.of(drawing.keep(membership, article));
        });
  }

  /** Passes over the article: it comes back last. */
  @DELETE
  public void skip(long id) {
    Attempts.transaction(
        () -> {
          var article = Article.visibleTo(asker.person(), id);
          var membership = members.in(article.project.id).require(Permission.REVIEW);
          return drawing.skip(membership, article);
        });
  }
}
