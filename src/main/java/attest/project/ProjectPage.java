// SPDX-License-Identifier: Apache-2.0
package attest.project;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
      int guidelineVersion,
      List<ToDo.Item> toDo) {
    static Sheet of(Membership membership, List<ToDo> rooms) {
      var project = membership.project;
      var labels = Label.of(project);
      int builtIn = (int) labels.stream().filter(Label::isBuiltIn).count();
      return new Sheet(
          ProjectsApi.Row.of(membership),
          Membership.allOf(project).size(),
          builtIn,
          labels.size() - builtIn,
          (int) Source.count("project = ?1 and removedStamp = 0", project),
          Guideline.latestVersion(project),
          toDo(membership, rooms));
    }

    private static List<ToDo.Item> toDo(Membership asker, List<ToDo> rooms) {
      var passages =
          new ToDo.Item(
              ToDo.What.PASSAGES,
              asker.may(Permission.MANAGE) ? GuidelineProposal.openFor(asker) : 0);
      return Stream.concat(
              rooms.stream().flatMap(room -> room.of(asker).stream()), Stream.of(passages))
          .filter(ToDo.Item::isThere)
          .sorted(Comparator.comparing(ToDo.Item::what))
          .toList();
    }

    public String address(ToDo.Item item) {
      return item.what().at(project.key());
    }
  }

  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance project(Sheet sheet);
  }

  @Inject Members members;
  @Inject @All List<ToDo> rooms;

  @GET
  public TemplateInstance show(String key) {
    return Templates.project(Sheet.of(members.in(key).require(Permission.READ), rooms));
  }
}
