// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Asker;
import attest.account.Person;
import attest.article.Article;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** An article that a lead gives to a reviewer by hand. */
@Path("/api/v1/articles/{id}/assignments/{login}")
public class HandApi {
  /** By when it is wanted; null for no day. */
  public record Wanted(@Nullable LocalDate dueOn) {}

  @Inject Asker asker;
  @Inject Members members;
  @Inject Giving giving;

  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Wanted.class)))
  public AssignmentsApi.Row assign(long id, String login, @Nullable Body body) {
    return Attempts.transaction(
        () -> {
          var article = Article.visibleTo(asker.person(), id);
          var lead = members.in(article.project.id).require(Permission.MANAGE);
          var wanted = body == null || body.isEmpty() ? new Wanted(null) : body.as(Wanted.class);
          var reviewer = AssignmentsApi.reviewer(article.project, login).person;
          return AssignmentsApi.Row.of(giving.assign(lead, article, reviewer, wanted.dueOn()));
        });
  }

  @DELETE
  public void unassign(long id, String login) {
    Attempts.transaction(
        () -> {
          var article = Article.visibleTo(asker.person(), id);
          var lead = members.in(article.project.id).require(Permission.MANAGE);
          return giving.unassign(lead, article, Person.named(login));
        });
  }
}
