// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Markdown;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guidelines to read: the version that counts, and those before it. */
@Path("/projects/{key}/guidelines")
public class GuidelinesPage {
  /** A version in the list of versions. */
  public record Row(int version, String note, String author, Instant createdAt) {
    static Row of(Guideline g) {
      return new Row(g.version, g.note, g.author.name, g.createdAt);
    }
  }

  /**
   * What the page shows; {@code shown} is null where nothing is written yet, and {@code open} the
   * number of proposals that wait.
   */
  public record Sheet(
      String key, @Nullable Row shown, @Nullable RawString html, List<Row> versions, long open) {
    public int latest() {
      return versions.isEmpty() ? 0 : versions.get(0).version;
    }
  }

  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance guidelines(Sheet sheet);
  }

  @Inject Members members;

  @GET
  public TemplateInstance show(String key) {
    var membership = members.in(key).require(Permission.READ);
    int latest = Guideline.latestVersion(membership.project);
    long open = GuidelineProposal.openFor(membership);
    return Templates.guidelines(
        latest == 0
            ? new Sheet(key, null, null, List.of(), open)
            : sheet(membership.project, latest, open));
  }

  @GET
  @Path("{version}")
  public TemplateInstance showVersion(String key, int version) {
    var membership = members.in(key).require(Permission.READ);
    long open = GuidelineProposal.openFor(membership);
    return Templates.guidelines(sheet(membership.project, version, open));
  }

  private static Sheet sheet(Project project, int version, long open) {
    var shown = Guideline.at(project, version);
    var versions = Guideline.of(project).stream().map(Row::of).toList();
    return new Sheet(project.projectKey, Row.of(shown), Markdown.html(shown.text), versions, open);
  }
}
