// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.shared.Invalid;
import attest.statistics.Ratings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which items stand behind a number of the report over ratings. A label set is written as in a
 * file, its labels joined by |, and the empty one as | alone.
 *
 * @param of what the number is of
 */
record ItemsBehind(Kind kind, List<String> of) {
  static final String EMPTY = "|";

  /** The kinds, and of how many words each is. */
  enum Kind {
    /** That anybody rated. */
    RATED(0),
    PAIRABLE(0),
    /** On which ratings differ. */
    DIVIDED(0),
    /** That so many annotators rated. */
    OVERLAP(1),
    /** On which a label divides. */
    LABEL(1),
    /** To which somebody gave a label. */
    GIVEN(1),
    /** That an annotator and somebody else rated. */
    ANNOTATOR(1),
    /** That both of two annotators rated. */
    PAIR(2),
    /** To which an annotator gave a label set. */
    GAVE(2),
    /** On which two label sets stand side by side. */
    CONFUSION(2);

    private final int words;

    Kind(int words) {
      this.words = words;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws Invalid for what is no such choice
   */
  static ItemsBehind of(String about, List<String> of) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(about) && kind.words == of.size())
        .findFirst()
        .map(kind -> new ItemsBehind(kind, of))
        .orElseThrow(
            () ->
                new Invalid("about", "about and of name no number of the report: " + about + "."));
  }

  /** The items, most divided first; those that do not divide come last, by name. */
  List<DividedItem.Ranked> in(RatingTable table) {
    return DividedItem.rank(table, test(table));
  }

  private IntPredicate test(RatingTable table) {
    Ratings ratings = table.ratings();
    return switch (kind) {
      case RATED -> unit -> ratings.end(unit) > ratings.first(unit);
      case PAIRABLE -> ratings::isPairable;
      case DIVIDED ->
          unit -> ratings.isPairable(unit) && codes(ratings, unit).distinct().count() > 1;
      case OVERLAP -> unit -> of.get(0).equals(String.valueOf(annotators(ratings, unit)));
      case LABEL -> any(table, label(table)).and(any(table, label(table).negate()));
      case GIVEN -> any(table, label(table));
      case ANNOTATOR -> rated(table, 0).and(ratings::isPairable);
      case PAIR -> rated(table, 0).and(rated(table, 1));
      case GAVE -> gave(table);
      case CONFUSION -> any(table, set(table, 0)).and(any(table, set(table, 1)));
    };
  }

  private static LongStream codes(Ratings ratings, int unit) {
    return IntStream.range(ratings.first(unit), ratings.end(unit)).mapToLong(ratings::code);
  }

  private static long annotators(Ratings ratings, int unit) {
    return IntStream.range(ratings.first(unit), ratings.end(unit))
        .map(ratings::rater)
        .distinct()
        .count();
  }

  private LongPredicate label(RatingTable table) {
    return code -> table.sets().contains(code, of.get(0));
  }

  private LongPredicate set(RatingTable table, int word) {
    String set = of.get(word);
    int wanted = table.names().indexOf(set.equals(EMPTY) ? "" : set);
    return code -> code == wanted;
  }

  private static IntPredicate any(RatingTable table, LongPredicate code) {
    return unit -> codes(table.ratings(), unit).anyMatch(code);
  }

  private IntPredicate rated(RatingTable table, int word) {
    Ratings ratings = table.ratings();
    int annotator = table.annotators().indexOf(of.get(word));
    return unit ->
        IntStream.range(ratings.first(unit), ratings.end(unit))
            .anyMatch(i -> ratings.rater(i) == annotator);
  }

  private IntPredicate gave(RatingTable table) {
    Ratings ratings = table.ratings();
    int annotator = table.annotators().indexOf(of.get(0));
    var set = set(table, 1);
    return unit ->
        IntStream.range(ratings.first(unit), ratings.end(unit))
            .anyMatch(i -> ratings.rater(i) == annotator && set.test(ratings.code(i)));
  }
}
