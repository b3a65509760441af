// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.TakesAway;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.NotFound;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;

/** The dossiers of a project as a file: {@code json} or {@code csv}. */
@Path("/api/v1/projects/{key}/dossiers/export/{format}")
@TakesAway
public class DossierExportApi {
  @Inject Members members;
  @Inject ObjectMapper json;

  @GET
  @Blocking
  public RestMulti<byte[]> export(String key, String format, @Context HttpServerRequest http) {
    var member = members.in(key);
    var form = form(format);
    member.require(Permission.EXPORT);
    QuarkusTransaction.requiringNew().run(() -> tell(member, format));
    http.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
    String type = form == DossierExport.Form.CSV ? "text/csv; charset=utf-8" : "application/json";
    return RestMulti.fromMultiData(new DossierExport(member, form, json).pieces())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + member.project.projectKey + "-dossiers." + format + '"')
        .build();
  }

  private static void tell(Membership member, String format) {
    long project = member.project.id;
    var facts = Map.of("format", format, "of", "dossiers");
    Deeds.tell(
        new Deed.Trace(project, member.person.id, "dataset.export", "project/" + project, facts));
  }

  private static DossierExport.Form form(String format) {
    return switch (format) {
      case "json" -> DossierExport.Form.JSON;
      case "csv" -> DossierExport.Form.CSV;
      default -> throw new NotFound("Dossiers are exported as json or csv.");
    };
  }
}
