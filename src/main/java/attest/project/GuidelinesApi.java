// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Body;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** A project's guidelines, in Markdown; each change is a version that stays readable. */
@Path("/api/v1/projects/{key}/guidelines")
public class GuidelinesApi {
  /** A text to write; the note says what changed, and only the first version may do without. */
  public record Writing(@NotNull String text, @Nullable String note) {}

  /** A version; version 0 without a text where nothing is written yet. */
  public record Version(
      int version, String text, String note, @Nullable String author, @Nullable Instant createdAt) {
    static final Version NONE = new Version(0, "", "", null, null);

    static Version of(Guideline g) {
      return new Version(g.version, g.text, g.note, g.author.login, g.createdAt);
    }
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;

  @GET
  @Transactional
  public Version latest(String key) {
    var project = members.in(key).require(Permission.READ).project;
    return Guideline.latest(project).map(Version::of).orElse(Version.NONE);
  }

  @GET
  @Path("{version}")
  public Version earlier(String key, int version) {
    var project = members.in(key).require(Permission.READ).project;
    return Version.of(Guideline.at(project, version));
  }

  @PUT
  @Transactional
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Writing.class)))
  public Version write(String key, Body body) {
    var project = members.in(key).require(Permission.MANAGE).project;
    var writing = body.as(Writing.class);
    String note = writing.note() == null ? "" : writing.note();
    return Version.of(
        Guideline.write(project, writing.text(), note, asker.person(), clock.instant()));
  }
}
