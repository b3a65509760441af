// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.counting.Repeats;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dossiers of a project, and who repeats whom over all of them. */
@Path("/projects/{key}/dossiers")
public class DossiersPage {
  private static final int ROWS = 50;

  /** Dossiers that the picture of a project is drawn from at most. */
  private static final int DRAWN = 2000;

  /**
   * The list.
   *
   * @param next after which the next page begins; null on the last
   * @param removed dossiers that can be brought back, for those who may
   */
  public record Shelf(
      String key,
      List<DossierRow> rows,
      @Nullable String next,
      List<DossiersApi.Removed> removed) {}

  @CheckedTemplate(basePath = "dossier")
  static class Templates {
    static native TemplateInstance dossiers(Shelf shelf);

    static native TemplateInstance repeatsOfProject(String key, RepeatsView view);
  }

  @Inject Members members;

  @GET
  @Transactional
  public TemplateInstance show(String key, @QueryParam("after") @Nullable String after) {
    var member = members.in(key).require(Permission.READ);
    var sight = DossierSight.of(member);
    var seen = sight.afterCalled(member, Listing.after(after), ROWS + 1);
    var page =
        Listing.of(DossierView.of(member, sight, seen), ROWS, DossierRow::of, DossierView::number);
    var removed =
        member.may(Permission.ADJUDICATE)
            ? DossiersApi.removed(member)
            : List.<DossiersApi.Removed>of();
    return Templates.dossiers(new Shelf(key, page.items(), page.next(), removed));
  }

  @GET
  @Path("repeats")
  @Transactional
  public TemplateInstance repeats(String key) {
    var member = members.in(key).require(Permission.READ);
    var sight = DossierSight.of(member);
    var views = DossierView.of(member, sight, sight.after(member, 0, DRAWN));
    var mentions = views.stream().flatMap(v -> v.matter().mentions().stream()).toList();
    return Templates.repeatsOfProject(key, RepeatsView.of(Repeats.of(mentions)));
  }
}
