// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.counting.Grade;
import java.time.Instant;
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
}
