// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Article;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A comment that waits for the asker and that they may see.
 *
 * @param comment with its author, sentence and article
 */
public record Waiting(Comment comment, CommentNotice.Reason reason) {
  /** Most that are looked at in one project: the oldest first. */
  public static final int MOST = 200;

  /** In all projects of theirs, the oldest first in each. */
  public static List<Waiting> of(Person asker) {
    var all = new ArrayList<Waiting>();
    for (Membership membership : Membership.allOf(asker)) {
      all.addAll(of(membership));
    }
    return all;
  }

  private static List<Waiting> of(Membership membership) {
    Map<Long, Conversation> conversations = new HashMap<>();
    return CommentNotice.waiting(membership, MOST).stream()
        .filter(
            n ->
                conversations
                    .computeIfAbsent(
                        n.comment.sentence.article.id,
                        id -> Conversation.of(membership, n.comment.sentence.article))
                    .shows(n.comment))
        .map(n -> new Waiting(n.comment, n.reason))
        .toList();
  }

  public Article article() {
    return comment.sentence.article;
  }

  public boolean isMention() {
    return reason == CommentNotice.Reason.MENTION;
  }

  /** The first letter of its author's name. */
  public String initial() {
    String name = comment.author.name;
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }

  public int ordinal() {
    return comment.sentence.ordinal;
  }
}
