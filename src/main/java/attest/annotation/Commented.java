// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * The comments on a sentence changed: one was made, removed, brought back, settled or opened again;
 * fired within the transaction that stores it. Who may see it, {@link Conversation} says.
 *
 * @param by who did it, who need not be its author
 */
public record Commented(
    long project,
    long article,
    long sentence,
    long comment,
    long author,
    long by,
    Act act,
    Instant at)
    implements Deed {
  /** What became of the comment. */
  public enum Act {
    MADE("annotation.comment"),
    RESOLVED("annotation.settle-comment"),
    REOPENED("annotation.reopen-comment"),
    REMOVED("annotation.remove-comment"),
    RESTORED("annotation.restore-comment");

    private final String code;

    Act(String code) {
      this.code = code;
    }
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        by,
        act.code,
        "comment/" + comment,
        Map.of("article", String.valueOf(article), "sentence", String.valueOf(sentence)));
  }

  static Commented of(Comment comment, Act act, long by, Instant now) {
    var article = comment.sentence.article;
    return new Commented(
        article.project.id,
        article.id,
        comment.sentence.id,
        comment.id,
        comment.author.id,
        by,
        act,
        now);
  }
}
