// SPDX-License-Identifier: Apache-2.0
package attest.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The home of a project: what it holds, how it is judged, where its sections are. */
@Path("/projects/{key}")
public class ProjectPage {
  /** What the page shows. */
  public record Sheet(
      ProjectsApi.Row project,
      int members,
      int builtIn,
      int own,
      int sources,
      int guidelineVersion) {
    static Sheet of(Membership membership) {
      var project = membership.project;
      var labels = Label.of(project);
      int builtIn = (int) labels.stream().filter(Label::isBuiltIn).count();
      return new Sheet(
          ProjectsApi.Row.of(membership),
          Membership.allOf(project).size(),
          builtIn,
          labels.size() - builtIn,
          (int) Source.count("project = ?1 and removedStamp = 0", project),
          Guideline.latestVersion(project));
    }
  }

  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance project(Sheet sheet);
  }

  @Inject Members members;

  @GET
  public TemplateInstance show(String key) {
    return Templates.project(Sheet.of(members.in(key).require(Permission.READ)));
  }
}
