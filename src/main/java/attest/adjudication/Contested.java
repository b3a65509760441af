// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * A decision was contested, or a contest answered; fired within the transaction that stores it.
 *
 * @param person who contested or answered
 * @param reviewer who contested
 */
public record Contested(
    long project,
    long article,
    long sentence,
    long contest,
    long person,
    long reviewer,
    boolean answered,
    Instant at)
    implements Deed {

  static Contested of(Contest contest, long person, Instant at) {
    var sentence = contest.adjudication.answer.sentence;
    return new Contested(
        sentence.article.project.id,
        sentence.article.id,
        sentence.id,
        contest.id,
        person,
        contest.reviewer.id,
        contest.answeredAt != null,
        at);
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        answered ? "adjudication.answer_contest" : "adjudication.contest",
        "sentence/" + sentence,
        Map.of("contest", String.valueOf(contest)));
  }
}
