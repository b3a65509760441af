// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.article.Sentence;
import attest.project.Membership;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an adjudicator decided last in a project and can undo: it stands, and no undoing made it.
 *
 * @param change id by which it is undone
 * @param sentences how many it is about: more than one where it is a batch
 */
public record LastDecision(
    long change, Sentence sentence, @Nullable AdjudicationBatch batch, long sentences) {

  static Optional<LastDecision> of(Membership by) {
    return AdjudicationChange.<AdjudicationChange>find(
            "select c from AdjudicationChange c join fetch c.adjudication d join fetch d.answer a"
                + " join fetch a.sentence s join fetch s.article t where c.adjudicator = ?1"
                + " and t.project = ?2 and c.version = d.version and c.undoes = false"
                + " and s.retiredStamp = 0 and t.removedStamp = 0 order by c.id desc",
            by.person,
            by.project)
        .page(0, 1)
        .firstResultOptional()
        .map(LastDecision::of);
  }

  /** Of the sentence; of one of them where it is a batch. */
  long id() {
    return sentence.id;
  }

  private static LastDecision of(AdjudicationChange change) {
    var batch = change.adjudication.batch;
    long many = batch == null ? 1 : Adjudication.count("batch", batch);
    return new LastDecision(change.id, change.adjudication.answer.sentence, batch, many);
  }

  /**
   * Lets stand what stood before a decision about one sentence.
   *
   * @return whether that changed anything: not where the decision is no longer the latest
   */
  static boolean undo(Settling settling, long change, Instant now) {
    var standing = settling.locked();
    var undone =
        AdjudicationChange.<AdjudicationChange>find(
                "id = ?1 and adjudication.id = ?2 and version = ?3 and adjudicator = ?4",
                change,
                standing.id,
                standing.version,
                settling.person())
            .firstResultOptional();
    undone.ifPresent(
        c ->
            settling.putBack(
                standing,
                AdjudicationChange.before(c)
                    .map(AdjudicationChange::decision)
                    .orElse(Adjudication.Decision.NONE),
                now));
    return undone.isPresent();
  }
}
