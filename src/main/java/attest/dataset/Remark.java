// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Comment;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a sentence.
 *
 * @param thread the comment that opened its thread, itself where it did
 * @param text empty where it was removed and holds its thread together; whom it mentions appears as
 *     everybody does
 * @param settledBy of a thread's first comment: who settled it; left out while it is open
 */
public record Remark(
    long id,
    long thread,
    String by,
    String text,
    Instant at,
    @JsonInclude(Include.NON_NULL) @Nullable String settledBy,
    @JsonInclude(Include.NON_NULL) @Nullable Instant settledAt) {

  static Remark of(Comment comment, Reviewers reviewers) {
    var settler = comment.resolver;
    return new Remark(
        comment.id,
        comment.first().id,
        reviewers.anybody(comment.author.id),
        comment.isRemoved() ? "" : comment.text(reviewers::login),
        comment.createdAt,
        settler == null ? null : reviewers.anybody(settler.id),
        comment.resolvedAt);
  }
}
