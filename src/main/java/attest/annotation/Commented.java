// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import java.time.Instant;

/**
 * The comments on a sentence changed: one was made, removed, brought back, settled or opened again;
 * fired within the transaction that stores it. Who may see it, {@link Conversation} says.
 */
public record Commented(
    long project, long article, long sentence, long comment, long author, Instant at) {
  static Commented of(Comment comment, Instant now) {
    var article = comment.sentence.article;
    return new Commented(
        article.project.id, article.id, comment.sentence.id, comment.id, comment.author.id, now);
  }
}
