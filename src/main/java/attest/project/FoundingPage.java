// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Attempts;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
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
  public Response found(
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("blind") boolean blind,
      @FormParam("overlap") @DefaultValue("") String overlap,
      @FormParam("reviewersMayAdjudicate") @DefaultValue("true") boolean reviewersMayAdjudicate,
      @FormParam("suggestions") @DefaultValue("true") boolean suggestions) {
    var form =
        new ProjectForm(
            key, name, language, blind, overlap, reviewersMayAdjudicate, null, suggestions);
    try {
      String founded = Attempts.transaction(() -> found(form));
      return Response.seeOther(URI.create("/projects/" + founded)).build();
    } catch (Problem refusal) {
      return Response.status(422).entity(Templates.founding(form, refusal)).build();
    }
  }

  private String found(ProjectForm form) {
    var now = clock.instant();
    var project = Project.found(asker.person(), form.key().strip(), form.name(), now).project;
    form.settle(project);
    String template = GuidelineTemplate.in(project.language);
    Guideline.write(project, template, "", asker.person(), now);
    return project.projectKey;
  }
}
