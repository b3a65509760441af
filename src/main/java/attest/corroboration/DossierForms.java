// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what is sent from a dossier's page, and shows the page again where it is refused. */
@ApplicationScoped
class DossierForms {
  @Inject Asker asker;
  @Inject Members members;

  /**
   * @param what was done, which the page then says
   */
  Response sent(long id, Permission permission, String what, Consumer<DossierAtHand> work) {
    try {
      Attempts.transaction(
          () -> {
            work.accept(DossierAtHand.of(asker.person(), id).toChange(permission));
            return what;
          });
    } catch (Problem refusal) {
      if (refusal.field() == null) {
        throw refusal;
      }
      return Attempts.transaction(
          () ->
              Response.status(refusal.formStatus())
                  .entity(DossierPage.Templates.dossier(sheet(id, refusal)))
                  .build());
    }
    return Response.seeOther(URI.create("/dossiers/" + id + "?done=" + what)).build();
  }

  DossierSheet sheet(long id, @Nullable Problem refused) {
    var hand = DossierAtHand.of(asker.person(), id);
    members.enter(hand.membership());
    return DossierSheets.of(hand, refused);
  }
}
