// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a dossier, as pages and calls show it.
 *
 * @param dossier where it was made: the one that is shown, or one that went into it
 * @param author null where its author is not named
 * @param text empty where it was removed
 * @param changeable whether the asker may remove it and bring it back
 */
public record DossierCommentRow(
    long id,
    long dossier,
    @Nullable String author,
    String name,
    String text,
    Instant createdAt,
    boolean removed,
    boolean changeable) {
  static DossierCommentRow of(DossierComment comment, DossierAtHand hand) {
    boolean named = hand.names(comment.author);
    return new DossierCommentRow(
        comment.id,
        hand.sight().number(comment.dossier),
        named ? comment.author.login : null,
        named ? comment.author.name : "",
        comment.isRemoved() ? "" : comment.text,
        comment.createdAt,
        comment.isRemoved(),
        comment.isOf(hand));
  }

  /** All of a dossier, the oldest first; none for who sees it in part. */
  static List<DossierCommentRow> of(DossierAtHand hand) {
    return hand.seen().whole()
        ? DossierComment.of(hand.dossier()).stream().map(c -> of(c, hand)).toList()
        : List.of();
  }
}
