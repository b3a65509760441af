// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.account.Once;
import attest.account.TakesAway;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Invalid;
import attest.shared.Listing;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Releases of a project: begun, listed, taken. */
@Path("/api/v1/projects/{key}/releases")
public class ReleasesApi {
  /** All but the version may be left out: then it is jsonl, every answer, letters, not split. */
  public record Asked(
      @NotNull String version,
      @Nullable List<String> formats,
      @Nullable Map<String, Double> split,
      @Nullable Long seed,
      @Nullable String answers,
      @Nullable String reviewers,
      @Nullable String parts,
      @Nullable String text,
      @Nullable String notes,
      @Nullable String licence) {
    Plan plan() {
      return Plan.of(formats, answers, reviewers, parts, text, split, seed);
    }

    Release.Title title() {
      return new Release.Title(
          version,
          Objects.requireNonNullElse(notes, ""),
          Objects.requireNonNullElse(licence, "").strip());
    }
  }

  /** A file that is whole. */
  public record FileShown(String name, String mediaType, long bytes, String sha256) {
    static FileShown of(ReleaseFile f) {
      return new FileShown(f.name, f.mediaType, f.bytes, f.sha256);
    }
  }

  /**
   * A release.
   *
   * @param captured of its articles, so far
   * @param wanted how many files it will have, card, manifest and checksums aside
   * @param facts null while it is not ready, or held
   * @param held it is ready, and what is in it may not be shown to the asker: {@link
   *     Release#openTo}
   */
  public record Shown(
      String version,
      Release.State state,
      String by,
      Instant askedAt,
      @Nullable Instant finishedAt,
      String notes,
      String licence,
      long articles,
      long captured,
      int wanted,
      String failure,
      boolean held,
      @Nullable Facts facts,
      List<FileShown> files) {
    /**
     * @param hides whether a blind project hides answers from who asks
     */
    static Shown of(Release r, boolean hides) {
      boolean held = hides && r.state == Release.State.READY;
      return new Shown(
          r.version,
          r.state,
          r.asker.login,
          r.askedAt,
          r.finishedAt,
          r.notes,
          r.licence,
          r.articles,
          r.captured,
          r.plan().wanted().size(),
          r.failure,
          held,
          held ? null : r.facts(),
          held ? List.of() : ReleaseFile.of(r).stream().map(FileShown::of).toList());
    }
  }

  @Inject Members members;
  @Inject Once once;
  @Inject ReleaseWorker worker;
  @Inject ReleaseBeginning beginning;

  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class)))
  public Response begin(String key, Body body) {
    var begun = Attempts.transaction(() -> begun(key, body));
    worker.start(begun.id);
    return Response.accepted(begun.shown)
        .location(URI.create("/api/v1/projects/" + key + "/releases/" + begun.shown.version))
        .build();
  }

  /** A release that is stored. */
  public record Begun(long id, Shown shown) {}

  private Begun begun(String key, Body body) {
    var member = members.in(key).require(Permission.RELEASE);
    var wish = body.as(Asked.class);
    return once.run(
        member.person,
        Json.write(wish),
        Begun.class,
        () -> {
          var release = beginning.begin(member, wish.title(), wish.plan());
          return new Begun(release.id, Shown.of(release, false));
        });
  }

  @GET
  @Transactional
  public Listing<Shown> list(
      String key, @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
    var member = members.in(key).require(Permission.EXPORT);
    int most = Listing.limit(limit);
    var found = Release.of(member, Listing.after(after), most + 1);
    boolean hides = Release.hides(member);
    return Listing.of(found, most, r -> Shown.of(r, hides), r -> r.id);
  }

  @GET
  @Path("{version}")
  @Transactional
  public Shown show(String key, String version) {
    var member = members.in(key).require(Permission.EXPORT);
    return Shown.of(Release.in(member, version), Release.hides(member));
  }

  /** What is new since another release of the project. */
  @GET
  @Path("{version}/changes")
  @Transactional
  public ReleaseComparison changes(
      String key, String version, @QueryParam("since") @Nullable String since) {
    var member = members.in(key).require(Permission.EXPORT);
    var later = Release.in(member, version).openTo(member);
    if (since == null) {
      throw new Invalid("since", "since names the release to compare with.");
    }
    return ReleaseComparison.of(Release.in(member, since).openTo(member), later);
  }

  /** The bytes of a file, the same each time, saved by the name that the checksums have. */
  @GET
  @Path("{version}/{file}")
  @TakesAway
  @Blocking
  public RestMulti<byte[]> file(String key, String version, String file) {
    var member = members.in(key).require(Permission.EXPORT);
    var found = ReleaseFile.in(Release.in(member, version).openTo(member), file);
    return RestMulti.fromMultiData(new FileBytes(found.id).pieces())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_TYPE, found.mediaType)
        .header(HttpHeaders.ETAG, '"' + found.sha256 + '"')
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.name + '"')
        .build();
  }

  /**
   * All files in one zip, in a folder of their own. It is saved by a name of our own making: keys
   * and versions hold nothing but letters, digits, dots, - and _.
   */
  @GET
  @Path("{version}/archive")
  @TakesAway
  @Blocking
  public RestMulti<byte[]> archive(String key, String version) {
    var member = members.in(key).require(Permission.EXPORT);
    var files = ReleaseFile.of(Release.in(member, version).openTo(member));
    String name = member.project.projectKey + "-" + version;
    return RestMulti.fromMultiData(new ArchiveBytes(name, files).pieces())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
        .build();
  }
}
