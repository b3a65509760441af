// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.statistics.Bootstrap;
import attest.statistics.Confusion;
import attest.statistics.Patterns;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The disagreement report for people. */
@Path("/projects/{key}/disagreement")
public class DisagreementPage {
  private static final int FIRST_DIVIDED = 25;
  private static final int MOST_DIVIDED = 500;

  /** A label with what is said of it. */
  public record LabelRow(
      Label label,
      LabelAgreement agreement,
      Reliability verdict,
      @Nullable Confounding confounding) {
    static LabelRow of(LabelAgreement agreement, List<Label> labels, List<Confusion> confusions) {
      var label =
          labels.stream().filter(l -> l.code.equals(agreement.label())).findFirst().orElseThrow();
      return new LabelRow(
          label,
          agreement,
          Reliability.of(agreement.alpha()),
          Confounding.of(label, confusions, labels).orElse(null));
    }
  }

  /** A warning and the row it is about, if about one. */
  public record Caution(Warning.Cause cause, @Nullable LabelRow row) {}

  /** A reviewer's row of the matrix; a cell is null on the diagonal. */
  public record MatrixRow(String reviewer, List<@Nullable PairAgreement> cells) {}

  /** A sentence that divides, its answers as labels. */
  public record DividedRow(DividedSentences.Row row, List<Shown> answers) {
    /** One answer. */
    public record Shown(String reviewer, List<Label> labels) {}
  }

  /** All that the page shows. */
  public record View(
      AgreementReport report,
      String projectKey,
      boolean blind,
      List<LabelRow> rows,
      List<Caution> cautions,
      List<MatrixRow> matrix,
      List<DividedRow> divided,
      int allDivided) {
    public long left() {
      return report.sentences() - report.pairable();
    }
  }

  @CheckedTemplate(basePath = "agreement")
  static class Templates {
    static native TemplateInstance disagreement(View view);
  }

  @Inject Members members;

  @GET
  @Transactional
  public TemplateInstance show(
      String key,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("all") @DefaultValue("false") boolean all) {
    var membership = members.in(key).require(Permission.READ);
    return Templates.disagreement(view(membership, seed, all ? MOST_DIVIDED : FIRST_DIVIDED));
  }

  private static View view(Membership membership, long seed, int most) {
    var project = membership.project;
    var answers = ProjectRatings.of(membership);
    var names = ReviewerNames.of(membership, answers.reviewers(), false);
    var report = AgreementReport.of(membership, answers, names, Bootstrap.overGroups(seed));
    var labels = Label.of(project);
    var confusions = Confusion.of(Patterns.of(answers.ratings()));
    var rows = report.labels().stream().map(a -> LabelRow.of(a, labels, confusions)).toList();
    var ranked = DividedSentences.rank(answers.ratings());
    var shown = ranked.subList(0, Math.min(most, ranked.size()));
    var scheme = LabelScheme.everOf(project);
    return new View(
        report,
        project.projectKey,
        project.blind,
        rows,
        report.warnings().stream().map(w -> caution(w, rows)).toList(),
        matrix(report),
        DividedSentences.rows(membership, answers, names, shown).stream()
            .map(row -> divided(row, scheme))
            .toList(),
        ranked.size());
  }

  private static Caution caution(Warning warning, List<LabelRow> rows) {
    var row = rows.stream().filter(r -> warning.isAbout(r.label())).findFirst();
    return new Caution(warning.cause(), row.orElse(null));
  }

  private static List<MatrixRow> matrix(AgreementReport report) {
    var sorted = report.reviewers().stream().sorted().toList();
    return sorted.stream()
        .map(
            a ->
                new MatrixRow(
                    a,
                    sorted.stream()
                        .map(b -> cell(a, b, report.labelSets().cohenKappa()))
                        .collect(java.util.stream.Collectors.toList())))
        .toList();
  }

  private static @Nullable PairAgreement cell(String a, String b, List<PairAgreement> pairs) {
    return pairs.stream().filter(p -> p.isOf(a, b)).findFirst().orElse(null);
  }

  private static DividedRow divided(DividedSentences.Row row, LabelScheme scheme) {
    return new DividedRow(
        row,
        row.answers().stream()
            .map(a -> new DividedRow.Shown(a.reviewer(), scheme.of(scheme.mask(a.labels()))))
            .toList());
  }
}
