// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.corroboration.DossierRow;
import attest.corroboration.GradeContest;
import attest.project.Members;
import attest.project.Permission;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;

/** Dossiers that wait for an adjudicator's grade or sign-off, contested ones first. */
@Path("/projects/{key}/adjudicate/dossiers")
public class GradesPage {
  /**
   * What the page shows.
   *
   * @param contested ids of dossiers of which a reviewer contests the verdict
   */
  public record Sheet(String key, List<DossierRow> rows, Set<Long> contested) {
    public boolean isContested(DossierRow row) {
      return contested.contains(row.id());
    }
  }

  @CheckedTemplate(basePath = "adjudication")
  static class Templates {
    static native TemplateInstance grades(Sheet sheet);
  }

  @Inject Members members;

  @GET
  @Transactional
  public TemplateInstance show(String key) {
    var membership = members.in(key).require(Permission.ADJUDICATE);
    var contested = GradeContest.openIn(membership);
    var rows = DossierRow.waiting(membership, contested);
    return Templates.grades(new Sheet(key, rows, contested));
  }
}
