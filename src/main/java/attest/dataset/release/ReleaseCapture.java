// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.article.Article;
import attest.article.NearCopies;
import attest.corroboration.Mention;
import attest.dataset.Extract;
import attest.dataset.Portion;
import attest.dataset.split.Split;
import attest.dataset.split.Story;
import attest.project.Membership;
import attest.project.Permission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first half of writing a release: its articles as they stand, then the part of each. Articles
 * that were never compared for near-copies are compared before they are dealt out.
 */
final class ReleaseCapture {
  private static final int ARTICLES_AT_ONCE = 20;

  /** While they are compared, who imports waits. */
  private static final int COMPARED_AT_ONCE = 5;

  private @Nullable Extract extract;
  private long comparedTo;

  /** Takes the next articles, or deals them out after the last; within a step's transaction. */
  void step(Release release) {
    var asker = asker(release);
    var from = extract(release, asker);
    var articles =
        Article.next(asker, release.capturedTo, ARTICLES_AT_ONCE, Extract.CHARACTERS_AT_ONCE);
    var capture = ReleaseFile.capture(release);
    int piece = ReleaseFile.STORED.next(capture.id);
    for (var portion : articles.isEmpty() ? List.<Portion>of() : from.of(asker, articles)) {
      if (!portion.rows().isEmpty()) {
        piece += ReleaseArticle.keep(release, capture, piece, portion);
      }
      release.captured(portion.article().id());
    }
    if (articles.isEmpty() && isCompared(release)) {
      deal(release);
      release.isAllCaptured();
    }
  }

  private static Membership asker(Release release) {
    return Membership.of(release.asker, release.project.id).require(Permission.RELEASE);
  }

  /** One that was interrupted begins anew: who is in it and what is reckoned is told once. */
  private Extract extract(Release release, Membership asker) {
    if (extract == null) {
      ReleaseFile.named(release, ReleaseFile.CAPTURE).ifPresent(ReleaseFile::forget);
      ReleaseArticle.forget(release);
      var selection = release.plan().capture();
      extract = new Extract(asker, selection, selection.reviewers(asker));
      release.captureAnew(extract.outline(asker));
    }
    return extract;
  }

  /** Compares a few of those that wait. */
  private boolean isCompared(Release release) {
    if (release.plan().shares().isWhole()) {
      return true;
    }
    comparedTo = NearCopies.settle(release.project, comparedTo, COMPARED_AT_ONCE);
    return comparedTo == 0;
  }

  private static void deal(Release release) {
    var articles = ReleaseArticle.allOf(release);
    var split =
        Split.of(stories(release, articles), release.plan().shares(), release.plan().seed());
    articles.forEach(a -> a.goTo(split.parts().getOrDefault(a.articleId, Split.WHOLE)));
  }

  /** Near-copies stay together, and what a dossier gathers. */
  static List<Story> stories(Release release, List<ReleaseArticle> articles) {
    var members =
        articles.stream().map(a -> new Story.Member(a.articleId, a.sentences, a.labels())).toList();
    var together = new ArrayList<>(NearCopies.groups(release.project));
    together.addAll(Mention.articlesTogether(release.project));
    return Story.of(members, together);
  }
}
