// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.dataset.DatasetRatings;
import attest.dataset.release.Facts.Agreement;
import attest.dataset.release.Facts.Part;
import attest.dataset.split.Leakage;
import attest.project.Guideline;
import attest.project.Label;
import attest.project.Membership;
import attest.shared.Sha256;
import attest.statistics.Bootstrap;
import attest.statistics.Krippendorff;
import attest.statistics.Measure;
import attest.statistics.Patterns;
import attest.statistics.PercentAgreement;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The end of writing a release: what is known of it, its card, its manifest, its checksums. */
final class ReleaseEnd {
  static final String CARD = "README.md";
  static final String MANIFEST = "manifest.json";
  static final String SUMS = "SHA256SUMS";

  private final Release release;
  private final Instant now;

  ReleaseEnd(Release release, Instant now) {
    this.release = release;
    this.now = now;
  }

  /** Makes it ready; within the last step's transaction. */
  void write() {
    var facts = facts();
    release.ready(facts, now);
    keep(CARD, "text/markdown; charset=utf-8", card(facts));
    keep(MANIFEST, "application/json", Json.pretty(Manifest.of(release, facts)));
    var sums = new StringBuilder();
    ReleaseFile.of(release)
        .forEach(f -> sums.append(f.sha256).append("  ").append(f.name).append('\n'));
    keep(SUMS, "text/plain; charset=utf-8", sums.toString());
  }

  /** The card of one that is ready. */
  static String card(Release release) {
    return ReleaseFile.in(release, CARD).text();
  }

  private String card(Facts facts) {
    return new ReleaseCard(release, facts, Label.everOf(release.project)).text();
  }

  private void keep(String name, String mediaType, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    ReleaseFile.named(release, name).ifPresent(ReleaseFile::forget);
    var file = ReleaseFile.begin(release, name, mediaType);
    ReleaseFile.STORED.add(file.id, 0, bytes);
    file.whole(bytes.length, Sha256.of(bytes));
  }

  private Facts facts() {
    var articles = ReleaseArticle.allOf(release);
    var labels = new TreeMap<String, Long>();
    var parts = parts(articles);
    parts
        .values()
        .forEach(p -> p.labels().forEach((label, n) -> labels.merge(label, n, Long::sum)));
    return new Facts(
        Guideline.latestVersion(release.project),
        release.outline().reviewers(),
        Origin.of(articles),
        parts,
        labels,
        leakage(articles),
        agreement());
  }

  private Map<String, Part> parts(List<ReleaseArticle> articles) {
    var parts = new LinkedHashMap<String, Part>();
    var names = release.plan().shares().parts().keySet();
    (names.isEmpty() ? List.of("") : names)
        .forEach(name -> parts.put(name, new Part(0, 0, 0, 0, new TreeMap<>())));
    articles.forEach(a -> parts.merge(a.part, part(a), ReleaseEnd::sum));
    ReleaseDossier.counts(release)
        .forEach((name, n) -> parts.merge(name, new Part(0, 0, 0, n, Map.of()), ReleaseEnd::sum));
    return parts;
  }

  private static Part part(ReleaseArticle a) {
    return new Part(1, a.sentences, a.answers, 0, a.labels());
  }

  private static Part sum(Part a, Part b) {
    var labels = new TreeMap<>(a.labels());
    b.labels().forEach((label, n) -> labels.merge(label, n, Long::sum));
    return new Part(
        a.articles() + b.articles(),
        a.sentences() + b.sentences(),
        a.answers() + b.answers(),
        a.dossiers() + b.dossiers(),
        labels);
  }

  private @Nullable Leakage leakage(List<ReleaseArticle> articles) {
    if (release.plan().shares().isWhole()) {
      return null;
    }
    var sentences = new HashMap<Long, Long>();
    articles.forEach(a -> sentences.put(a.articleId, (long) a.sentences));
    return Leakage.of(
        ReleaseCapture.stories(release, articles),
        sentences,
        release.plan().shares(),
        release.plan().seed());
  }

  private List<Agreement> agreement() {
    var asker = Membership.of(release.asker, release.project.id);
    var ratings = DatasetRatings.of(asker).ratings();
    var bootstrap = Bootstrap.overGroups(release.plan().seed());
    return Label.everOf(release.project).stream()
        .map(
            label -> {
              var patterns = Patterns.of(ratings.label(label.place));
              return new Agreement(
                  label.code,
                  PercentAgreement.of(patterns).value(),
                  Krippendorff.alpha(patterns, Measure.nominal(), bootstrap));
            })
        .toList();
  }
}
