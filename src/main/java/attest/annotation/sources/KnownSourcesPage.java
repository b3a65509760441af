// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.Members;
import attest.project.Permission;
import attest.project.SourceList;
import attest.project.SourceType;
import attest.shared.Attempts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Known agencies, monitors, ministries and outlets, to take into a register by one button. */
@Path("/projects/{key}/sources/known")
public class KnownSourcesPage {
  /** What the page shows: how many there are of each region and type. */
  public record Sheet(String key, int all, List<Share> regions, List<Share> types) {}

  /** A region or type, and how many entries are of it. */
  public record Share(String word, long entries) {}

  @CheckedTemplate(basePath = "sources")
  static class Templates {
    static native TemplateInstance known(Sheet sheet);
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String key) {
    members.in(key).require(Permission.MANAGE);
    var list = SourceList.known();
    return Templates.known(
        new Sheet(
            key,
            list.entries().size(),
            list.regions().stream().map(region -> share(list, region)).toList(),
            list.types().stream().map(type -> share(list, type)).toList()));
  }

  private static Share share(SourceList list, String region) {
    return new Share(region, list.choose(Set.of(region), Set.of()).entries().size());
  }

  private static Share share(SourceList list, SourceType type) {
    return new Share(type.word(), list.choose(Set.of(), Set.of(type)).entries().size());
  }

  /** Nothing ticked in a group = all of it. */
  @POST
  public Response take(
      String key,
      @FormParam("region") List<String> regions,
      @FormParam("type") List<String> types) {
    var ofTypes = types.stream().map(SourceForm::type).collect(Collectors.toSet());
    var chosen = SourceList.known().choose(Set.copyOf(regions), ofTypes);
    int added =
        Attempts.transaction(
            () -> chosen.takeInto(members.in(key).require(Permission.MANAGE), clock.instant()));
    String done = added == 0 ? "none" : "taken";
    return Response.seeOther(URI.create("/projects/" + key + "/sources?done=" + done)).build();
  }
}
