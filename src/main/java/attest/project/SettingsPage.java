// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Problem;
import attest.shared.RefusedPage;
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
import org.jspecify.annotations.Nullable;

/** What holds for a whole project. */
@Path("/projects/{key}/settings")
public class SettingsPage {
  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance settings(ProjectForm form, @Nullable Problem problem);
  }

  @Inject Members members;

  @GET
  public TemplateInstance show(String key) {
    var project = members.in(key).require(Permission.READ).project;
    return Templates.settings(ProjectForm.of(project), null);
  }

  @POST
  @Transactional
  public Response change(
      String key,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("blind") boolean blind,
      @FormParam("overlap") @DefaultValue("") String overlap,
      @FormParam("reviewersMayAdjudicate") @DefaultValue("true") boolean reviewersMayAdjudicate,
      @FormParam("sides") @Nullable String sides,
      @FormParam("suggestions") @DefaultValue("true") boolean suggestions) {
    var lead = members.in(key).require(Permission.MANAGE);
    var form =
        new ProjectForm(
            key, name, language, blind, overlap, reviewersMayAdjudicate, sides, suggestions);
    try {
      var before = lead.project.settings();
      form.settle(lead.project);
      lead.project.tellChanges(before, lead.person);
      return Response.seeOther(URI.create("/projects/" + key + "/settings?done=saved")).build();
    } catch (Problem refusal) {
      return RefusedPage.of(Templates.settings(form, refusal));
    }
  }
}
