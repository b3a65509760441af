// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import static java.util.stream.Collectors.joining;

import attest.agreement.report.CsvTable;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tables of the report over ratings as CSV. */
enum RatingsTable {
  COEFFICIENTS("coefficient,value,low,high,undefined") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      report.alpha().byMeasure().forEach((measure, alpha) -> to.row("alpha, " + measure, alpha));
      to.row("Fleiss' kappa", report.fleissKappa());
      to.row("Scott's pi", report.scottPi());
      to.row("agreeing pairs", report.percentAgreement());
      to.row("items on which all agree", report.shareFullAgreement(), null, null, null);
    }
  },
  LABELS("label,prevalence,percent_agreement,alpha,low,high,undefined,positive,negative") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      for (var row : report.alphaPerLabel()) {
        to.row(
            row.label(),
            row.prevalence(),
            row.percentAgreement(),
            row.alpha(),
            row.positive().value(),
            row.negative().value());
      }
      to.row("macro mean", null, null, report.macroMean(), null, null);
    }
  },
  ANNOTATORS("annotator,alpha_without,low,high,undefined,competence") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      for (var row : report.withoutAnnotator()) {
        to.row(row.annotator(), row.alpha(), report.mace().competence().get(row.annotator()));
      }
    }
  },
  GROUPS("what,annotators,alpha,low,high,undefined") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      if (report.groups() != null) {
        report.groups().rows(to);
      }
    }
  },
  PAIRS("a,b,n,kappa,undefined") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      report.cohenKappa().forEach(p -> to.row(p.a(), p.b(), p.n(), p.value(), p.undefined()));
    }
  },
  OVERLAP("annotators,items") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      report.overlap().forEach(o -> to.row(o.annotators(), o.items()));
    }
  },
  CONFUSIONS("a,b,pairs") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      for (var row : report.confusions()) {
        to.row(Rating.joined(row.a()), Rating.joined(row.b()), row.pairs());
      }
    }
  },
  ERRORS("annotator,true_label,given_label,share") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      for (var of : report.dawidSkene().annotators()) {
        of.errorRates()
            .forEach(
                (truth, rates) ->
                    rates.forEach((given, share) -> to.row(of.annotator(), truth, given, share)));
      }
    }
  },
  POSTERIORS("item,likeliest_label,label,probability") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      for (var of : report.dawidSkene().items()) {
        of.posterior().forEach((label, share) -> to.row(of.item(), of.label(), label, share));
      }
    }
  },
  DIVIDED("item,masi,entropy,ratings") {
    @Override
    void rows(RatingsReport report, CsvTable to) {
      for (var row : report.divided()) {
        var given =
            row.ratings().stream().map(g -> g.annotator() + ": " + Rating.joined(g.labels()));
        to.row(row.item(), row.masi(), row.entropy(), given.collect(joining("; ")));
      }
    }
  };

  private final String columns;

  RatingsTable(String columns) {
    this.columns = columns;
  }

  abstract void rows(RatingsReport report, CsvTable to);

  static Optional<RatingsTable> named(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The table as a file.
   *
   * @param of what its name begins with
   */
  Response file(String of, RatingsReport report) {
    return CsvTable.file(of + "-" + word(), columns, to -> rows(report, to));
  }
}
