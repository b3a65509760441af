// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contest, as the API tells it beside what it is about.
 *
 * @param version of the decision
 * @param state {@code open}, {@code answered} or {@code overtaken} (decided anew since)
 */
public record ObjectionRow(
    long id,
    String reviewer,
    int version,
    String text,
    Instant createdAt,
    Objection.State state,
    String answer,
    @Nullable String answerer,
    @Nullable Instant answeredAt) {
  /** Words, of a contest or of an answer to one. */
  public record Sent(@NotNull String text) {}

  public static ObjectionRow of(Objection contest) {
    return new ObjectionRow(
        contest.id,
        contest.reviewer.login,
        contest.version,
        contest.text,
        contest.createdAt,
        contest.state(),
        contest.answer,
        contest.answerer == null ? null : contest.answerer.login,
        contest.answeredAt);
  }
}
