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
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project's label scheme. */
@Path("/projects/{key}/labels")
public class LabelsPage {
  /** A label as it is listed. */
  public record Row(
      String code, String name, String letter, String hotkey, String hue, boolean builtIn) {
    static Row of(Label l) {
      return new Row(l.code, l.name, l.letter, l.hotkey, l.hue, l.isBuiltIn());
    }
  }

  /** What the page shows; {@code look} stands in the form. */
  public record Sheet(
      String key,
      List<Row> labels,
      List<Row> withdrawn,
      Label.Look look,
      @Nullable Problem problem) {
    public List<String> hues() {
      return List.of("ochre", "violet", "teal", "slate", "olive", "rose");
    }

    public List<String> hotkeys() {
      return List.of("4", "5", "6", "7", "8", "9");
    }
  }

  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance labels(Sheet sheet);

    static native TemplateInstance withdrawal(String key, Row label);
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String key) {
    var project = members.in(key).require(Permission.READ).project;
    return Templates.labels(sheet(project, new Label.Look("", "", "", "ochre"), null));
  }

  @POST
  @Transactional
  public Response add(
      String key,
      @FormParam("code") @DefaultValue("") String code,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("hotkey") @DefaultValue("") String hotkey,
      @FormParam("hue") @DefaultValue("") String hue) {
    var lead = members.in(key).require(Permission.MANAGE);
    var look = new Label.Look(code.strip(), name, hotkey, hue);
    try {
      Label.add(lead, look, clock.instant());
      return done(key, "added");
    } catch (Problem refusal) {
      return RefusedPage.of(Templates.labels(sheet(lead.project, look, refusal)));
    }
  }

  @GET
  @Path("{code}/withdrawal")
  public TemplateInstance askBeforeWithdrawing(String key, String code) {
    var project = members.in(key).require(Permission.MANAGE).project;
    return Templates.withdrawal(key, Row.of(Label.of(project, code)));
  }

  @POST
  @Path("{code}/withdrawal")
  @Transactional
  public Response withdraw(String key, String code) {
    var lead = members.in(key).require(Permission.MANAGE);
    Label.of(lead.project, code).withdraw(lead.person, clock.instant());
    return done(key, "withdrawn");
  }

  @POST
  @Path("{code}/offer")
  @Transactional
  public Response offerAgain(String key, String code) {
    var lead = members.in(key).require(Permission.MANAGE);
    Label.of(lead.project, code).offerAgain(lead.person);
    return done(key, "offered");
  }

  private static Sheet sheet(Project project, Label.Look look, @Nullable Problem problem) {
    var ever = Label.everOf(project);
    return new Sheet(
        project.projectKey,
        ever.stream().filter(l -> l.removedStamp == 0).map(Row::of).toList(),
        ever.stream().filter(l -> l.removedStamp != 0).map(Row::of).toList(),
        look,
        problem);
  }

  private static Response done(String key, String what) {
    return Response.seeOther(URI.create("/projects/" + key + "/labels?done=" + what)).build();
  }
}
