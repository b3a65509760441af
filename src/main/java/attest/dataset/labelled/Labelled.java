// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.project.Membership;
import attest.shared.Attempts;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Checks a labelled file, or stores it: all of it in one transaction, so that after whatever
 * happens either everything stands or nothing.
 */
@ApplicationScoped
class Labelled {
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Gives the bytes, each time from the beginning. */
  interface Bytes {
    InputStream open() throws IOException;
  }

  /** Nothing was stored, for some rows cannot be taken. */
  static final class NotTaken extends Problem {
    private static final long serialVersionUID = 1;

    NotTaken(Report report) {
      super(
          422,
          "refused",
          "Nothing was stored: "
              + report.refusedInAll()
              + " rows cannot be taken. Mend them, say what their names become, or leave them out"
              + " with skipRefused=true.");
      add("refused", report.refused());
      add("refusedInAll", report.refusedInAll());
    }
  }

  @Inject Event<Object> stored;
  @Inject Clock clock;

  /** What would become of it. */
  Report check(Membership lead, Layout layout, Choices choices, Bytes bytes) {
    return Attempts.transaction(LONGEST, () -> run(lead.id, layout, choices, bytes, false));
  }

  /** What would become of a file that is kept, which takes note of it. */
  void check(Membership lead, long file, Choices choices) {
    Attempts.transaction(
        LONGEST,
        () -> {
          Layout layout = LabelledFile.<LabelledFile>findById(file).layout;
          var report = run(lead.id, layout, choices, () -> LabelledFile.content(file), false);
          LabelledFile.locked(file).found(choices, report);
          return report;
        });
  }

  /**
   * @param skip whether rows that cannot be taken are left out, instead of stopping all
   * @throws NotTaken where some cannot be taken
   */
  Report save(Membership lead, Layout layout, Choices choices, Bytes bytes, boolean skip) {
    return Attempts.transaction(LONGEST, () -> taken(lead.id, layout, choices, bytes, skip));
  }

  /**
   * Saves a file that is kept, once.
   *
   * @throws NotTaken as {@link #save(Membership, Layout, Choices, Bytes, boolean)}
   */
  void save(Membership lead, long file, boolean skip) {
    Attempts.transaction(
        LONGEST,
        () -> {
          var kept = LabelledFile.locked(file);
          if (kept.savedAt == null) {
            var choices = kept.choices();
            var report =
                taken(lead.id, kept.layout, choices, () -> LabelledFile.content(file), skip);
            LabelledFile.locked(file).saved(report, clock.instant());
          }
          return file;
        });
  }

  private Report taken(long lead, Layout layout, Choices choices, Bytes bytes, boolean skip) {
    var report = run(lead, layout, choices, bytes, true);
    if (!skip && report.refusedInAll() > 0) {
      throw new NotTaken(report);
    }
    if (report.articles() + report.answers() > 0) {
      tell(Membership.withAll(lead), report);
    }
    return report;
  }

  private static void tell(Membership lead, Report report) {
    Deeds.tell(
        new Deed.Trace(
            lead.project.id,
            lead.person.id,
            "dataset.take-labelled",
            "project/" + lead.project.id,
            Map.of(
                "articles", String.valueOf(report.articles()),
                "answers", String.valueOf(report.answers()))));
  }

  private Report run(long lead, Layout layout, Choices choices, Bytes bytes, boolean store) {
    Membership member = Membership.withAll(lead);
    try (var in = bytes.open()) {
      return new LabelledImport(member, layout, choices, store, clock.instant(), stored::fire)
          .run(layout, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
