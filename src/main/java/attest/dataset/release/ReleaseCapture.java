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
 * The first half of writing a release: its articles as they stand, its dossiers where it holds any,
 * then the part of each. Articles that were never compared for near-copies are compared before they
 * are dealt out.
 */
final class ReleaseCapture {
  private static final int ARTICLES_AT_ONCE = 20;
  private static final int DOSSIERS_AT_ONCE = 20;

  /** While they are compared, who imports waits. */
  private static final int COMPARED_AT_ONCE = 5;

  private @Nullable Extract extract;
  private long dossiersTo;
  private long comparedTo;

  /** Takes what is next, or deals all out after the last; within a step's transaction. */
  void step(Release release) {
    var asker = asker(release);
    var from = extract(release, asker);
    boolean took = articles(release, asker, from) || dossiers(release, asker, from);
    if (!took && isCompared(release)) {
      deal(release);
      release.isAllCaptured();
    }
  }

  /**
   * @return whether there were any left
   */
  private static boolean articles(Release release, Membership asker, Extract from) {
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
    return !articles.isEmpty();
  }

  /**
   * @return whether there were any left, of those that are wanted
   */
  private boolean dossiers(Release release, Membership asker, Extract from) {
    if (!release.plan().holdsDossiers()) {
      return false;
    }
    var dossiers = from.statements(asker, dossiersTo, DOSSIERS_AT_ONCE);
    dossiers.forEach((id, statement) -> ReleaseDossier.keep(release, id, statement));
    dossiersTo = dossiers.keySet().stream().reduce(dossiersTo, Math::max);
    return !dossiers.isEmpty();
  }

  private static Membership asker(Release release) {
    return Membership.of(release.asker, release.project.id).require(Permission.RELEASE);
  }

  /** One that was interrupted begins anew: who is in it and what is reckoned is told once. */
  private Extract extract(Release release, Membership asker) {
    if (extract == null) {
      ReleaseFile.named(release, ReleaseFile.CAPTURE).ifPresent(ReleaseFile::forget);
      ReleaseArticle.forget(release);
      ReleaseDossier.forget(release);
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
    if (!release.plan().shares().isWhole()) {
      String first = release.plan().shares().parts().keySet().iterator().next();
      ReleaseDossier.articles(release)
          .forEach((id, told) -> ReleaseDossier.goTo(part(told, split, first), id));
    }
  }

  /** Where a dossier's articles went; one that has none in the release goes to the first part. */
  private static String part(List<Long> articles, Split split, String first) {
    return articles.stream()
        .filter(split.parts()::containsKey)
        .map(split.parts()::get)
        .findFirst()
        .orElse(first);
  }

  /** Near-copies stay together, and what a dossier gathers, or gathered when it was captured. */
  static List<Story> stories(Release release, List<ReleaseArticle> articles) {
    var members =
        articles.stream().map(a -> new Story.Member(a.articleId, a.sentences, a.labels())).toList();
    var together = new ArrayList<>(NearCopies.groups(release.project));
    together.addAll(Mention.articlesTogether(release.project));
    together.addAll(ReleaseDossier.articles(release).values());
    return Story.of(members, together);
  }
}
