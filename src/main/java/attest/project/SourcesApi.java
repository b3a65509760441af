// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.project.SourceEntry.Reliability;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import attest.shared.IfMatch;
import attest.shared.Invalid;
import attest.shared.Listing;
import attest.shared.NotFound;
import attest.shared.Stale;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** A project's source register. An entry is found by its name, an alias, or another spelling. */
@Path("/api/v1/projects/{key}/sources")
public class SourcesApi {
  /**
   * What an entry says; what is left out is empty.
   *
   * @param name a new name, where it is renamed: the old one becomes an alias
   */
  public record Sent(
      @Nullable String name,
      @Nullable List<String> aliases,
      @Nullable SourceType type,
      @Nullable String alignment,
      @Nullable String controlGroup,
      @Nullable Reliability reliability) {
    /** For the entry at this address. */
    SourceEntry entry(String addressed) {
      var entry =
          new SourceEntry(
              Objects.requireNonNullElse(name, addressed),
              Objects.requireNonNullElse(aliases, List.of()),
              Objects.requireNonNullElse(type, SourceType.UNSPECIFIED),
              Objects.requireNonNullElse(alignment, ""),
              Objects.requireNonNullElse(controlGroup, ""),
              reliability);
      return name == null ? entry : entry.alsoCalled(addressed);
    }
  }

  /**
   * An entry.
   *
   * @param proposed added by a reviewer, and not confirmed by a lead yet
   */
  public record Row(
      String name,
      List<String> aliases,
      SourceType type,
      String alignment,
      String controlGroup,
      @Nullable Reliability reliability,
      boolean proposed,
      int version) {
    static Row of(Source source) {
      var entry = source.entry();
      return new Row(
          entry.name(),
          entry.aliases(),
          entry.type(),
          entry.alignment(),
          entry.controlGroup(),
          entry.reliability(),
          source.isProposed(),
          source.version);
    }
  }

  /**
   * One version of an entry; {@code content} stood from then on.
   *
   * @param by a login; null where the asker may not know whose
   */
  public record Change(
      int version,
      SourceChange.Act act,
      @Nullable String by,
      Instant at,
      Map<String, Object> content) {
    static Change of(SourceChange c, Membership asker) {
      var person = c.madeBy(asker);
      return new Change(
          c.version, c.act, person == null ? null : person.login, c.changedAt, c.content());
    }
  }

  /** The entry that takes another in. */
  public record Merge(@NotNull String into) {}

  /** Which known sources to take; left out = of every one. */
  public record Choice(@Nullable Set<String> regions, @Nullable Set<SourceType> types) {}

  /** How many entries were added. */
  public record Taken(int added) {}

  @Inject Members members;
  @Inject Clock clock;

  /**
   * @param q letters that a name or alias contains; then the best come first
   */
  @GET
  public Listing<Row> list(
      String key,
      @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    int size = Listing.limit(limit);
    long last = Listing.after(after);
    var register = SourceRegister.of(members.in(key).require(Permission.READ).project);
    var found = register.search(Objects.requireNonNullElse(q, ""));
    return Listing.of(following(found, last), size, Row::of, source -> source.id);
  }

