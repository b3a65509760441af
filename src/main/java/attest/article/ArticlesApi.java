// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Once;
import attest.article.ArticleImport.Outcome;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Body;
import attest.shared.Invalid;
import attest.shared.Listing;
import attest.shared.Sha256;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A project's articles: bringing them in, and the list of them. */
@Path("/api/v1/projects/{key}/articles")
public class ArticlesApi {
  /** Most files in one request. */
  static final int MOST_FILES = 1000;

  /** An article to be; what is left out is taken from its text. */
  public record Submitted(
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String agency,
      @Nullable String byline,
      @Nullable String language,
      @Nullable String url,
      @Nullable String publishedOn,
      @NotNull String text) {
    Said said() {
      return new Said(title, outlet, agency, byline, language, url, publishedOn);
    }
  }

  /** What became of each file. */
  public record Answer(List<Imported> imported, List<Refused> refused, List<Duplicate> duplicates) {
    static Answer empty() {
      return new Answer(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(@Nullable String file, Outcome outcome) {
      if (outcome instanceof Outcome.Imported done) {
        imported.add(new Imported(done.id(), done.title(), done.sentences(), file));
      } else if (outcome instanceof Outcome.Refused no) {
        refused.add(new Refused(file, no.reason()));
      } else if (outcome instanceof Outcome.Duplicate copy) {
        duplicates.add(new Duplicate(file, copy.of()));
      }
    }
  }

  /**
   * Stored.
   *
   * @param sentences how many
   * @param file null where the text came as JSON
   */
  public record Imported(long id, String title, int sentences, @Nullable String file) {}

  /** Not stored, and why. */
  public record Refused(@Nullable String file, String reason) {}

  /** Not stored: the article {@code of} has the same text. */
  public record Duplicate(@Nullable String file, long of) {}

  @Inject Members members;
  @Inject ArticleImport articleImport;
  @Inject Once once;

  @POST
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Submitted.class)))
  public Answer submit(String key, Body body) {
    var membership = members.in(key).require(Permission.IMPORT);
    var submitted = body.as(Submitted.class);
    var incoming = Incoming.text(submitted.text(), submitted.said(), membership.project.language);
    if (incoming.manuscript() == null) {
      throw new Invalid("text", String.valueOf(incoming.reason()));
    }
    return once.inSteps(
        membership.person,
        submitted::toString,
        Answer.class,
        () -> {
          var answer = Answer.empty();
          answer.add(null, articleImport.run(membership, incoming));
          return answer;
        });
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Answer upload(
      String key,
      @RestForm("file") List<FileUpload> files,
      @RestForm @Nullable String outlet,
      @RestForm @Nullable String agency,
      @RestForm @Nullable String language) {
    var membership = members.in(key).require(Permission.IMPORT);
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw new Invalid(
          "file", "Send 1 to " + MOST_FILES + " parts named file; here are " + files.size() + ".");
    }
    var said = new Said(null, outlet, agency, null, language, null, null);
    said.over(Facts.NONE);
    return once.inSteps(
        membership.person,
        () -> fingerprint(files) + said,
        Answer.class,
        () -> each(membership, files, said));
  }

  private Answer each(Membership membership, List<FileUpload> files, Said said) {
    var answer = Answer.empty();
    files.stream()
        .flatMap(file -> Incoming.in(Sent.of(file, said, membership.project.language)))
        .forEachOrdered(in -> answer.add(in.name(), articleImport.run(membership, in)));
    return answer;
  }

  /** The same for the same files in the same order. */
  static String fingerprint(List<FileUpload> files) {
    var print = new StringBuilder();
    for (var file : files) {
      print.append(Sha256.of(file.fileName())).append(Incoming.hash(file.uploadedFile()));
    }
    return print.toString();
  }

  @GET
  public Listing<Article.Listed> list(
      String key,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var membership = members.in(key).require(Permission.READ);
    int size = Listing.limit(limit);
    var rows = Article.listed(membership, Listing.after(after), size + 1);
    return Listing.of(rows, size, row -> row, Article.Listed::id);
  }
}
