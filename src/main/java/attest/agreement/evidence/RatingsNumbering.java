// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.JudgementRows;
import attest.shared.Sha256;
import attest.statistics.Ratings;
import attest.statistics.RatingsBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives units, raters and groups their numbers in the order they come. */
final class RatingsNumbering {
  private static final int ROW = 5 * Long.BYTES + Integer.BYTES;

  private final long mask;
  private final AcceptedAnswers accepted;
  private final ReviewerNames names;
  private final ReportFilter filter;
  private final RatingsBuilder builder = Ratings.builder();
  private final Map<Long, Integer> groups = new LinkedHashMap<>();
  private final Map<Long, Integer> raters = new HashMap<>();
  private final List<Long> reviewers = new ArrayList<>();
  private final MessageDigest digest = Sha256.digest();
  private final ArticlePrints seen = new ArticlePrints();
  private final byte[] row = new byte[ROW];
  private long[] sentences = new long[1024];
  private int[] lengths = new int[1024];
  private long[] latest = new long[1024];
  private int[] guidelines = new int[1024];
  private int units;

  RatingsNumbering(long mask, AcceptedAnswers accepted, ReviewerNames names, ReportFilter filter) {
    this.mask = mask;
    this.accepted = accepted;
    this.names = names;
    this.filter = filter;
  }

  /**
   * Rows come ordered by sentence, so that a sentence's number is that of the latest or the next.
   */
  void take(JudgementRows.Row judged) {
    seen.take(judged);
    if (!filter.takes(judged) || !filter.takes(names.of(judged.reviewer()))) {
      return;
    }
    if (units == 0 || sentences[units - 1] != judged.sentence()) {
      begin(judged);
    }
    int unit = units - 1;
    long at = judged.changedAt().toEpochMilli();
    if (at >= latest[unit]) {
      latest[unit] = at;
      guidelines[unit] = judged.guideline();
    }
    builder.add(
        unit, raters.computeIfAbsent(judged.reviewer(), this::number), judged.labels() & mask);
    accepted.take(unit, judged);
    digest(judged);
  }

  private void begin(JudgementRows.Row judged) {
    if (units == sentences.length) {
      sentences = Arrays.copyOf(sentences, units * 2);
      lengths = Arrays.copyOf(lengths, units * 2);
      latest = Arrays.copyOf(latest, units * 2);
      guidelines = Arrays.copyOf(guidelines, units * 2);
    }
    sentences[units] = judged.sentence();
    lengths[units] = judged.length();
    builder.group(units, groups.computeIfAbsent(judged.article(), a -> groups.size()));
    units++;
  }

  private int number(long reviewer) {
    reviewers.add(reviewer);
    return reviewers.size() - 1;
  }

  private void digest(JudgementRows.Row judged) {
    Instant at = judged.changedAt();
    ByteBuffer.wrap(row)
        .putLong(judged.article())
        .putLong(judged.sentence())
        .putLong(judged.reviewer())
        .putLong(judged.labels())
        .putLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000)
        .putInt(judged.guideline());
    digest.update(row);
    if (judged.leansOnSuggestions()) {
      digest.update(judged.accepted().getBytes(StandardCharsets.UTF_8));
    }
  }

  ProjectRatings ratings() {
    return new ProjectRatings(
        builder.build(),
        groups.keySet().stream().mapToLong(article -> article).toArray(),
        groups.keySet().stream().map(seen::of).toList(),
        Arrays.copyOf(sentences, units),
        Arrays.copyOf(lengths, units),
        Arrays.copyOf(latest, units),
        Arrays.copyOf(guidelines, units),
        List.copyOf(reviewers),
        reviewers.stream().map(names::of).toList(),
        mask,
        accepted,
        HexFormat.of().formatHex(digest.digest()));
  }
}
