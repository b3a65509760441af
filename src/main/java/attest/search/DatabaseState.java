// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.article.ArticleChange;
import attest.article.Sentence;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What tells whether an index is of this database, and has all of it. */
final class DatabaseState {
  private DatabaseState() {}

  /** Sentences that an index has to have. */
  static long sentences() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Sentence.count(
                    "article.removedStamp = 0 and article.project.removedStamp = 0"
                        + " and retiredStamp = 0"));
  }

  /** Tells this database from another: the change that was followed last. */
  static String mark(long change) {
    return QuarkusTransaction.requiringNew().call(() -> markOf(change));
  }

  private static String markOf(long id) {
    ArticleChange change = ArticleChange.findById(id);
    return change == null
        ? "none of " + ArticleChange.count()
        : change.articleId + " " + change.changedAt;
  }
}
