// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.jspecify.annotations.Nullable;

/** A project begins: anybody who is signed in may found one. */
@Path("/projects/new")
public class FoundingPage {
  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance founding(ProjectForm form, @Nullable Problem problem);
  }

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  public TemplateInstance show() {
    return Templates.founding(ProjectForm.empty(), null);
  }

  @POST
  @Transactional
  public Response found(
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("blind") boolean blind,
      @FormParam("overlap") @DefaultValue("") String overlap) {
    var form = new ProjectForm(key, name, language, blind, overlap);
    try {
      var founded = Project.found(asker.person(), key.strip(), name, clock.instant());
      form.settle(founded.project);
      return Response.seeOther(URI.create("/projects/" + founded.project.projectKey)).build();
    } catch (Problem refusal) {
      QuarkusTransaction.setRollbackOnly();
      return Response.status(422).entity(Templates.founding(form, refusal)).build();
    }
  }
}
