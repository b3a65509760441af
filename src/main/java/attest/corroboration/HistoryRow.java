// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a dossier, for those who see all of it.
 *
 * @param takenBack whether a grade or a sign-off was taken back rather than given
 * @param cited the mention that it was of; null where it was of none
 * @param by empty where its author is not named
 */
public record HistoryRow(
    String act, boolean takenBack, @Nullable Cited cited, String by, Instant at) {
  /** The latest first. */
  static List<HistoryRow> of(Dossier dossier, DossierAtHand hand) {
    var changes = DossierChange.of(dossier);
    var sentences = changes.stream().flatMap(c -> c.sentence().stream()).distinct().toList();
    Map<Long, Cited> cited = new HashMap<>();
    if (!sentences.isEmpty()) {
      Sentence.withText(sentences).forEach(s -> cited.put(s.id, Cited.of(s)));
    }
    return changes.stream().map(c -> of(c, c.sentence().map(cited::get), hand)).toList();
  }

  private static HistoryRow of(DossierChange change, Optional<Cited> cited, DossierAtHand hand) {
    String by = hand.names(change.person) ? change.person.name : "";
    return new HistoryRow(
        change.act.name(), change.takesBack(), cited.orElse(null), by, change.changedAt);
  }
}
