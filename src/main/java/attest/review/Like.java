// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import attest.annotation.Submission;
import attest.article.Article;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article that a reviewer has submitted and for which another is easily taken: it has the same
 * title, or the two are near-copies.
 */
public record Like(Article article, boolean sameTitle) {
  /** The one submitted last; null where there is none. */
  static @Nullable Like of(Article other, Person reviewer) {
    return Submission.getEntityManager()
        .createQuery(
            "select a.id from Submission u join u.article a where u.reviewer = :me"
                + " and u.submittedAt is not null and a.project = :project and a.removedStamp = 0"
                + " and a <> :other and ((a.title <> '' and lower(a.title) = :title) or exists"
                + " (select 1 from NearCopy c where c.article = :other and c.other = a))"
                + " order by u.submittedAt desc",
            Long.class)
        .setParameter("me", reviewer)
        .setParameter("project", other.project)
        .setParameter("other", other)
        .setParameter("title", other.title.toLowerCase(Locale.ROOT))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(id -> of(Article.<Article>findById(id), other))
        .orElse(null);
  }

  private static Like of(Article submitted, Article other) {
    return new Like(submitted, submitted.title.equalsIgnoreCase(other.title));
  }
}
