// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.counting.Grade;
import attest.project.Membership;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in a list: what is counted of what the asker sees.
 *
 * @param title the typed one, else the words of its first mention
 * @param grade the computed one
 * @param override an adjudicator's in its place
 * @param provisional a relation or attribution that it rests on is not confirmed
 * @param whole whether the asker sees all of it
 */
public record DossierRow(
    long id,
    String title,
    int mentions,
    int articles,
    int independentGroups,
    int opposedAlignments,
    int contradictions,
    Grade grade,
    @Nullable Grade override,
    boolean provisional,
    boolean whole,
    Instant changedAt) {
  private static final int MOST = 500;

  static DossierRow of(DossierView view) {
    var count = view.count();
    return new DossierRow(
        view.number(),
        view.title(),
        count.mentions(),
        count.articles(),
        count.independentGroups(),
        count.opposedAlignments(),
        count.contradictions().size(),
        count.grade(),
        view.override(),
        view.isProvisional(),
        view.whole(),
        view.whole() ? view.dossier().changedAt : view.dossier().createdAt);
  }

  /**
   * Those of the first few that the member sees whole and that wait for an adjudicator: those whose
   * verdict a reviewer contests, then those that nobody has signed, of grade CONTESTED first.
   *
   * @param contested by the dossiers' ids
   */
  public static List<DossierRow> waiting(Membership member, Set<Long> contested) {
    var sight = DossierSight.of(member);
    var waiting =
        sight.after(member, 0, MOST).stream()
            .filter(DossierSight.Seen::whole)
            .filter(s -> s.dossier().ruling.signOff == null || contested.contains(s.dossier().id))
            .toList();
    return DossierView.of(member, sight, waiting).stream()
        .map(DossierRow::of)
        .sorted(
            Comparator.comparing((DossierRow row) -> !contested.contains(row.id))
                .thenComparing(DossierRow::counts))
        .toList();
  }

  /** The grade that counts: an adjudicator's, else the computed one. */
  public Grade counts() {
    return override == null ? grade : override;
  }
}
