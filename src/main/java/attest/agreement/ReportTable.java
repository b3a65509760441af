// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.report.PairAgreement;
import attest.agreement.report.Reckoning;
import attest.agreement.report.Stretch;
import attest.shared.CsvRow;
import attest.statistics.Coefficient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of the report as CSV. Numbers are whole doubles; what is undefined says why. */
enum ReportTable {
  LABELS("label,prevalence,percent_agreement,alpha,low,high,undefined,positive,negative,pairable") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      var report = reckoning.report();
      for (var row : report.labels()) {
        to.accept(
            cells(
                row.label(),
                row.prevalence(),
                row.percentAgreement(),
                row.alpha(),
                row.positiveAgreement().value(),
                row.negativeAgreement().value(),
                report.pairable()));
      }
      Double raw = report.labelSets().percentAgreement();
      int n = report.pairable();
      to.accept(cells("label set, MASI", null, raw, report.labelSets().masi(), null, null, n));
      to.accept(
          cells("label set, Jaccard", null, raw, report.labelSets().jaccard(), null, null, n));
      to.accept(cells("macro mean", null, null, report.macroMean(), null, null, n));
      to.accept(
          cells("figures, low ends", null, null, report.figures().alphaInterval(), null, null, n));
      to.accept(
          cells("corroborations", null, null, report.corroborations().alpha(), null, null, n));
    }
  },
  OVERLAP("reviewers,sentences") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      reckoning.report().overlap().forEach(o -> to.accept(cells(o.reviewers(), o.sentences())));
    }
  },
  PAIRS("label,a,b,n,kappa,undefined") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      BiConsumer<String, PairAgreement> row =
          (label, p) -> to.accept(cells(label, p.a(), p.b(), p.n(), p.value(), p.undefined()));
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
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      for (var row : reckoning.report().perReviewer()) {
        to.accept(
            cells(
                row.reviewer(),
                row.sentences(),
                row.pairable(),
                row.meanKappa(),
                row.alphaWithout(),
                row.adjudicated(),
                row.early(),
                row.late()));
      }
    }
  },
  ACCURACY(
      "reviewer,label,rate,others_rate,sensitivity,sensitivity_low,sensitivity_high,"
          + "sensitivity_undefined,specificity,specificity_low,specificity_high,"
          + "specificity_undefined,competence") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      for (var row : reckoning.report().perReviewer()) {
        for (var of : row.labels()) {
          to.accept(
              cells(
                  row.reviewer(),
                  of.label(),
                  of.rate(),
                  of.othersRate(),
                  of.sensitivity(),
                  of.specificity(),
                  of.competence()));
        }
      }
    }
  },
  CONFUSIONS("a,b,pairs") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      for (var row : reckoning.report().confusions()) {
        to.accept(cells(String.join("|", row.a()), String.join("|", row.b()), row.pairs()));
      }
    }
  },
  TIME("part,number,from,to,sentences,alpha,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      reckoning.report().overTime().forEach(s -> to.accept(stretch("batch", s)));
      reckoning.report().guidelines().forEach(s -> to.accept(stretch("guideline", s)));
    }
  },
  FIGURES("figure,share_or_alpha,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      var figures = reckoning.report().figures();
      to.accept(cells("alpha of low ends", figures.alphaInterval()));
      to.accept(cells("alpha of high ends", figures.alphaHigh()));
      to.accept(cells("both left open", figures.openEnds()));
      to.accept(cells("matched", figures.matchedShare()));
      to.accept(cells("within a tenth", figures.withinTolerance()));
    }
  },
  GROUPS("what,reviewers,alpha,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      var groups = reckoning.report().groups();
      if (groups != null) {
        var all = groups.group().size() + groups.others().size();
        to.accept(cells("within the group", groups.group().size(), groups.within()));
        to.accept(cells("within the others", groups.others().size(), groups.withinOthers()));
        to.accept(cells("between them", all, groups.between()));
      }
    }
  },
  SPANS("label,spans,alpha_u,undefined") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      for (var row : reckoning.report().spans()) {
        to.accept(cells(row.label(), row.spans(), row.alpha().value(), row.alpha().undefined()));
      }
    }
  },
  SUGGESTIONS("label,given,accepted,share") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      for (var row : reckoning.report().suggestions().labels()) {
        to.accept(cells(row.label(), row.given(), row.accepted(), row.share()));
      }
    }
  },
  LATER("what,answers,alpha,low,high,undefined") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      var later = reckoning.report().later();
      if (later != null) {
        to.accept(cells("as they stand now", later.answers(), later.alpha()));
      }
    }
  },
  ADJUDICATION("what,sentences") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      var shares = reckoning.report().adjudication();
      to.accept(cells("settled", shares.settled()));
      to.accept(cells("open", shares.open()));
      to.accept(cells("overruled", shares.overruled()));
      shares.outcomes().forEach((word, count) -> to.accept(cells("outcome " + word, count)));
      shares.reasons().forEach((word, count) -> to.accept(cells("reason " + word, count)));
    }
  },
  PLANNER("label,further_sentences") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      for (var plan : reckoning.report().planner()) {
        to.accept(cells(plan.label() == null ? "label set" : plan.label(), plan.sentences()));
      }
    }
  },
  /** Every answer counted: what PUT …/ratings takes. */
  RATINGS("item,annotator,label") {
    @Override
    void rows(Reckoning reckoning, Consumer<List<?>> to) {
      var answers = reckoning.answers();
      var ratings = answers.ratings();
      for (int unit = 0; unit < ratings.units(); unit++) {
        String item = "a" + ratings.group(unit) + ":" + answers.sentences()[unit];
        for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
          long mask = ratings.code(i);
          var labels =
              reckoning.labels().stream().filter(l -> (mask & l.bit()) != 0).map(l -> l.code);
          to.accept(
              List.of(
                  item, answers.names().get(ratings.rater(i)), String.join("|", labels.toList())));
        }
      }
    }
  };

  private final List<String> columns;

  ReportTable(String columns) {
    this.columns = List.of(columns.split(","));
  }

  abstract void rows(Reckoning reckoning, Consumer<List<?>> to);

  static Optional<ReportTable> named(String word) {
    return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole table; the ratings of a very large project are some tens of megabytes. */
  String csv(Reckoning reckoning) {
    var csv = new StringBuilder(CsvRow.of(columns));
    rows(reckoning, row -> csv.append(CsvRow.of(row)));
    return csv.toString();
  }

  private static List<?> stretch(String part, Stretch s) {
    return cells(
        part, s.number(), s.from().toString(), s.to().toString(), s.sentences(), s.alpha());
  }

  /** A coefficient takes four cells: value, both ends, and why there is none. */
  private static List<?> cells(@Nullable Object... cells) {
    var row = new ArrayList<Object>();
    for (Object cell : cells) {
      if (cell instanceof Coefficient c) {
        row.add(orEmpty(c.value()));
        row.add(orEmpty(c.low()));
        row.add(orEmpty(c.high()));
        row.add(orEmpty(c.undefined()));
      } else {
        row.add(orEmpty(cell));
      }
    }
    return row;
  }

  private static Object orEmpty(@Nullable Object cell) {
    return cell == null ? "" : cell;
  }
}
