// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Problem;
import attest.shared.Sha256;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where a lead brings labelled data in: a file is chosen, and looked over before it is saved. */
@Path("/projects/{key}/datasets/labelled")
public class LabelledPage {
  /**
   * What the page shows.
   *
   * @param layouts those that are read
   */
  public record View(
      String key,
      List<Layout> layouts,
      int mostMegabytes,
      List<Waiting> waiting,
      @Nullable Problem problem) {}

  /** A file that is not saved yet. */
  public record Waiting(long id, String fileName, String importer, Instant begunAt) {
    static Waiting of(LabelledFile f) {
      return new Waiting(f.id, f.fileName, f.importer.name, f.begunAt);
    }
  }

  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance labelled(View view);
  }

  @Inject Members members;
  @Inject Labelled labelled;
  @Inject Clock clock;

  @GET
  @Transactional
  public TemplateInstance show(String key) {
    return page(members.in(key).require(Permission.IMPORT), null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response read(
      String key,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm @Nullable String format,
      @RestForm @Nullable String form) {
    var lead = members.in(key).require(Permission.IMPORT);
    try {
      var sent = Upload.of(file, format);
      var kept = Attempts.transaction(() -> keep(lead, sent, form));
      if (kept.savedAt == null) {
        labelled.check(lead, kept.id, kept.choices());
      }
      var preview = URI.create("/projects/" + key + "/datasets/labelled/" + kept.id);
      return Response.seeOther(preview).build();
    } catch (Problem refusal) {
      return Response.status(422).entity(page(lead, refusal)).build();
    }
  }

  private LabelledFile keep(Membership lead, Upload sent, @Nullable String form) {
    var member = Membership.withAll(lead.id);
    String formKey =
        form == null ? null : Sha256.of(form + "\n" + sent.layout() + "\n" + sent.hash());
    var earlier = LabelledFile.ofForm(member, formKey);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try (var in = sent.open()) {
      return LabelledFile.keep(member, sent.name(), sent.layout(), in, clock.instant())
          .sentBy(formKey);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TemplateInstance page(Membership lead, @Nullable Problem problem) {
    return Templates.labelled(
        new View(
            lead.project.projectKey,
            List.of(Layout.values()),
            Upload.MOST_BYTES / 1_000_000,
            LabelledFile.waiting(lead).stream().map(Waiting::of).toList(),
            problem));
  }
}
