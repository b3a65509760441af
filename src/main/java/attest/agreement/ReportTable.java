// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.report.CsvTable;
import attest.agreement.report.PairAgreement;
import attest.agreement.report.Reckoning;
import attest.agreement.report.Stretch;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The tables of the report as CSV. */
enum ReportTable {
  LABELS("label,prevalence,percent_agreement,alpha,low,high,undefined,positive,negative,pairable") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      var report = reckoning.report();
      for (var row : report.labels()) {
        to.row(
            row.label(),
            row.prevalence(),
            row.percentAgreement(),
            row.alpha(),
            row.positiveAgreement().value(),
            row.negativeAgreement().value(),
            report.pairable());
      }
      Double raw = report.labelSets().percentAgreement();
      int n = report.pairable();
      to.row("label set, MASI", null, raw, report.labelSets().masi(), null, null, n);
      to.row("label set, Jaccard", null, raw, report.labelSets().jaccard(), null, null, n);
      to.row("macro mean", null, null, report.macroMean(), null, null, n);
      to.row(
          "figures, low ends",
          null,
          null,
          report.figures().alphaInterval(),
          null,
          null,
          report.figures().matched());
      to.row(
          "corroborations",
          null,
          null,
          report.corroborations().alpha(),
          null,
          null,
          report.corroborations().pairs());
    }
  },
  OVERLAP("reviewers,sentences") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      reckoning.report().overlap().forEach(o -> to.row(o.reviewers(), o.sentences()));
    }
  },
  PAIRS("label,a,b,n,kappa,undefined") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      BiConsumer<String, PairAgreement> row =
          (label, p) -> to.row(label, p.a(), p.b(), p.n(), p.value(), p.undefined());
      reckoning.report().labelSets().cohenKappa().forEach(p -> row.accept("label set", p));
      reckoning
          .report()
          .labels()
          .forEach(l -> l.cohenKappa().forEach(p -> row.accept(l.label(), p)));
    }
  },
  REVIEWERS(
      "reviewer,sentences,pairable,mean_kappa,alpha_without,low,high,undefined,"
          + "adjudicated,adjudicated_low,adjudicated_high,adjudicated_undefined,early,late") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      for (var row : reckoning.report().perReviewer()) {
        to.row(
            row.reviewer(),
            row.sentences(),
            row.pairable(),
            row.meanKappa(),
            row.alphaWithout(),
            row.adjudicated(),
            row.early(),
            row.late());
      }
    }
  },
  ACCURACY(
      "reviewer,label,rate,others_rate,sensitivity,sensitivity_low,sensitivity_high,"
          + "sensitivity_undefined,specificity,specificity_low,specificity_high,"
          + "specificity_undefined,competence") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      for (var row : reckoning.report().perReviewer()) {
        for (var of : row.labels()) {
          to.row(
              row.reviewer(),
              of.label(),
              of.rate(),
              of.othersRate(),
              of.sensitivity(),
              of.specificity(),
              of.competence());
        }
      }
    }
  },
  CONFUSIONS("a,b,pairs,example_sentence") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      for (var row : reckoning.report().confusions()) {
        to.row(String.join("|", row.a()), String.join("|", row.b()), row.pairs(), row.example());
      }
    }
  },
  TIME("part,number,from,to,sentences,alpha,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      stretches("batch", reckoning.report().overTime(), to);
      stretches("guideline", reckoning.report().guidelines(), to);
    }
  },
  FIGURES("figure,value,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      var figures = reckoning.report().figures();
      to.row("alpha of low ends", figures.alphaInterval());
      to.row("alpha of high ends", figures.alphaHigh());
      to.row("both left open", figures.openEnds());
      to.row("matched", figures.matchedShare());
      to.row("within a tenth", figures.withinTolerance());
      to.row("matched pairs", figures.matched(), null, null, null);
      to.row("unmatched figures", figures.unmatched(), null, null, null);
    }
  },
  GROUPS("what,reviewers,alpha,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      var groups = reckoning.report().groups();
      if (groups != null) {
        groups.rows(to);
      }
    }
  },
  SPANS("label,spans,alpha_u,undefined") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      for (var row : reckoning.report().spans()) {
        to.row(row.label(), row.spans(), row.alpha().value(), row.alpha().undefined());
      }
    }
  },
  SUGGESTIONS("label,given,accepted,share") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      for (var row : reckoning.report().suggestions().labels()) {
        to.row(row.label(), row.given(), row.accepted(), row.share());
      }
    }
  },
  SUGGESTED("part,alpha,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      to.row("with suggestions", reckoning.report().suggestions().with());
      to.row("without", reckoning.report().suggestions().without());
    }
  },
  LATER("what,answers,alpha,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      var later = reckoning.report().later();
      if (later != null) {
        to.row("as first submitted", null, reckoning.report().labelSets().masi());
        to.row("as they stand now", later.answers(), later.alpha());
      }
    }
  },
  ADJUDICATION("what,sentences") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      var shares = reckoning.report().adjudication();
      to.row("settled", shares.settled());
      to.row("open", shares.open());
      to.row("overruled", shares.overruled());
      shares.outcomes().forEach((word, count) -> to.row("outcome " + word, count));
      shares.reasons().forEach((word, count) -> to.row("reason " + word, count));
    }
  },
  FOLLOWED("whom,share,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      to.row("majority", reckoning.report().adjudication().withMajority());
      to.row("model", reckoning.report().adjudication().withModel());
    }
  },
  PLANNER("label,further_sentences") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      for (var plan : reckoning.report().planner()) {
        to.row(plan.label() == null ? "label set" : plan.label(), plan.sentences());
      }
    }
  },
  DIVIDED("sentence,masi,entropy,answers") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      var answers = reckoning.answers();
      for (var divided : Behind.DIVISION.in(reckoning)) {
        var each =
            answers.answers(divided.unit()).entrySet().stream()
                .map(a -> answers.names().get(a.getKey()) + ": " + joined(reckoning, a.getValue()));
        to.row(
            answers.sentences()[divided.unit()],
            divided.masi(),
            divided.entropy(),
            String.join("; ", each.toList()));
      }
    }
  },
  /** Every answer counted: what PUT …/ratings takes. */
  RATINGS("item,annotator,label") {
    @Override
    void rows(Reckoning reckoning, CsvTable to) {
      var answers = reckoning.answers();
      var ratings = answers.ratings();
      for (int unit = 0; unit < ratings.units(); unit++) {
        String item = "a" + ratings.group(unit) + ":" + answers.sentences()[unit];
        for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
          String name = answers.names().get(ratings.rater(i));
          to.row(item, name, joined(reckoning, ratings.code(i)));
        }
      }
    }
  };

  private final String columns;

  ReportTable(String columns) {
    this.columns = columns;
  }

  abstract void rows(Reckoning reckoning, CsvTable to);

  static Optional<ReportTable> named(String word) {
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
  Response file(String of, Reckoning reckoning) {
    return CsvTable.file(of + "-" + word(), columns, to -> rows(reckoning, to));
  }

  private static String joined(Reckoning reckoning, long mask) {
    var labels = reckoning.labels().stream().filter(l -> (mask & l.bit()) != 0).map(l -> l.code);
    return String.join("|", labels.toList());
  }

  private static void stretches(String part, List<Stretch> stretches, CsvTable to) {
    stretches.forEach(
        s ->
            to.row(
                part,
                s.number(),
                s.from().toString(),
                s.to().toString(),
                s.sentences(),
                s.alpha()));
  }
}
