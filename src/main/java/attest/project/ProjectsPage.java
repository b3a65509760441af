// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;

/** The asker's projects. */
@Path("/projects")
public class ProjectsPage {
  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance projects(
        List<ProjectsApi.Row> rows, List<RemovedProjectsApi.Row> removed);
  }

  private static final int MOST = 100;

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  @Transactional
  public TemplateInstance show() {
    var person = asker.person();
    return Templates.projects(
        Membership.allOf(person).stream().map(ProjectsApi.Row::of).toList(),
        Project.restorable(person, 0, MOST, clock.instant()).stream()
            .map(RemovedProjectsApi.Row::of)
            .toList());
  }
}
