// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.report.AgreementReport;
import attest.agreement.report.Confounding;
import attest.agreement.report.LabelAgreement;
import attest.agreement.report.MethodsParagraph;
import attest.agreement.report.PairAgreement;
import attest.agreement.report.Reckoning;
import attest.agreement.report.Reliability;
import attest.agreement.report.ReviewerAgreement;
import attest.agreement.report.Warning;
import attest.article.Sentence;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.statistics.Coefficient;
import attest.statistics.Confusion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the report's page shows.
 *
 * @param names whether reviewers stand by their logins
 * @param server led in to every link: empty on the page itself, the server's address in a file
 * @param allDivided how many sentences divide
 * @param methods a paragraph for a paper, in English
 * @param asOf when it was begun, where it was computed in the background
 */
public record ReportView(
    AgreementReport report,
    String projectKey,
    String projectName,
    boolean blind,
    boolean names,
    String server,
    List<LabelRow> rows,
    List<Caution> cautions,
    List<MatrixRow> matrix,
    List<ConfusedRow> confused,
    List<DividedRow> divided,
    int allDivided,
    String methods,
    @Nullable Instant asOf) {
  private static final int FIRST_DIVIDED = 10;

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

  /** A warning, and the row it is about, if about one. */
  public record Caution(
      Warning.Cause cause,
      @Nullable LabelRow row,
      @Nullable String reviewer,
      @Nullable Coefficient alphaWithout) {}

  /** A reviewer's row of the matrix; a cell is null on the diagonal. */
  public record MatrixRow(String reviewer, List<@Nullable PairAgreement> cells) {}

  /**
   * Two answers that stand side by side, as labels.
   *
   * @param example a sentence on which they do; null where it is no longer there
   */
  public record ConfusedRow(
      AgreementReport.Confused row, List<Label> a, List<Label> b, @Nullable Sentence example) {
    /** The first answer as an address says it. */
    public String one() {
      return String.join("+", row.a());
    }

    /** The second. */
    public String other() {
      return String.join("+", row.b());
    }
  }

  static ReportView of(
      Membership membership,
      Reckoning reckoning,
      boolean names,
      String server,
      @Nullable Instant asOf) {
    var report = reckoning.report();
    var labels = reckoning.labels();
    var rows =
        report.labels().stream().map(a -> LabelRow.of(a, labels, reckoning.confusions())).toList();
    var scheme = LabelScheme.everOf(membership.project);
    var shown = reckoning.ranked().subList(0, Math.min(FIRST_DIVIDED, reckoning.ranked().size()));
    return new ReportView(
        report,
        membership.project.projectKey,
        membership.project.name,
        membership.project.blind,
        names,
        server,
        rows,
        report.warnings().stream().map(w -> caution(w, rows, report)).toList(),
        matrix(report),
        confused(report, scheme),
        DividedRow.of(membership, reckoning, scheme, shown),
        reckoning.divided(),
        MethodsParagraph.of(report),
        asOf);
  }

  private static List<ConfusedRow> confused(AgreementReport report, LabelScheme scheme) {
    var ids = report.confusions().stream().map(AgreementReport.Confused::example).toList();
    var examples =
        Sentence.withText(ids).stream().collect(Collectors.toMap(s -> s.id, Function.identity()));
    return report.confusions().stream()
        .map(
            c ->
                new ConfusedRow(
                    c,
                    scheme.of(scheme.mask(c.a())),
                    scheme.of(scheme.mask(c.b())),
                    examples.get(c.example())))
        .toList();
  }

  private static Caution caution(Warning warning, List<LabelRow> rows, AgreementReport report) {
    var row = rows.stream().filter(r -> warning.isAbout(r.label())).findFirst();
    var without =
        report.perReviewer().stream()
            .filter(r -> r.reviewer().equals(warning.reviewer()))
            .map(ReviewerAgreement::alphaWithout)
            .findFirst();
    return new Caution(warning.cause(), row.orElse(null), warning.reviewer(), without.orElse(null));
  }

  private static List<MatrixRow> matrix(AgreementReport report) {
    var sorted = report.reviewers().stream().sorted().toList();
    return sorted.stream().map(a -> new MatrixRow(a, row(a, sorted, report))).toList();
  }

  private static List<@Nullable PairAgreement> row(
      String a, List<String> names, AgreementReport report) {
    var row = new ArrayList<@Nullable PairAgreement>();
    for (String b : names) {
      row.add(
          report.labelSets().cohenKappa().stream()
              .filter(p -> p.isOf(a, b))
              .findFirst()
              .orElse(null));
    }
    return row;
  }

  /** Whether the latest answers are of one day, which is then named once. */
  public boolean isOneDay() {
    var from = report.from();
    var to = report.to();
    return from != null && to != null && day(from).equals(day(to));
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** How many sentences have one judgement. */
  public long single() {
    return report.overlap().stream()
        .filter(o -> o.reviewers() == 1)
        .mapToLong(AgreementReport.Overlap::sentences)
        .sum();
  }

  /** How many have none. */
  public long none() {
    return report.sentences()
        - report.overlap().stream().mapToLong(AgreementReport.Overlap::sentences).sum();
  }

  /** Whether some reviewer shares enough sentences that earlier and later ones can be compared. */
  public boolean isHalved() {
    return report.perReviewer().stream().anyMatch(r -> r.early() != null && r.late() != null);
  }

  /** How many settled sentences nobody gave a reason for. */
  public int withoutReason() {
    var adjudication = report.adjudication();
    int given = adjudication.reasons().values().stream().mapToInt(Integer::intValue).sum();
    return adjudication.settled() - given;
  }

  /**
   * The versions of the guidelines under which answers were given; empty where none was written.
   */
  public String guidelines() {
    return report.guidelineVersions().stream()
        .filter(version -> version > 0)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  /** The label's name for a code of the scheme. */
  public Label label(String code) {
    return rows.stream()
        .map(LabelRow::label)
        .filter(l -> l.code.equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The same filter, led in by {@code &}. */
  public String query() {
    return (names ? "&names=true" : "") + report.filter().query();
  }

  /** Where the sentences behind a number are listed. */
  public String behind(String about) {
    return "%s/projects/%s/disagreement/sentences?about=%s%s"
        .formatted(server, projectKey, Behind.encoded(about), query());
  }

  public String behind(String kind, Object of) {
    return behind(Behind.text(kind, List.of(of.toString())));
  }

  public String behind(String kind, Object one, Object other) {
    return behind(Behind.text(kind, List.of(one.toString(), other.toString())));
  }

  /** The report as something else. */
  public String api(String rest) {
    return "%s/api/v1/projects/%s/agreement%s?seed=%d%s"
        .formatted(server, projectKey, rest, report.method().seed(), query());
  }

  /** A table as CSV. */
  public String csv(String table) {
    return api("/tables/" + table);
  }

  /** The tables that are offered as CSV. */
  public List<String> tables() {
    return Arrays.stream(ReportTable.values()).map(ReportTable::word).toList();
  }
}
