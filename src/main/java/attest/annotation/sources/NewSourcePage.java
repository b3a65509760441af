// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Source;
import attest.shared.Attempts;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds an entry to the register; a reviewer's is proposed. */
@Path("/projects/{key}/sources/new")
public class NewSourcePage {
  /** What the page shows; {@code form} stands in the form. */
  public record Draft(String key, boolean proposes, SourceForm form, @Nullable Refused refused) {
    public List<String> types() {
      return SourcesPage.typeWords();
    }
  }

  @CheckedTemplate(basePath = "sources")
  static class Templates {
    static native TemplateInstance draft(Draft draft);
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String key) {
    return Templates.draft(draft(member(key), SourceForm.EMPTY, null));
  }

  @POST
  public Response add(String key, @BeanParam SourceFields fields) {
    var form = fields.form();
    try {
      long id =
          Attempts.transaction(() -> Source.add(member(key), form.entry(), clock.instant()).id);
      return Response.seeOther(URI.create("/projects/" + key + "/sources/" + id + "?done=added"))
          .build();
    } catch (Problem refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      var page = Templates.draft(draft(member(key), form, Refused.by(refusal)));
      return Response.status(422).entity(page).build();
    }
  }

  private Membership member(String key) {
    return members.in(key).require(Permission.REVIEW);
  }

  private static Draft draft(Membership member, SourceForm form, @Nullable Refused refused) {
    return new Draft(member.project.projectKey, !member.may(Permission.MANAGE), form, refused);
  }
}
