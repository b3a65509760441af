// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.SettledAnswer.Outcome;
import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * A sentence was settled, or that was taken back; fired within the transaction that stores it.
 *
 * @param settled false where it was taken back
 */
public record Settled(
    long project,
    long article,
    long sentence,
    long adjudicator,
    boolean settled,
    Outcome outcome,
    int version,
    Instant at)
    implements Deed {

  static Settled of(Adjudication adjudication) {
    var sentence = adjudication.answer.sentence;
    return new Settled(
        sentence.article.project.id,
        sentence.article.id,
        sentence.id,
        adjudication.adjudicator.id,
        adjudication.answer.standing,
        adjudication.outcome,
        adjudication.version,
        adjudication.changedAt);
  }

  @Override
  public Trace trace() {
    String number = String.valueOf(version);
    return new Trace(
        project,
        adjudicator,
        settled ? "adjudication.settle" : "adjudication.withdraw",
        "sentence/" + sentence,
        settled ? Map.of("version", number, "outcome", outcome.word()) : Map.of("version", number));
  }
}
