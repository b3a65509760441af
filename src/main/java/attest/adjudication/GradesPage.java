// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.corroboration.DossierRow;
import attest.project.Members;
import attest.project.Permission;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Dossiers that wait for an adjudicator's grade or sign-off, contested ones first. */
@Path("/projects/{key}/adjudicate/dossiers")
public class GradesPage {
  @CheckedTemplate(basePath = "adjudication")
  static class Templates {
    static native TemplateInstance grades(String key, List<DossierRow> rows);
  }

  @Inject Members members;

  @GET
  @Transactional
  public TemplateInstance show(String key) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    return Templates.grades(key, DossierRow.unsigned(membership));
  }
}
