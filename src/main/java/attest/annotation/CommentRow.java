// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the API gives it.
 *
 * @param thread the thread's first comment, itself where it opened one
 * @param text empty where it was removed
 * @param mentions logins that it names, whether or not anybody has them
 * @param resolved of a first comment: who settled the thread and when, null while it is open
 */
public record CommentRow(
    long id,
    long sentence,
    long thread,
    String author,
    String name,
    String text,
    List<String> mentions,
    Instant createdAt,
    boolean removed,
    @Nullable Resolution resolved) {
  /** Who settled a thread. */
  public record Resolution(String by, Instant at) {}

  static CommentRow of(Comment c) {
    String text = c.isRemoved() ? "" : c.text;
    return new CommentRow(
        c.id,
        c.sentence.id,
        c.first().id,
        c.author.login,
        c.author.name,
        text,
        List.copyOf(Mentions.in(text)),
        c.createdAt,
        c.isRemoved(),
        c.resolvedAt == null || c.resolver == null
            ? null
            : new Resolution(c.resolver.login, c.resolvedAt));
  }
}
