// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Conflict;
import attest.shared.Markdown;
import attest.shared.Problem;
import attest.shared.RefusedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The next version of the guidelines, while a lead writes it. */
@Path("/projects/{key}/guidelines/draft")
public class DraftPage {
  /**
   * What stands in the form.
   *
   * @param basis the version that it began from
   * @param proposal the passage that it takes in; 0 for none
   */
  public record Form(int basis, long proposal, String text, String note) {
    /** Browsers send line ends as CR LF; the text is kept with LF, as scripts send it. */
    static Form of(int basis, long proposal, String text, String note) {
      return new Form(basis, proposal, text.replace("\r\n", "\n"), note);
    }
  }

  /** What the page shows; {@code preview} is null until it is asked for. */
  public record Sheet(
      String key, Form form, @Nullable RawString preview, @Nullable Problem problem) {}

  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance draft(Sheet sheet);
  }

  @Inject Members members;
  @Inject Asker asker;
  @Inject Clock clock;
  @Inject Event<ProposalDecided> decided;

  /**
   * @param proposal a passage to put at the end; null for none
   */
  @GET
  @Transactional
  public TemplateInstance show(String key, @QueryParam("proposal") @Nullable Long proposal) {
    var lead = members.in(key).require(Permission.MANAGE);
    var project = lead.project;
    int basis = Guideline.latestVersion(project);
    String text =
        proposal == null
            ? Guideline.latest(project).map(g -> g.text).orElse("")
            : GuidelineProposal.of(lead, proposal).appended();
    var form = new Form(basis, proposal == null ? 0 : proposal, text, "");
    return Templates.draft(new Sheet(key, form, null, null));
  }

  /** Shows how it will read; stores nothing. */
  @POST
  @Path("preview")
  public TemplateInstance preview(
      String key,
      @FormParam("basis") int basis,
      @FormParam("proposal") long proposal,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("note") @DefaultValue("") String note) {
    members.in(key).require(Permission.MANAGE);
    var form = Form.of(basis, proposal, text, note);
    return Templates.draft(new Sheet(key, form, Markdown.html(form.text), null));
  }

  @POST
  @Transactional
  public Response write(
      String key,
      @FormParam("basis") int basis,
      @FormParam("proposal") long proposal,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("note") @DefaultValue("") String note) {
    var lead = members.in(key).require(Permission.MANAGE);
    var project = lead.project;
    var form = Form.of(basis, proposal, text, note);
    try {
      project.hold();
      refuseIfMoved(project, form);
      write(lead, form);
      var there = URI.create("/projects/" + key + "/guidelines?done=written");
      return Response.seeOther(there).build();
    } catch (Problem refusal) {
      var again = new Form(Guideline.latestVersion(project), proposal, form.text, note);
      return RefusedPage.of(Templates.draft(new Sheet(key, again, null, refusal)));
    }
  }

  private void write(Membership lead, Form form) {
    var now = clock.instant();
    if (form.proposal == 0) {
      Guideline.write(lead.project, form.text, form.note, asker.person(), now);
    } else {
      var proposal = GuidelineProposal.of(lead, form.proposal);
      boolean open = proposal.isOpen();
      proposal.accept(form.text, form.note, asker.person(), now);
      if (open) {
        decided.fire(
            new ProposalDecided(lead.project.id, asker.person().id, proposal.id, "accept"));
      }
    }
  }

  private static void refuseIfMoved(Project project, Form form) {
    var latest = Guideline.latest(project);
    boolean sentTwice = latest.isPresent() && latest.get().text.equals(form.text);
    if (!sentTwice && latest.map(g -> g.version).orElse(0) != form.basis) {
      throw new Conflict("basis", "Somebody wrote a version meanwhile; nothing was overwritten.");
    }
  }
}
