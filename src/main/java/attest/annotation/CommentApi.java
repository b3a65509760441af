// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.annotation.Commented.Act;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** One comment: settled, removed, brought back, seen. Each may be sent twice and is done once. */
@Path("/api/v1/comments/{id}")
public class CommentApi {
  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;
  @Inject Event<Commented> commented;

  /** What is done with a comment; whether that changed it. */
  private interface Change {
    boolean of(Comment comment, Membership asker);
  }

  @PUT
  @Path("resolution")
  public CommentRow resolve(long id) {
    return change(
        id, Act.RESOLVED, (comment, member) -> comment.resolve(member.person, clock.instant()));
  }

  @DELETE
  @Path("resolution")
  public CommentRow reopen(long id) {
    return change(id, Act.REOPENED, (comment, member) -> comment.reopen());
  }

  @DELETE
  public void remove(long id) {
    change(id, Act.REMOVED, (comment, member) -> comment.remove(member, clock.instant()));
  }

  @PUT
  @Path("restoration")
  public CommentRow restore(long id) {
    return change(id, Act.RESTORED, (comment, member) -> comment.restore(member));
  }

  /** It waits for the asker no longer. */
  @PUT
  @Path("seen")
  public void see(long id) {
    Attempts.transaction(
        () -> {
          var heard = Conversation.comment(members, asker.person(), id);
          CommentNotice.see(heard.comment(), heard.member().person, clock.instant());
          return true;
        });
  }

  private CommentRow change(long id, Act act, Change change) {
    return Attempts.transaction(
        () -> {
          var heard = Conversation.comment(members, asker.person(), id);
          var comment = heard.comment();
          var member = heard.member().require(Permission.REVIEW);
          if (change.of(comment, member)) {
            commented.fire(Commented.of(comment, act, member.person.id, clock.instant()));
          }
          return CommentRow.of(comment);
        });
  }
}
