// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.article.ArticleApi;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The asker's next article. */
@Path("/api/v1/projects/{key}/next")
public class NextApi {
  /** An article whole, and the place that the asker has at it. */
  public record Drawn(@JsonUnwrapped ArticleApi.Whole article, ReservationApi.Row reservation) {
    static Drawn of(Reservation r) {
      return new Drawn(ArticleApi.Whole.of(r.article), ReservationApi.Row.of(r));
    }
  }

  @Inject Members members;
  @Inject Drawing drawing;

  /**
   * Reserves the asker's next article; 204 where there is none. Sent again it answers the same,
   * until the article is submitted or passed over.
   */
  @POST
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Drawn.class)))
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReservationApi.Sent.class)))
  public Response next(String key, @Nullable Body body) {
    Optional<Drawn> drawn =
        Attempts.transaction(
            () -> {
              Membership membership = members.in(key).require(Permission.REVIEW);
              if (body != null && !body.isEmpty()) {
                body.as(ReservationApi.Sent.class);
              }
              return drawing.next(membership).map(Drawn::of);
            });
    return drawn.map(Response::ok).orElseGet(Response::noContent).build();
  }
}
