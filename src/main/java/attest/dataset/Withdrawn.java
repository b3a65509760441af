// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.AnswerHistory;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** An answer that its reviewer took back. */
public record Withdrawn(
    String reviewer,
    int version,
    int guidelineVersion,
    Instant changedAt,
    boolean afterSubmission,
    @JsonInclude(Include.NON_NULL) @Nullable Integer firstVersion,
    List<Earlier> earlier) {
  public Withdrawn {
    earlier = Objects.requireNonNullElse(earlier, List.of());
  }

  static Withdrawn of(String reviewer, AnswerHistory history, LongFunction<List<String>> codes) {
    var a = history.answer();
    return new Withdrawn(
        reviewer,
        a.version(),
        a.guidelineVersion(),
        a.changedAt(),
        a.changedAfterSubmission(),
        a.firstVersion(),
        Earlier.of(history, codes));
  }

  Withdrawn only(Parts parts) {
    return new Withdrawn(
        reviewer,
        version,
        guidelineVersion,
        changedAt,
        afterSubmission,
        firstVersion,
        earlier.stream().map(e -> e.only(parts)).toList());
  }
}
