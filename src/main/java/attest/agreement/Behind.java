// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.project.Label;
import attest.shared.Invalid;
import attest.statistics.Ratings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which sentences stand behind a number of the report, as the address says it: a kind and what it
 * is of, between dots.
 */
record Behind(Kind kind, List<String> of) {
  /** The kinds, and how many words each takes. */
  enum Kind {
    /** Every sentence that somebody judged. */
    JUDGED(0),
    PAIRABLE(0),
    /** Those on which answers differ. */
    DIVIDED(0),
    /** That so many reviewers judged. */
    OVERLAP(1),
    /** On which a label divides. */
    LABEL(1),
    /** To which somebody gave a label. */
    GIVEN(1),
    /** That both of two reviewers judged. */
    PAIR(2),
    /** That a reviewer and somebody else judged. */
    REVIEWER(1),
    /** To which a reviewer gave a label. */
    BY(2),
    /** From which a reviewer left out a label that is likely due, by Dawid and Skene's model. */
    MISSED(2),
    /** To which a reviewer gave a label that is likely not due. */
    SURPLUS(2),
    /** Settled otherwise than a reviewer answered. */
    UNLIKE(1),
    /** On which two answers stand side by side, each as the labels' codes joined by +. */
    CONFUSION(2),
    BATCH(1),
    GUIDELINE(1),
    /** That one of the filter's group and one of the others judged. */
    GROUPS(0),
    /** In which two or more saw a casualty figure. */
    FIGURES(0),
    /** To which an answer accepted something from suggestions. */
    SUGGESTED(0),
    SETTLED(0),
    /** On which answers differ and that are not settled. */
    OPEN(0),
    /** Settled with this outcome. */
    OUTCOME(1),
    /** Settled for this reason. */
    REASON(1),
    /** Settled otherwise than the majority. */
    OVERRULED(0),
    /** On which an answer was changed after its reviewer had submitted. */
    LATER(0);

    private final int words;

    Kind(int words) {
      this.words = words;
    }
  }

  static final Behind DIVISION = new Behind(Kind.DIVIDED, List.of());

  /**
   * @throws Invalid for what is no such choice
   */
  static Behind of(String text) {
    var parts = List.of(text.split("\\.", -1));
    var of = parts.subList(1, parts.size());
    return Arrays.stream(Kind.values())
        .filter(k -> k.name().equalsIgnoreCase(parts.get(0)) && k.words == of.size())
        .findFirst()
        .map(kind -> new Behind(kind, of))
        .orElseThrow(() -> new Invalid("about", "about is no number of the report: " + text + "."));
  }

  /** As {@link #of} reads it. */
  String text() {
    String word = kind.name().toLowerCase(Locale.ROOT);
    return of.isEmpty() ? word : word + "." + String.join(".", of);
  }

  /** The sentences, most divided first; those that do not divide come last, in their order. */
  List<DividedSentences.Divided> in(Reckoning reckoning) {
    var test = test(reckoning);
    return DividedSentences.rank(reckoning.answers().ratings(), test);
  }

  private IntPredicate test(Reckoning reckoning) {
    var answers = reckoning.answers();
    Ratings ratings = answers.ratings();
    return switch (kind) {
      case JUDGED -> unit -> ratings.end(unit) > ratings.first(unit);
      case PAIRABLE -> ratings::isPairable;
      case DIVIDED -> unit -> ratings.isPairable(unit) && AdjudicationShares.differs(ratings, unit);
      case OVERLAP -> unit -> ratings.end(unit) - ratings.first(unit) == number(0);
      case LABEL -> divides(ratings, bit(reckoning, 0));
      case GIVEN -> given(ratings, bit(reckoning, 0), 1);
      case PAIR -> both(ratings, rater(answers, 0), rater(answers, 1));
      case REVIEWER -> {
        var judged = judged(ratings, rater(answers, 0));
        yield unit -> ratings.isPairable(unit) && judged.test(unit);
      }
      case BY -> own(reckoning, (unit, given) -> given);
      case MISSED -> own(reckoning, (unit, given) -> !given && isLikely(reckoning, unit));
      case SURPLUS -> own(reckoning, (unit, given) -> given && !isLikely(reckoning, unit));
      case UNLIKE -> unlike(reckoning);
      case CONFUSION -> sideBySide(ratings, mask(reckoning, 0), mask(reckoning, 1));
      case BATCH -> {
        int[] batches = Stretch.batches(answers);
        yield unit -> batches[unit] == number(0);
      }
      case GUIDELINE -> unit -> ratings.isPairable(unit) && answers.guidelines()[unit] == number(0);
      case GROUPS -> acrossGroups(reckoning);
      case LATER -> unit -> reckoning.later().contains(answers.sentences()[unit]);
      case SUGGESTED -> answers.accepted().units()::get;
      case FIGURES -> given(ratings, 1L << 1, 2);
      default -> settled(reckoning);
    };
  }

