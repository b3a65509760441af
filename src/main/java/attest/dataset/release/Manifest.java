// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.split.Leakage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a release holds, for programs: every other file with its size and SHA-256. */
record Manifest(
    String project,
    String version,
    Instant askedAt,
    @Nullable Instant finishedAt,
    int guidelineVersion,
    Plan plan,
    Map<String, Facts.Part> parts,
    @Nullable Leakage randomSplitWouldLeak,
    List<Entry> files) {
  record Entry(String name, long bytes, String sha256) {}

  static Manifest of(Release release, Facts facts) {
    return new Manifest(
        release.project.projectKey,
        release.version,
        release.askedAt,
        release.finishedAt,
        facts.guideline(),
        release.plan(),
        facts.parts(),
        facts.leakage(),
        ReleaseFile.of(release).stream().map(f -> new Entry(f.name, f.bytes, f.sha256)).toList());
  }
}
