// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The asker's projects. */
@Path("/projects")
public class ProjectsPage {
  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance projects(List<ProjectsApi.Row> rows);
  }

  @Inject Asker asker;

  @GET
  public TemplateInstance show() {
    return Templates.projects(
        Membership.allOf(asker.person()).stream().map(ProjectsApi.Row::of).toList());
  }
}
