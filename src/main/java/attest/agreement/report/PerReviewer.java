// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ProjectRatings;
import attest.agreement.evidence.SettledRow;
import attest.project.Label;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.DawidSkene;
import attest.statistics.LeaveOneOut;
import attest.statistics.Mace;
import attest.statistics.Measure;
import attest.statistics.Ratings;
import attest.statistics.Wilson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Each reviewer beside the others: evidence to talk about, nothing under thirty sentences. */
final class PerReviewer {
  private static final int LEAST = 30;
  private static final String TOO_FEW = "Fewer than 30 sentences were judged by two reviewers.";

  private final ProjectRatings answers;
  private final Ratings ratings;
  private final List<Label> labels;
  private final LabelSetAgreement sets;
  private final Map<String, DawidSkene> models;
  private final Map<Long, SettledRow> settled;
  private final Bootstrap bootstrap;
  private final int[] unitOf;
  private final Map<String, Optional<Mace>> competences = new ConcurrentHashMap<>();

  PerReviewer(
      ProjectRatings answers,
      List<Label> labels,
      LabelSetAgreement sets,
      Map<String, DawidSkene> models,
      Map<Long, SettledRow> settled,
      Bootstrap bootstrap) {
    this.answers = answers;
    this.ratings = answers.ratings();
    this.labels = labels;
    this.sets = sets;
    this.models = models;
    this.settled = settled;
    this.bootstrap = bootstrap;
    this.unitOf = new int[ratings.judgements()];
    for (int unit = 0; unit < ratings.units(); unit++) {
      Arrays.fill(unitOf, ratings.first(unit), ratings.end(unit), unit);
    }
  }

  List<ReviewerAgreement> rows() {
    var without = LeaveOneOut.alphas(ratings, Measure.masi(), bootstrap);
    return IntStream.range(0, answers.names().size())
        .parallel()
        .mapToObj(rater -> row(rater, without.get(rater)))
        .toList();
  }

  private ReviewerAgreement row(int rater, Coefficient without) {
    int[] own = judgements(rater).toArray();
    int[] shared = judgements(rater).filter(i -> ratings.isPairable(unit(i))).toArray();
    boolean enough = shared.length >= LEAST;
    long middle = enough ? middle(shared) : 0;
    return new ReviewerAgreement(
        answers.names().get(rater),
        own.length,
        shared.length,
        meanKappa(answers.names().get(rater)),
        without,
        labels.stream().map(l -> label(rater, l, shared, enough)).toList(),
        withSettled(own),
        enough ? agreeing(shared, i -> answers.latest()[unit(i)] < middle) : null,
        enough ? agreeing(shared, i -> answers.latest()[unit(i)] >= middle) : null);
  }

  private IntStream judgements(int rater) {
    return IntStream.range(0, ratings.judgements()).filter(i -> ratings.rater(i) == rater);
  }

  private @Nullable Double meanKappa(String name) {
    double sum = 0;
    double units = 0;
    for (var pair : sets.cohenKappa()) {
      Double kappa = pair.value();
      if (kappa != null && pair.isWith(name)) {
        sum += kappa * pair.n();
        units += pair.n();
      }
    }
    return units == 0 ? null : sum / units;
  }

  private ReviewerAgreement.OfLabel label(int rater, Label label, int[] shared, boolean enough) {
    var model = models.get(label.code);
    var own = new Share();
    var others = new Share();
    for (int i : shared) {
      for (int j = ratings.first(unit(i)); j < ratings.end(unit(i)); j++) {
        boolean given = (ratings.code(j) & label.bit()) != 0;
        if (j == i) {
          own.count(given);
        } else if (ratings.rater(j) != rater) {
          others.count(given);
        }
      }
    }
    return new ReviewerAgreement.OfLabel(
        label.code,
        own.value(),
        others.value(),
        enough && model != null ? model.sensitivity(rater) : Coefficient.undefined(TOO_FEW),
        enough && model != null ? model.specificity(rater) : Coefficient.undefined(TOO_FEW),
        enough && model != null ? competence(rater, label) : null);
  }

  private @Nullable Double competence(int rater, Label label) {
    return competences
        .computeIfAbsent(label.code, code -> mace(ratings.label(label.place)))
        .map(mace -> mace.competence(rater))
        .orElse(null);
  }

  private Optional<Mace> mace(Ratings presence) {
    return Mace.refusal(presence).isEmpty()
        ? Optional.of(Mace.fit(presence, bootstrap.seed()))
        : Optional.empty();
  }

  private Coefficient withSettled(int[] own) {
    long mask = AdjudicationShares.mask(labels);
    int[] compared =
        IntStream.of(own).filter(i -> settled.containsKey(answers.sentences()[unit(i)])).toArray();
    long same =
        IntStream.of(compared)
            .filter(i -> ratings.code(i) == (settledLabels(unit(i)) & mask))
            .count();
    return compared.length == 0
        ? Coefficient.undefined("None of these sentences is settled.")
        : Wilson.interval((double) same / compared.length, compared.length);
  }

  private long settledLabels(int unit) {
    var row = settled.get(answers.sentences()[unit]);
    return row == null ? 0 : row.labels();
  }

  /** The median of the times of judgements' units. */
  private long middle(int[] shared) {
    long[] times =
        IntStream.of(shared).mapToLong(i -> answers.latest()[unit(i)]).sorted().toArray();
    return times[times.length / 2];
  }

  /** The share of the others' answers on the same units that are the same; null where none. */
  private @Nullable Double agreeing(int[] shared, IntPredicate which) {
    var share = new Share();
    for (int i : shared) {
      for (int j = ratings.first(unit(i)); which.test(i) && j < ratings.end(unit(i)); j++) {
        if (ratings.rater(j) != ratings.rater(i)) {
          share.count(ratings.code(j) == ratings.code(i));
        }
      }
    }
    return share.value();
  }

  private int unit(int judgement) {
    return unitOf[judgement];
  }

  /** A part of a whole, counted one by one. */
  private static final class Share {
    private long part;
    private long whole;

    void count(boolean isPart) {
      whole++;
      part += isPart ? 1 : 0;
    }

    /** Null where nothing was counted. */
    @Nullable Double value() {
      return whole == 0 ? null : (double) part / whole;
    }
  }
}
