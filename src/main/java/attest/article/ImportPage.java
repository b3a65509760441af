// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Secret;
import attest.article.DraftImport.Parcel;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where a lead brings texts in: pasted or as files. What comes in is a batch of drafts. */
@Path("/projects/{key}/import")
public class ImportPage {
  /**
   * What the page shows.
   *
   * @param form tells two forms from one that is sent twice
   */
  public record View(
      String key,
      String form,
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
      @RestForm @DefaultValue("") String language,
      @RestForm @Nullable String form) {
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
    var parcel = new Parcel(text, chosen, language);
    var batch = draftImport.receive(membership, once(form, parcel), parcel);
    return Response.seeOther(URI.create("/projects/" + key + "/import/" + place(batch, parcel)))
        .build();
  }

  /** The import's preview, or the columns of the table where nothing else was sent. */
  private static String place(ImportBatch batch, Parcel parcel) {
    var asking = ImportFile.asking(batch);
    return asking.size() == 1 && parcel.files().size() == 1 && parcel.pasted().isBlank()
        ? batch.id + "/tables/" + asking.get(0).id
        : String.valueOf(batch.id);
  }

  /** The same for the same form sent twice; another for a form that was filled in anew. */
  private static @Nullable String once(@Nullable String form, Parcel parcel) {
    return form == null
        ? null
        : Secret.sha256(
            String.join(
                "\n",
                form,
                parcel.language(),
                parcel.pasted(),
                ArticlesApi.fingerprint(parcel.files())));
  }

  private static Response refused(Membership membership, String text, Mistake mistake) {
    return Response.status(422).entity(page(membership, text, mistake)).build();
  }

  private static TemplateInstance page(
      Membership membership, String text, @Nullable Mistake mistake) {
    return Templates.begin(
        new View(
            membership.project.projectKey,
            UUID.randomUUID().toString(),
            text,
            mistake,
            ArticlesApi.MOST_FILES,
            Incoming.MOST_BYTES / 1_000_000,
            ImportBatch.unsaved(membership),
            Article.removed(membership)));
  }
}