  private static List<Source> following(List<Source> found, long last) {
    if (last == 0) {
      return found;
    }
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).id == last) {
        return found.subList(i + 1, found.size());
      }
    }
    throw new Invalid("after", "The entry before this page is gone: begin the list anew.");
  }

  @GET
  @Path("{name}")
  public Response show(String key, String name) {
    return answer(200, Row.of(named(key, name)));
  }

  /** Every version of an entry, newest first. */
  @GET
  @Path("{name}/changes")
  public Listing<Change> changes(String key, String name) {
    var asker = members.in(key).require(Permission.READ);
    var changes = SourceChange.of(named(key, name));
    return Listing.of(changes, Listing.MOST, c -> Change.of(c, asker), c -> c.id);
  }

  /** Adds an entry of this name, or replaces what it says. */
  @PUT
  @Path("{name}")
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response put(
      String key, String name, @HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
    return Attempts.transaction(
        () -> {
          var member = members.in(key).require(Permission.REVIEW);
          member.project.hold();
          var sent = body.as(Sent.class);
          return put(member, name, sent, IfMatch.of(ifMatch));
        });
  }

  private Response put(Membership member, String name, Sent sent, IfMatch based) {
    var entry = sent.entry(name);
    var standing = Source.called(member.project, name);
    if (standing.isEmpty()) {
      if (!based.any()) {
        throw new NotFound("No entry of the register is called " + name + ".");
      }
      return answer(201, Row.of(Source.add(member, entry, clock.instant())));
    }
    var source = standing.get();
    if (!source.says(entry) || source.isProposed()) {
      requireOwn(source, name);
      change(source, entry, member, based, sent);
    }
    return answer(200, Row.of(source));
  }

  private static void requireOwn(Source source, String name) {
    if (!FoldedName.of(source.name).equals(FoldedName.of(name))) {
      throw new Conflict("name", name + " is another name of the entry " + source.name + ".");
    }
  }

  private void change(
      Source source, SourceEntry entry, Membership member, IfMatch based, Sent sent) {
    if (!source.isChangeableBy(member)) {
      throw new Forbidden("Only a lead may change this entry.");
    }
    if (!source.says(entry) && !based.allows(source.version)) {
      throw new Stale(
          "This entry was changed meanwhile, so yours was not stored.", Row.of(source), sent);
    }
    source.change(entry, member, clock.instant());
  }

  /** Takes in known agencies, monitors, ministries and outlets that the register lacks. */
  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Choice.class)))
  public Taken takeKnown(String key, Body body) {
    return Attempts.transaction(
        () -> {
          var lead = members.in(key).require(Permission.MANAGE);
          var choice = body.as(Choice.class);
          var chosen =
              SourceList.known()
                  .choose(
                      Objects.requireNonNullElse(choice.regions(), Set.of()),
                      Objects.requireNonNullElse(choice.types(), Set.of()));
          return new Taken(chosen.takeInto(lead, clock.instant()));
        });
  }

  @DELETE
  @Path("{name}")
  public void remove(String key, String name) {
    Attempts.transaction(
        () -> {
          var lead = members.in(key).require(Permission.MANAGE);
          lead.project.hold();
          Source.called(lead.project, name)
              .ifPresent(
                  source -> {
                    requireOwn(source, name);
                    source.remove(lead.person, clock.instant());
                  });
          return name;
        });
  }

  /** Makes the names of this entry aliases of another. */
  @POST
  @Path("{name}/merge")
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Merge.class)))
  public Response merge(String key, String name, Body body) {
    return Attempts.transaction(
        () -> {
          var lead = members.in(key).require(Permission.MANAGE);
          String into = body.as(Merge.class).into();
          var one = SourceMerge.merge(lead.project, name, into, lead.person, clock.instant());
          return answer(200, Row.of(one));
        });
  }

  /** Parts the entry of this name again from the one that it was merged into. */
  @DELETE
  @Path("{name}/merge")
  public Response undoMerge(String key, String name) {
    return Attempts.transaction(
        () -> {
          var lead = members.in(key).require(Permission.MANAGE);
          lead.project.hold();
          var merged = SourceMerge.mergedAway(lead.project, name);
          var back =
              merged.isPresent()
                  ? SourceMerge.undo(merged.get(), lead.person, clock.instant())
                  : Source.named(lead.project, name);
          return answer(200, Row.of(back));
        });
  }

  @Transactional
  Source named(String key, String name) {
    return Source.named(members.in(key).require(Permission.READ).project, name);
  }

  private static Response answer(int status, Row row) {
    return Response.status(status).entity(row).header("ETag", IfMatch.tag(row.version())).build();
  }
}