  private IntPredicate acrossGroups(Reckoning reckoning) {
    var answers = reckoning.answers();
    var group = reckoning.report().filter().group();
    Ratings ratings = answers.ratings();
    return unit ->
        IntStream.range(ratings.first(unit), ratings.end(unit))
                .mapToObj(i -> group.contains(answers.names().get(ratings.rater(i))))
                .distinct()
                .count()
            > 1;
  }

  private interface Own {
    boolean test(int unit, boolean given);
  }

  /** Units that a reviewer, the first word, judged, by whether they gave a label, the second. */
  private IntPredicate own(Reckoning reckoning, Own test) {
    Ratings ratings = reckoning.answers().ratings();
    int rater = rater(reckoning.answers(), 0);
    long bit = bit(reckoning, 1);
    return unit ->
        answers(ratings, unit, rater).anyMatch(code -> test.test(unit, (code & bit) != 0));
  }

  private boolean isLikely(Reckoning reckoning, int unit) {
    return reckoning.posterior(of.get(1), unit).orElse(0.0) >= .5;
  }

  private IntPredicate unlike(Reckoning reckoning) {
    var answers = reckoning.answers();
    int rater = rater(answers, 0);
    long mask = AdjudicationShares.mask(reckoning.labels());
    return unit -> {
      var row = reckoning.settled().get(answers.sentences()[unit]);
      return row != null
          && answers(answers.ratings(), unit, rater)
              .anyMatch(code -> code != (row.labels() & mask));
    };
  }

  private static LongStream answers(Ratings ratings, int unit, int rater) {
    return IntStream.range(ratings.first(unit), ratings.end(unit))
        .filter(i -> ratings.rater(i) == rater)
        .mapToLong(ratings::code);
  }

  private IntPredicate settled(Reckoning reckoning) {
    var answers = reckoning.answers();
    Ratings ratings = answers.ratings();
    long mask = AdjudicationShares.mask(reckoning.labels());
    return unit -> {
      var row = reckoning.settled().get(answers.sentences()[unit]);
      if (row == null) {
        return kind == Kind.OPEN && AdjudicationShares.differs(ratings, unit);
      }
      return switch (kind) {
        case SETTLED -> true;
        case OUTCOME -> row.outcome().word().equals(of.get(0));
        case REASON -> row.reason() != null && row.reason().word().equals(of.get(0));
        case OVERRULED -> AdjudicationShares.isOverruled(ratings, unit, row, mask);
        default -> false;
      };
    };
  }

  private static IntPredicate divides(Ratings ratings, long bit) {
    return unit -> {
      int with = count(ratings, unit, bit);
      return with > 0 && with < ratings.end(unit) - ratings.first(unit);
    };
  }

  private static IntPredicate given(Ratings ratings, long bit, int least) {
    return unit -> count(ratings, unit, bit) >= least;
  }

  private static int count(Ratings ratings, int unit, long bit) {
    return (int)
        IntStream.range(ratings.first(unit), ratings.end(unit))
            .filter(i -> (ratings.code(i) & bit) != 0)
            .count();
  }

  private static IntPredicate judged(Ratings ratings, int rater) {
    return unit ->
        IntStream.range(ratings.first(unit), ratings.end(unit))
            .anyMatch(i -> ratings.rater(i) == rater);
  }

  private static IntPredicate both(Ratings ratings, int a, int b) {
    return judged(ratings, a).and(judged(ratings, b));
  }

  private static IntPredicate sideBySide(Ratings ratings, long a, long b) {
    return unit -> {
      var codes =
          IntStream.range(ratings.first(unit), ratings.end(unit)).mapToLong(ratings::code).boxed();
      return codes.toList().containsAll(List.of(a, b));
    };
  }

  private int number(int word) {
    String text = of.get(word);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private int rater(ProjectRatings answers, int word) {
    return answers.names().indexOf(of.get(word));
  }

  private long bit(Reckoning reckoning, int word) {
    return mask(reckoning, List.of(of.get(word)));
  }

  private long mask(Reckoning reckoning, int word) {
    String text = of.get(word);
    return mask(reckoning, text.isEmpty() ? List.of() : List.of(text.split("\\+")));
  }

  private static long mask(Reckoning reckoning, List<String> codes) {
    return reckoning.labels().stream()
        .filter(l -> codes.contains(l.code))
        .mapToLong(Label::bit)
        .reduce(0, (x, y) -> x | y);
  }
}
