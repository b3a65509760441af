// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Attempts;
import attest.shared.Markdown;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passages proposed for the guidelines: read, proposed, declined; accepted by writing them in. */
@Path("/projects/{key}/guidelines/proposals")
public class ProposalsPage {
  private static final int MOST = 100;

  /** What the page shows; {@code passage} stands in the form. */
  public record Sheet(String key, List<Row> rows, String passage, @Nullable Problem problem) {}

  /** A proposal with its passage as it will read. */
  public record Row(GuidelineProposal proposal, RawString html) {
    static Row of(GuidelineProposal proposal) {
      return new Row(proposal, Markdown.html(proposal.passage));
    }

    /** The end of the address at which that was settled which gave rise to it; empty without. */
    public String arose() {
      return proposal.subject.replaceFirst("/", "s/").replace('-', '/');
    }
  }

  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance proposals(Sheet sheet);
  }

  @Inject Members members;
  @Inject Asker asker;
  @Inject Clock clock;
  @Inject Event<ProposalDecided> decided;

  @GET
  public TemplateInstance show(String key) {
    return Templates.proposals(sheet(members.in(key).require(Permission.READ), "", null));
  }

  @POST
  public Response propose(String key, @FormParam("passage") @DefaultValue("") String passage) {
    try {
      Attempts.transaction(
          () -> {
            var project = members.in(key).require(Permission.REVIEW).project;
            String text = passage.replace("\r\n", "\n");
            var now = clock.instant();
            var proposal = GuidelineProposal.propose(project, text, asker.person(), now);
            return proposal.createdAt.equals(now) ? tell(proposal, "propose") : true;
          });
      return back(key, "proposed");
    } catch (Problem refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      var page = Templates.proposals(sheet(members.in(key), passage, refusal));
      return Response.status(422).entity(page).build();
    }
  }

  @POST
  @Path("{id}/refusal")
  public Response decline(
      String key, long id, @FormParam("reason") @DefaultValue("") String reason) {
    try {
      Attempts.transaction(
          () -> {
            var lead = members.in(key).require(Permission.MANAGE);
            var proposal = GuidelineProposal.of(lead, id);
            boolean open = proposal.isOpen();
            proposal.decline(reason, asker.person(), clock.instant());
            return open ? tell(proposal, "decline") : true;
          });
      return back(key, "declined");
    } catch (Problem refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      var page = Templates.proposals(sheet(members.in(key), "", refusal));
      return Response.status(422).entity(page).build();
    }
  }

  private boolean tell(GuidelineProposal proposal, String verb) {
    decided.fire(new ProposalDecided(proposal.project.id, asker.person().id, proposal.id, verb));
    return true;
  }

  private static Response back(String key, String done) {
    var there = URI.create("/projects/" + key + "/guidelines/proposals?done=" + done);
    return Response.seeOther(there).build();
  }

  private static Sheet sheet(Membership membership, String passage, @Nullable Problem problem) {
    var rows = GuidelineProposal.visibleTo(membership, MOST).stream().map(Row::of).toList();
    return new Sheet(membership.project.projectKey, rows, passage, problem);
  }
}
