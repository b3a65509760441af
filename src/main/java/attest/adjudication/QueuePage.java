// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** What waits for an adjudicator, most divided first. */
@Path("/projects/{key}/adjudicate")
public class QueuePage {
  @CheckedTemplate(basePath = "adjudication")
  static class Templates {
    static native TemplateInstance queue(QueueSheet sheet);
  }

  @Inject Members members;
  @Inject UnanimousAcceptance unanimous;
  @Inject Clock clock;
  @Inject Event<Settled> settled;

  @GET
  public TemplateInstance show(
      String key,
      @QueryParam("show") @DefaultValue("open") String show,
      @QueryParam("after") @DefaultValue("0") int after) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    Division.weigh(membership.project);
    return Templates.queue(
        QueueSheet.of(membership, Queue.of(membership), Queue.Show.of(show), after));
  }

  @POST
  @Path("unanimous")
  public Response acceptUnanimous(String key) {
    unanimous.settle(members.in(key).require(Permission.ADJUDICATE));
    return to(key, "accepted");
  }

  /**
   * Undoes the decision that the asker made last.
   *
   * @param change by which the page knows it: sent twice, it is undone once
   */
  @POST
  @Path("undoing")
  public Response undo(String key, @FormParam("change") long change) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    var last =
        Attempts.transaction(
            () -> LastDecision.of(membership).filter(d -> d.change() == change).orElse(null));
    if (last == null) {
      return to(key, "nothing");
    }
    var batch = last.batch();
    if (batch != null) {
      unanimous.undo(membership, batch.id);
      return to(key, "undone");
    }
    Attempts.transaction(() -> undo(membership.person.id, last));
    return seeOther("/projects/" + key + "/adjudicate/sentences/" + last.id() + "?done=undone");
  }

  private boolean undo(long asker, LastDecision last) {
    var settling = Settling.of(asker, last.id()).require();
    boolean undone = LastDecision.undo(settling, last.change(), clock.instant());
    if (undone) {
      settled.fire(Settled.of(settling.standing()));
    }
    return undone;
  }

  private static Response to(String key, String done) {
    return seeOther("/projects/" + key + "/adjudicate?done=" + done);
  }

  private static Response seeOther(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
