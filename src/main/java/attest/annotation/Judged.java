// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Project;
import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * An answer changed; fired within the transaction that stores it. It names no label: who may see
 * the answer, {@link Blindness} says.
 *
 * @param judged false where the answer was taken back
 */
public record Judged(
    long project,
    long article,
    long sentence,
    long reviewer,
    boolean judged,
    int version,
    Instant at)
    implements Deed {
  static Judged of(Project project, Annotation annotation) {
    return new Judged(
        project.id,
        annotation.sentence.article.id,
        annotation.sentence.id,
        annotation.reviewer.id,
        annotation.judged,
        annotation.version,
        annotation.changedAt);
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        reviewer,
        judged ? "annotation.judge" : "annotation.withdraw",
        "sentence/" + sentence,
        Map.of("article", String.valueOf(article), "version", String.valueOf(version)));
  }
}
