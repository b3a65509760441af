// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.article.Article;
import attest.assignment.Held;
import attest.project.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article at which the reader has a place, on My work: what it is and until when. */
public record HeldRow(Article article, Held held, LocalDate today) {
  private static final int MOST = 20;

  /** Overdue ones first, then those whose time ends next, then what has no time. */
  static List<HeldRow> of(List<Membership> reviewed, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return reviewed.stream()
        .flatMap(m -> Held.of(m, now).stream())
        .sorted(
            Comparator.comparing(HeldRow::until, Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(MOST)
        .map(held -> new HeldRow(Article.findById(held.article()), held, today))
        .toList();
  }

  private static @Nullable Instant until(Held held) {
    return held.dueOn() == null
        ? held.expiresAt()
        : held.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The day by which a lead wants it. */
  public @Nullable Instant due() {
    return held.dueOn() == null ? null : until(held);
  }

  public boolean isOverdue() {
    return held.dueOn() != null && held.dueOn().isBefore(today);
  }
}
