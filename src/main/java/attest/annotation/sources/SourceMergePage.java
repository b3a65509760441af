// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Source;
import attest.project.SourceMerge;
import attest.shared.Attempts;
import attest.shared.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks which entry another is, names what moves, and does it; and parts the two again. */
@Path("/projects/{key}/sources/{id}")
public class SourceMergePage {
  /**
   * What the page shows.
   *
   * @param other the entry that would take this one in; null until one is chosen
   * @param typed what was typed and is no entry's name; empty where nothing was
   * @param others names to choose from
   */
  public record Sheet(
      String key, SourceRow row, @Nullable SourceRow other, String typed, List<String> others) {}

  @CheckedTemplate(basePath = "sources")
  static class Templates {
    static native TemplateInstance merge(Sheet sheet);
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  @Path("merge")
  @Transactional
  public TemplateInstance ask(
      String key, long id, @QueryParam("into") @DefaultValue("") String into) {
    var lead = members.in(key).require(Permission.MANAGE);
    var source = present(lead, id);
    var mentions = SourceMentions.of(lead);
    var counts = mentions.counts();
    var other = mentions.register().entryOf(into).filter(found -> !found.id.equals(id));
    return Templates.merge(
        new Sheet(
            key,
            SourceRow.of(source, counts.getOrDefault(id, 0L)),
            other.map(o -> SourceRow.of(o, counts.getOrDefault(o.id, 0L))).orElse(null),
            other.isPresent() ? "" : into,
            mentions.register().entries().stream()
                .filter(entry -> !entry.id.equals(id))
                .map(entry -> entry.name)
                .sorted()
                .toList()));
  }

  @POST
  @Path("merge")
  public Response merge(String key, long id, @FormParam("into") @DefaultValue("") String into) {
    long survivor =
        Attempts.transaction(
            () -> {
              var lead = members.in(key).require(Permission.MANAGE);
              lead.project.hold();
              var name = Source.of(lead.project, id).name;
              return SourceMerge.merge(lead.project, name, into, lead.person, clock.instant()).id;
            });
    return to(key, survivor, "merged");
  }

  @POST
  @Path("separation")
  public Response separate(String key, long id) {
    Attempts.transaction(
        () -> {
          var lead = members.in(key).require(Permission.MANAGE);
          lead.project.hold();
          return SourceMerge.undo(Source.of(lead.project, id), lead.person, clock.instant()).id;
        });
    return to(key, id, "separated");
  }

  private static Source present(Membership lead, long id) {
    var source = Source.of(lead.project, id);
    if (!source.isPresent()) {
      throw new NotFound("The entry " + source.name + " is not in the register any more.");
    }
    return source;
  }

  private static Response to(String key, long id, String what) {
    return Response.seeOther(URI.create("/projects/" + key + "/sources/" + id + "?done=" + what))
        .build();
  }
}
