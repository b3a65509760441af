// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.Offer;
import attest.dataset.Parts.Part;
import attest.project.Label;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Markdown;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Releases of a project: those that there are, and a form for the next. */
@Path("/projects/{key}/datasets/releases")
public class ReleasesPage {
  private static final int MOST = 200;

  /** What the list shows. */
  public record Sheet(
      String key,
      List<ReleasesApi.Shown> releases,
      ReleaseForm form,
      boolean mayRelease,
      @Nullable Problem problem)
      implements Offer {
    /** Whether what is wrong stands at no field of the form. */
    public boolean isRefusedWhole() {
      return problem != null && !ReleaseForm.shows(problem);
    }

    public boolean isWrong(String field) {
      return problem != null && field.equals(problem.field());
    }

    @Override
    public boolean holds(Part part) {
      return form.holds(part);
    }
  }

  /**
   * What the page of one shows.
   *
   * @param others it can be compared with
   * @param labels that the project has or had
   * @param card null while there is none, or it is held
   */
  public record OneSheet(
      String key,
      ReleasesApi.Shown release,
      List<String> others,
      @Nullable ReleaseComparison comparison,
      List<Label> labels,
      @Nullable RawString card) {
    public boolean isWriting() {
      return release.state() == Release.State.WRITING;
    }

    public List<ReleaseComparison.What> kinds() {
      return List.of(ReleaseComparison.What.values());
    }

    /** The labels of these codes. */
    public List<Label> labels(List<String> codes) {
      return labels.stream().filter(label -> codes.contains(label.code)).toList();
    }
  }

  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance releases(Sheet sheet);

    static native TemplateInstance release(OneSheet sheet);
  }

  @Inject Members members;
  @Inject ReleaseWorker worker;
  @Inject ReleaseBeginning beginning;

  @GET
  @Transactional
  public TemplateInstance show(String key) {
    return list(members.in(key).require(Permission.EXPORT), null, null);
  }

  @POST
  public Response begin(String key, @BeanParam ReleaseForm form) {
    try {
      long id =
          Attempts.transaction(
              () -> {
                var member = members.in(key).require(Permission.RELEASE);
                return beginning.begin(member, form.title(), form.plan()).id;
              });
      worker.start(id);
      var at = URI.create("/projects/" + key + "/datasets/releases/" + form.title().version());
      return Response.seeOther(at).build();
    } catch (Problem refusal) {
      var member = members.in(key).require(Permission.RELEASE);
      return Response.status(refusal.status()).entity(list(member, form, refusal)).build();
    }
  }

  /**
   * @param sent null where nothing was
   */
  private static TemplateInstance list(
      Membership member, @Nullable ReleaseForm sent, @Nullable Problem problem) {
    var releases = Release.of(member, 0, MOST);
    var form = sent == null ? ReleaseForm.proposing(Version.after(releases)) : sent;
    return Templates.releases(
        new Sheet(
            member.project.projectKey,
            releases.stream().map(r -> ReleasesApi.Shown.of(r, false)).toList(),
            form,
            member.may(Permission.RELEASE),
            problem));
  }

  /**
   * @param since another release, to compare with
   */
  @GET
  @Path("{version}")
  @Transactional
  public TemplateInstance showOne(
      String key, String version, @QueryParam("since") @Nullable String since) {
    var member = members.in(key).require(Permission.EXPORT);
    var release = Release.in(member, version);
    var others =
        Release.of(member, 0, MOST).stream()
            .filter(r -> r.state == Release.State.READY && !r.version.equals(version))
            .map(r -> r.version)
            .toList();
    var comparison =
        since == null
            ? null
            : ReleaseComparison.of(
                Release.in(member, since).openTo(member), release.openTo(member));
    var shown = ReleasesApi.Shown.of(release, Release.hides(member));
    var card = shown.facts() == null ? null : Markdown.html(ReleaseEnd.card(release));
    return Templates.release(
        new OneSheet(key, shown, others, comparison, Label.everOf(member.project), card));
  }
}
