// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.account.Once;
import attest.article.Sentence;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Invalid;
import attest.shared.Listing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** What is said about a sentence, as far as the asker may see it. */
@Path("/api/v1/sentences/{id}/comments")
public class SentenceCommentsApi {
  /**
   * A comment to be made.
   *
   * @param replyTo a comment of the same sentence that it answers; null opens a thread
   */
  public record Sent(@NotNull String text, @Nullable Long replyTo) {}

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;
  @Inject Once once;
  @Inject Event<Commented> commented;

  @GET
  public Listing<CommentRow> list(
      long id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var sentence = Sentence.visibleTo(asker.person(), id);
    var membership = members.in(sentence.article.project.id).require(Permission.READ);
    int size = Listing.limit(limit);
    long from = Listing.after(after);
    var comments = Conversation.of(membership, sentence.article).comments(sentence);
    var rest = comments.stream().filter(c -> c.id > from).limit(size + 1L).toList();
    return Listing.of(rest, size, CommentRow::of, c -> c.id);
  }

  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response say(long id, Body body) {
    var row =
        Attempts.transaction(
            () -> {
              var sentence = Sentence.visibleTo(asker.person(), id);
              var membership = members.in(sentence.article.project.id);
              membership.require(Permission.REVIEW);
              var sent = body.as(Sent.class);
              return once.run(
                  membership.person,
                  sent.toString(),
                  CommentRow.class,
                  () -> say(membership, sentence, sent));
            });
    return Response.status(201).entity(row).build();
  }

  private CommentRow say(Membership membership, Sentence sentence, Sent sent) {
    sentence.hold();
    var answered = sent.replyTo() == null ? null : answered(membership, sentence, sent.replyTo());
    var now = clock.instant();
    var said = Comment.justSaid(sentence, membership.person, answered, sent.text(), now);
    if (said.isPresent()) {
      return CommentRow.of(said.get());
    }
    var comment = Comment.say(sentence, membership.person, answered, sent.text(), now);
    commented.fire(Commented.of(comment, Commented.Act.MADE, membership.person.id, now));
    return CommentRow.of(comment);
  }

  private static Comment answered(Membership membership, Sentence sentence, long id) {
    return Conversation.of(membership, sentence.article).comments(sentence).stream()
        .filter(c -> Objects.equals(c.id, id))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("replyTo", "This sentence has no comment " + id + " to answer."));
  }
}
