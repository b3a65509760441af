// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where a lead brings texts in: pasted or as files. What comes in is a batch of drafts. */
@Path("/projects/{key}/import")
public class ImportPage {
  /** What the page shows. */
  public record View(
      String key,
      String text,
      @Nullable Mistake mistake,
      int mostFiles,
      int mostMegabytes,
      List<ImportBatch.Unsaved> unsaved,
      List<Article.Removed> removed) {}

  /** Why nothing was read. */
  public enum Mistake {
    NOTHING_SENT,
    TOO_MANY_FILES
  }

  @CheckedTemplate(basePath = "article")
  static class Templates {
    static native TemplateInstance begin(View view);
  }

  @Inject Members members;
  @Inject DraftImport draftImport;

  @GET
  public TemplateInstance show(String key) {
    return page(members.in(key).require(Permission.IMPORT), "", null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response read(
      String key,
      @RestForm("file") List<FileUpload> files,
      @RestForm @DefaultValue("") String text,
      @RestForm @DefaultValue("") String language) {
    var membership = members.in(key).require(Permission.IMPORT);
    var chosen = files.stream().filter(f -> !f.fileName().isEmpty()).toList();
    if (chosen.isEmpty() && text.isBlank()) {
      return refused(membership, text, Mistake.NOTHING_SENT);
    }
    if (chosen.size() > ArticlesApi.MOST_FILES) {
      return refused(membership, text, Mistake.TOO_MANY_FILES);
    }
    var said = new Said(null, null, null, null, language, null, null);
    said.over(Facts.NONE);
    long batch = draftImport.read(membership, incoming(membership, chosen, text, said));
    return Response.seeOther(URI.create("/projects/" + key + "/import/" + batch)).build();
  }

  private static Stream<Incoming> incoming(
      Membership membership, List<FileUpload> files, String text, Said said) {
    String usual = membership.project.language;
    var pasted =
        Stream.of(text).filter(t -> !t.isBlank()).map(t -> Incoming.pasted(t, said, usual));
    var sent = files.stream().map(file -> Sent.of(file, said, usual));
    return Stream.concat(pasted, sent.flatMap(Incoming::in));
  }

  private static Response refused(Membership membership, String text, Mistake mistake) {
    return Response.status(422).entity(page(membership, text, mistake)).build();
  }

  private static TemplateInstance page(
      Membership membership, String text, @Nullable Mistake mistake) {
    return Templates.begin(
        new View(
            membership.project.projectKey,
            text,
            mistake,
            ArticlesApi.MOST_FILES,
            Incoming.MOST_BYTES / 1_000_000,
            ImportBatch.unsaved(membership),
            Article.removed(membership)));
  }
}
