// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.Portion;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The articles of a release by their ids, one at hand. */
final class CapturedArticles {
  /** The id that stands after the last. */
  static final long END = Long.MAX_VALUE;

  private final Release release;
  private final ReleaseFile capture;
  private @Nullable ReleaseArticle current;

  /** Within a transaction, as all that follows. */
  CapturedArticles(Release release) {
    this.release = release;
    this.capture = ReleaseFile.capture(release);
    goAfter(0);
  }

  private void goAfter(long article) {
    current = ReleaseArticle.of(release, article, 1).stream().findFirst().orElse(null);
  }

  long id() {
    return current == null ? END : current.articleId;
  }

  /** Where the article of this id lies, null if it is not at hand. */
  @Nullable String part(long article) {
    return current == null || current.articleId != article ? null : current.part;
  }

  int sentences() {
    return current == null ? 0 : current.sentences;
  }

  /** Whether both have the same article at hand, and their lines are the same bytes. */
  boolean isAsIn(CapturedArticles other) {
    return current != null
        && other.current != null
        && id() == other.id()
        && Arrays.equals(current.lines(capture), other.current.lines(other.capture));
  }

  void pass() {
    goAfter(id());
  }

  /** The article of this id, if it is at hand; then the next is. */
  @Nullable Portion take(long article) {
    if (current == null || current.articleId != article) {
      return null;
    }
    var portion = current.portion(capture);
    pass();
    return portion;
  }
}
