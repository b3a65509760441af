// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.annotation.Details;
import attest.dataset.Earlier;
import attest.dataset.GivenAnswer;
import attest.dataset.SentenceLine;
import attest.dataset.Withdrawn;
import attest.dataset.labelled.Document.Given;
import attest.dataset.labelled.Document.Handed;
import attest.dataset.labelled.Document.Part;
import attest.dataset.labelled.Document.Stood;
import attest.shared.Invalid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each reviewer said of one article, gathered from its lines. */
final class OwnParts {
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  private final Map<String, Part> parts = new LinkedHashMap<>();

  List<Part> all() {
    return List.copyOf(parts.values());
  }

  void hand(int line, @Nullable List<SentenceLine.Handed> submissions) {
    for (var handed : submissions == null ? List.<SentenceLine.Handed>of() : submissions) {
      time("submissions.firstAt", handed.firstAt());
      if (handed.submittedAt() != null) {
        time("submissions.submittedAt", handed.submittedAt());
      }
      var stood = new Handed(handed.firstAt(), handed.submittedAt());
      var part = part(line, named(handed.reviewer()), stood);
      if (parts.put(handed.reviewer(), part) != null) {
        throw new Invalid("submissions", handed.reviewer() + " has two submissions.");
      }
    }
  }

  void add(int line, int passage, SentenceLine said) {
    for (var given : said.answers()) {
      var versions = earlier(given.earlier());
      versions.add(stood(given));
      boolean recheck = Boolean.TRUE.equals(given.recheck());
      add(given.reviewer(), new Given(line, passage, versions, given.firstVersion(), recheck));
    }
    for (var gone : said.withdrawn()) {
      var versions = earlier(gone.earlier());
      versions.add(stood(gone));
      add(gone.reviewer(), new Given(line, passage, versions, gone.firstVersion(), false));
    }
  }

  private void add(@Nullable String reviewer, Given given) {
    var part = parts.computeIfAbsent(named(reviewer), name -> part(given.line(), name, null));
    int last = part.answers().size() - 1;
    if (last >= 0 && part.answers().get(last).passage() == given.passage()) {
      throw new Invalid("answers.reviewer", reviewer + " has two answers to this sentence.");
    }
    part.answers().add(given);
  }

  private static Part part(int line, String reviewer, @Nullable Handed handed) {
    return new Part(line, reviewer, new ArrayList<>(), List.of(), List.of(), List.of(), handed);
  }

  private static List<Stood> earlier(List<Earlier> earlier) {
    return earlier.stream().map(OwnParts::stood).collect(Collectors.toCollection(ArrayList::new));
  }

  private static Stood stood(GivenAnswer given) {
    return new Stood(
        true,
        given.labels(),
        given.details(),
        given.note(),
        given.version(),
        given.guidelineVersion(),
        given.afterSubmission(),
        time("answers.changedAt", given.changedAt()),
        given.accepted());
  }

  private static Stood stood(Withdrawn gone) {
    return new Stood(
        false,
        List.of(),
        Details.NONE,
        "",
        gone.version(),
        gone.guidelineVersion(),
        gone.afterSubmission(),
        time("withdrawn.changedAt", gone.changedAt()),
        List.of());
  }

  private static Stood stood(Earlier e) {
    return new Stood(
        e.judged(),
        e.labels(),
        e.details(),
        e.note(),
        e.version(),
        e.guidelineVersion(),
        e.afterSubmission(),
        time("earlier.changedAt", e.changedAt()),
        e.accepted());
  }

  private static String named(@Nullable String reviewer) {
    if (reviewer == null || reviewer.isBlank()) {
      throw new Invalid("reviewer", "An answer names its reviewer.");
    }
    return reviewer;
  }

  private static Instant time(String field, @Nullable Instant time) {
    if (time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new Invalid(field, field + " is a time of the years 1970 to 2999.");
    }
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}
