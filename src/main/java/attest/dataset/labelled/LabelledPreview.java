// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.project.Label;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A labelled file before it is saved, and after.
 *
 * @param saved whether it is in the project now
 * @param labels names of the file with what they may become
 * @param members who reviews, for the file's reviewers to be one of
 * @param problem why it was not saved
 */
public record LabelledPreview(
    String key,
    long id,
    String fileName,
    Layout layout,
    boolean saved,
    String language,
    Report report,
    List<Named> labels,
    List<Named> reviewers,
    List<Option> offered,
    List<Option> members,
    @Nullable Problem problem) {
  /** Rows of trouble that the page shows; the file of problems has all that were kept. */
  static final int MOST_ROWS = 50;

  /** Something that a name may become: {@code to} in the words of {@link Choices}. */
  public record Option(String to, String shown) {}

  /**
   * A name of the file.
   *
   * @param to what it becomes; empty = not known
   * @param fresh what it becomes where it is added
   */
  public record Named(String name, int uses, String to, String fresh) {
    /** The name of what is added. */
    public String getAdded() {
      return fresh.substring(Choices.NEW.length());
    }
  }

  static LabelledPreview of(Membership lead, LabelledFile file, @Nullable Problem problem) {
    var report = file.report();
    return new LabelledPreview(
        lead.project.projectKey,
        file.id,
        file.fileName,
        file.layout,
        file.savedAt != null,
        String.valueOf(file.choices().language()),
        report,
        report.labels().stream().map(LabelledPreview::label).toList(),
        report.reviewers().stream().map(LabelledPreview::reviewer).toList(),
        Label.of(lead.project).stream().map(l -> new Option(l.code, l.name)).toList(),
        Membership.allOf(lead.project).stream()
            .filter(m -> m.may(Permission.REVIEW))
            .map(m -> new Option(m.person.login, m.person.name))
            .toList(),
        problem);
  }

  private static Named label(Report.Name name) {
    String code =
        name.name()
            .strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "_")
            .replaceAll("^[^A-Z]+", "");
    String fit = code.isEmpty() ? "LABEL" : code.substring(0, Math.min(40, code.length()));
    return new Named(name.name(), name.uses(), to(name), Choices.NEW + fit);
  }

  private static Named reviewer(Report.Name name) {
    String shown = name.name().isBlank() ? "Annotator" : name.name();
    return new Named(name.name(), name.uses(), to(name), Choices.NEW + shown);
  }

  private static String to(Report.Name name) {
    return name.to() == null ? "" : name.to();
  }

  /** The first refused rows. */
  public List<Report.Row> getRefused() {
    return first(report.refused());
  }

  /** The first conflicts. */
  public List<Report.Row> getConflicts() {
    return first(report.conflicts());
  }

  /** The first rows of which something is left out. */
  public List<Report.Row> getLeftOut() {
    return first(report.leftOut());
  }

  private static List<Report.Row> first(List<Report.Row> rows) {
    return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
  }

  /** Whether its texts are read here, in a language that may be said. */
  public boolean isForeign() {
    return layout == Layout.DOCCANO || layout == Layout.LABEL_STUDIO;
  }

  public boolean isTroubled() {
    return report.refusedInAll() + report.conflictsInAll() + report.leftOutInAll() > 0;
  }
}
