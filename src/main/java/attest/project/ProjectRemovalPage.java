// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Attempts;
import attest.shared.Invalid;
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

/** Where a lead or an administrator removes a project, once they have typed its key. */
@Path("/projects/{key}/removal")
public class ProjectRemovalPage {
  /**
   * What the page shows.
   *
   * @param typed what stands in the form
   */
  public record Sheet(String key, String name, String typed, @Nullable Problem problem) {}

  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance projectRemoval(Sheet sheet);
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;

  @GET
  public TemplateInstance ask(String key) {
    var project = members.overseen(key, Permission.MANAGE);
    return Templates.projectRemoval(new Sheet(key, project.name, "", null));
  }

  @POST
  public Response remove(String key, @FormParam("key") @DefaultValue("") String typed) {
    String name = members.overseen(key, Permission.MANAGE).name;
    if (!typed.strip().equals(key)) {
      var refusal = new Invalid("key", "Type the key of this project: " + key + ".");
      var page = Templates.projectRemoval(new Sheet(key, name, typed, refusal));
      return Response.status(422).entity(page).build();
    }
    Attempts.transaction(
        () -> {
          members.overseen(key, Permission.MANAGE).remove(asker.person(), clock.instant());
          return key;
        });
    return Response.seeOther(URI.create("/projects?done=removed#removed")).build();
  }
}
