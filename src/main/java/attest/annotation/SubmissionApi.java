// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.article.Article;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The asker's word that they have finished an article. */
@Path("/api/v1/articles/{id}/submission")
public class SubmissionApi {
  /** Nothing needs to be said. */
  public record Sent() {}

  /**
   * Where the asker stands with an article.
   *
   * @param firstAt the first submission ever, null before it
   * @param submittedAt null while never submitted, or reopened
   * @param unjudged sentences that they have not judged
   */
  public record State(
      long article,
      String reviewer,
      boolean submitted,
      @Nullable Instant firstAt,
      @Nullable Instant submittedAt,
      long sentences,
      long unjudged) {
    static State of(Article article, Membership membership) {
      var submission = Submission.of(article, membership.person).orElse(null);
      var reach = Submission.reach(article, membership.person);
      return new State(
          article.id,
          membership.person.login,
          submission != null && submission.stands(),
          submission == null ? null : submission.firstAt,
          submission == null ? null : submission.submittedAt,
          reach.sentences(),
          reach.sentences() - reach.judged());
    }
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;
  @Inject Event<Submitted> submitted;

  @GET
  public State show(long id) {
    var article = Article.visibleTo(asker.person(), id);
    return State.of(article, members.in(article.project.id));
  }

  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public State submit(long id, @Nullable Body body) {
    return Attempts.transaction(
        () -> {
          var article = Article.visibleTo(asker.person(), id);
          var membership = members.in(article.project.id).require(Permission.REVIEW);
          if (body != null && !body.isEmpty()) {
            body.as(Sent.class);
          }
          if (Submission.submit(article, membership.person, clock.instant())) {
            tell(membership, article, true);
          }
          return State.of(article, membership);
        });
  }

  @DELETE
  public State reopen(long id) {
    return Attempts.transaction(
        () -> {
          var article = Article.visibleTo(asker.person(), id);
          var membership = members.in(article.project.id).require(Permission.REVIEW);
          if (Submission.reopen(article, membership.person)) {
            tell(membership, article, false);
          }
          return State.of(article, membership);
        });
  }

  private void tell(Membership membership, Article article, boolean isSubmitted) {
    submitted.fire(
        new Submitted(
            membership.project.id, article.id, membership.person.id, isSubmitted, clock.instant()));
  }
}
