// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Source;
import attest.project.SourceRegister;
import attest.shared.Attempts;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names met in articles and answers that the register lacks: to add, to join or to dismiss. */
@Path("/projects/{key}/sources/proposals")
public class ProposalsPage {
  /** What the page shows; {@code entries} are names that one can be another name of. */
  public record Sheet(
      String key,
      List<SourceProposals.Proposal> proposals,
      int articles,
      List<String> entries,
      @Nullable Refused refused) {
    public List<String> types() {
      return SourcesPage.typeWords();
    }
  }

  @CheckedTemplate(basePath = "sources")
  static class Templates {
    static native TemplateInstance proposals(Sheet sheet);
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  @Transactional
  public TemplateInstance show(String key) {
    return page(key, null);
  }

  /** Adds an entry of this name. */
  @POST
  public Response add(
      String key,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("type") @DefaultValue("unspecified") String type) {
    var form = new SourceForm(name, "", type, "", "", "", "", "");
    return done(key, "added", lead -> Source.add(lead, form.entry(), clock.instant()));
  }

  /** Makes it another name of an entry. */
  @POST
  @Path("alias")
  public Response join(
      String key,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("into") @DefaultValue("") String into) {
    return done(
        key,
        "joined",
        lead -> {
          var source = Source.named(lead.project, into);
          source.change(source.entry().alsoCalled(name), lead, clock.instant());
        });
  }

  @POST
  @Path("dismissal")
  public Response dismiss(String key, @FormParam("name") @DefaultValue("") String name) {
    return done(key, "dismissed", lead -> SourceDismissal.dismiss(lead, name, clock.instant()));
  }

  private Response done(String key, String what, Consumer<Membership> work) {
    try {
      Attempts.transaction(
          () -> {
            var lead = members.in(key).require(Permission.MANAGE);
            lead.project.hold();
            work.accept(lead);
            return what;
          });
      return Response.seeOther(URI.create("/projects/" + key + "/sources/proposals?done=" + what))
          .build();
    } catch (Problem refusal) {
      members.in(key).require(Permission.MANAGE);
      return Attempts.transaction(
          () -> Response.status(422).entity(page(key, Refused.by(refusal))).build());
    }
  }

  private TemplateInstance page(String key, @Nullable Refused refused) {
    var lead = members.in(key).require(Permission.MANAGE);
    var entries =
        SourceRegister.of(lead.project).entries().stream().map(s -> s.name).sorted().toList();
    return Templates.proposals(
        new Sheet(key, SourceProposals.of(lead), SourceProposals.ARTICLES, entries, refused));
  }
}
