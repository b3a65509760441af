// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.DraftImport.Parcel;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Sha256;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where a lead brings texts in: pasted or as files. What comes in is a batch of drafts. */
@Path("/projects/{key}/import")
public class ImportPage {
  private static final int MOST_ADDRESSES = 200;

  /** What the page shows. */
  public record View(
      String key,
      String text,
      Addresses addresses,
      @Nullable Mistake mistake,
      int mostFiles,
      int mostMegabytes,
      List<ImportBatch.Unsaved> unsaved,
      List<Article.Removed> removed) {}

  /**
   * The field for addresses.
   *
   * @param allowed whether an administrator allows to fetch them
   */
  public record Addresses(String written, boolean allowed, int most) {}

  /** Why nothing was read. */
  public enum Mistake {
    NOTHING_SENT,
    TOO_MANY_FILES,
    TOO_MANY_ADDRESSES,
    ADDRESSES_OFF
  }

  @CheckedTemplate(basePath = "article")
  static class Templates {
    static native TemplateInstance begin(View view);
  }

  @Inject Members members;
  @Inject DraftImport draftImport;

  @GET
  public TemplateInstance show(String key) {
    return page(members.in(key).require(Permission.IMPORT), "", "", null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response read(
      String key,
      @RestForm("file") List<FileUpload> files,
      @RestForm @DefaultValue("") String text,
      @RestForm @DefaultValue("") String addresses,
      @RestForm @DefaultValue("") String language,
      @RestForm @Nullable String form) {
    var membership = members.in(key).require(Permission.IMPORT);
    var chosen = files.stream().filter(f -> !f.fileName().isEmpty()).toList();
    var parcel = new Parcel(text, chosen, AddressReader.lines(addresses), language);
    var mistake = mistake(parcel);
    if (mistake != null) {
      return Response.status(422).entity(page(membership, text, addresses, mistake)).build();
    }
    var said = Said.in(language);
    said.over(Facts.NONE);
    var batch = draftImport.receive(membership, once(form, parcel), parcel);
    return Response.seeOther(URI.create("/projects/" + key + "/import/" + place(batch, parcel)))
        .build();
  }

  /** The import's preview, or the columns of the table where nothing else was sent. */
  private static String place(ImportBatch batch, Parcel parcel) {
    var asking = ImportFile.asking(batch);
    return asking.size() == 1
            && parcel.files().size() == 1
            && parcel.pasted().isBlank()
            && parcel.addresses().isEmpty()
        ? batch.id + "/tables/" + asking.get(0).id
        : String.valueOf(batch.id);
  }

  /** The same for the same form sent twice; another for a form that was filled in anew. */
  private static @Nullable String once(@Nullable String form, Parcel parcel) {
    return form == null
        ? null
        : Sha256.of(
            String.join(
                "\n",
                form,
                parcel.language(),
                parcel.pasted(),
                String.join("\n", parcel.addresses()),
                ArticlesApi.fingerprint(parcel.files())));
  }

  private static @Nullable Mistake mistake(Parcel parcel) {
    if (parcel.isEmpty()) {
      return Mistake.NOTHING_SENT;
    }
    if (parcel.files().size() > ArticlesApi.MOST_FILES) {
      return Mistake.TOO_MANY_FILES;
    }
    if (parcel.addresses().size() > MOST_ADDRESSES) {
      return Mistake.TOO_MANY_ADDRESSES;
    }
    boolean off = !parcel.addresses().isEmpty() && !AddressPermission.stands();
    return off ? Mistake.ADDRESSES_OFF : null;
  }

  private static TemplateInstance page(
      Membership membership, String text, String addresses, @Nullable Mistake mistake) {
    return Templates.begin(
        new View(
            membership.project.projectKey,
            text,
            new Addresses(addresses, AddressPermission.stands(), MOST_ADDRESSES),
            mistake,
            ArticlesApi.MOST_FILES,
            Incoming.MOST_BYTES / 1_000_000,
            ImportBatch.unsaved(membership),
            Article.removed(membership)));
  }
}
