// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.Behind.Kind;
import attest.agreement.evidence.ProjectRatings;
import attest.agreement.report.AdjudicationShares;
import attest.agreement.report.LaterAnswers;
import attest.agreement.report.PairRelations;
import attest.agreement.report.Reckoning;
import attest.agreement.report.Stretch;
import attest.project.Label;
import attest.statistics.Ratings;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Which units stand behind a number: a test of each. */
final class UnitsBehind {
  private final Behind behind;
  private final Reckoning reckoning;
  private final ProjectRatings answers;
  private final Ratings ratings;

  UnitsBehind(Behind behind, Reckoning reckoning) {
    this.behind = behind;
    this.reckoning = reckoning;
    this.answers = reckoning.answers();
    this.ratings = answers.ratings();
  }

  IntPredicate test() {
    return switch (behind.kind()) {
      case JUDGED -> unit -> ratings.end(unit) > ratings.first(unit);
      case PAIRABLE -> ratings::isPairable;
      case DIVIDED -> unit -> ratings.isPairable(unit) && AdjudicationShares.differs(ratings, unit);
      case OVERLAP -> unit -> ratings.end(unit) - ratings.first(unit) == number(0);
      case LABEL -> divides(bit(0));
      case GIVEN -> given(bit(0), 1);
      case PAIR -> both(rater(0), rater(1));
      case REVIEWER -> {
        var judged = judged(rater(0));
        yield unit -> ratings.isPairable(unit) && judged.test(unit);
      }
      case BY -> own((unit, given) -> given);
      case MISSED -> own((unit, given) -> !given && isLikely(unit));
      case SURPLUS -> own((unit, given) -> given && !isLikely(unit));
      case UNLIKE -> unlike();
      case CONFUSION -> sideBySide(mask(0), mask(1));
      case BATCH -> {
        int[] batches = Stretch.batches(answers);
        yield unit -> batches[unit] == number(0);
      }
      case GUIDELINE -> unit -> ratings.isPairable(unit) && answers.guidelines()[unit] == number(0);
      case GROUPS -> acrossGroups();
      case LATER -> among(LaterAnswers.sentences(answers, reckoning.evidence().later()));
      case RELATED -> among(PairRelations.sentences(reckoning.evidence().pairs()));
      case COPIES ->
          unit -> reckoning.evidence().copies().contains(answers.articles()[ratings.group(unit)]);
      case SUGGESTED -> answers.accepted().units()::get;
      case FIGURES -> given(1L << 1, 2);
      default -> settled();
    };
  }

  private IntPredicate among(Set<Long> sentences) {
    return unit -> sentences.contains(answers.sentences()[unit]);
  }

  private IntPredicate acrossGroups() {
    var group = reckoning.report().filter().group();
    return unit ->
        judgements(unit)
                .mapToObj(i -> group.contains(answers.names().get(ratings.rater(i))))
                .distinct()
                .count()
            > 1;
  }

  private interface Own {
    boolean test(int unit, boolean given);
  }

  /** Units that a reviewer, the first word, judged, by whether they gave a label, the second. */
  private IntPredicate own(Own test) {
    int rater = rater(0);
    long bit = bit(1);
    return unit -> answers(unit, rater).anyMatch(code -> test.test(unit, (code & bit) != 0));
  }

  private boolean isLikely(int unit) {
    return reckoning.posterior(behind.of().get(1), unit).orElse(0.0) >= .5;
  }

  private IntPredicate unlike() {
    int rater = rater(0);
    long mask = AdjudicationShares.mask(reckoning.labels());
    return unit -> {
      var row = reckoning.settled().get(answers.sentences()[unit]);
      return row != null && answers(unit, rater).anyMatch(code -> code != (row.labels() & mask));
    };
  }

  private LongStream answers(int unit, int rater) {
    return judgements(unit).filter(i -> ratings.rater(i) == rater).mapToLong(ratings::code);
  }

  private IntStream judgements(int unit) {
    return IntStream.range(ratings.first(unit), ratings.end(unit));
  }

  private IntPredicate settled() {
    long mask = AdjudicationShares.mask(reckoning.labels());
    return unit -> {
      var row = reckoning.settled().get(answers.sentences()[unit]);
      if (row == null || row.contested()) {
        return behind.kind() == Kind.OPEN && AdjudicationShares.isOpen(ratings, unit, row);
      }
      return switch (behind.kind()) {
        case SETTLED -> true;
        case OUTCOME -> row.outcome().word().equals(behind.of().get(0));
        case REASON ->
            (row.reason() == null ? "none" : row.reason().word()).equals(behind.of().get(0));
        case OVERRULED -> AdjudicationShares.isOverruled(ratings, unit, row, mask);
        default -> false;
      };
    };
  }

  private IntPredicate divides(long bit) {
    return unit -> {
      int with = count(unit, bit);
      return with > 0 && with < ratings.end(unit) - ratings.first(unit);
    };
  }

  private IntPredicate given(long bit, int least) {
    return unit -> count(unit, bit) >= least;
  }

  private int count(int unit, long bit) {
    return (int) judgements(unit).filter(i -> (ratings.code(i) & bit) != 0).count();
  }

  private IntPredicate judged(int rater) {
    return unit -> judgements(unit).anyMatch(i -> ratings.rater(i) == rater);
  }

  private IntPredicate both(int a, int b) {
    return judged(a).and(judged(b));
  }

  private IntPredicate sideBySide(long a, long b) {
    return unit ->
        judgements(unit).mapToLong(ratings::code).boxed().toList().containsAll(List.of(a, b));
  }

  private int number(int word) {
    String text = behind.of().get(word);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private int rater(int word) {
    return answers.names().indexOf(behind.of().get(word));
  }

  private long bit(int word) {
    return mask(List.of(behind.of().get(word)));
  }

  private long mask(int word) {
    String text = behind.of().get(word);
    return mask(text.isEmpty() ? List.of() : List.of(text.split("\\+")));
  }

  private long mask(List<String> codes) {
    return reckoning.labels().stream()
        .filter(l -> codes.contains(l.code))
        .mapToLong(Label::bit)
        .reduce(0, (x, y) -> x | y);
  }
}
