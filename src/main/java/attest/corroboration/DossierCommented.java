// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.shared.Deed;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.Map;

/**
 * A comment on a dossier was made, removed or brought back; fired within the transaction that
 * stores it.
 *
 * @param by who did it, who need not be its author
 */
public record DossierCommented(
    long project, long dossier, long comment, long by, Act act, Instant at) implements Deed {
  /** What became of the comment. */
  public enum Act {
    MADE("dossier.comment"),
    REMOVED("dossier.remove-comment"),
    RESTORED("dossier.restore-comment");

    private final String code;

    Act(String code) {
      this.code = code;
    }
  }

  static void tell(DossierComment comment, Act act, Person by, Instant now) {
    var dossier = comment.dossier;
    CDI.current()
        .getBeanContainer()
        .getEvent()
        .fire(new DossierCommented(dossier.project.id, dossier.id, comment.id, by.id, act, now));
  }

  @Override
  public Trace trace() {
    return new Trace(
        project, by, act.code, "dossier/" + dossier, Map.of("comment", String.valueOf(comment)));
  }
}
