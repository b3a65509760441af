// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.corroboration.Relation;
import attest.corroboration.candidate.Suggested.Ground;
import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import attest.suggestion.FigureReading;
import attest.suggestion.SuggestedFigure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts of people in two sentences say of each other. Both are right where they meet. They
 * exclude each other only where they count the same kind of people at one place on one day, and
 * neither is rounded, a part of another count, or a sum over a time.
 */
final class Tallies {
  /** How many times its open end a count still speaks of the same. */
  private static final int FAR = 3;

  /** Days between two articles that may speak of one event although neither names its day. */
  private static final int NEAR_DAYS = 3;

  private static final Set<String> ROUNDED =
      Set.of("approx", "approx_below", "vague", "vague_plural");

  private final Read one;
  private final Like like;
  private final Comparison comparison;
  private final @Nullable Integer daysApart;

  Tallies(Read one, Like like, Comparison comparison) {
    this.one = one;
    this.like = like;
    this.comparison = comparison;
    this.daysApart = LexicalScorer.daysApart(one, like);
  }

  /** What the first counts that are of the same people speak for; nothing where none are. */
  Optional<Suggested> of(List<SuggestedFigure> figures, List<SuggestedFigure> others) {
    if (comparison.places() == Match.APART || comparison.days() == Match.APART) {
      return Optional.empty();
    }
    Optional<Suggested> exclude = Optional.empty();
    for (SuggestedFigure figure : figures) {
      for (SuggestedFigure other : others) {
        if (count(figure.reading(), other.reading())) {
          boolean meet = meet(figure.reading(), other.reading());
          if (meet && !isFar(figure.reading(), other.reading())) {
            return Optional.of(
                suggested(Relation.CORROBORATES, Ground.FIGURES_MEET, figure, other));
          }
          exclude = meet ? exclude : exclude.or(() -> exclusion(figure, other));
        }
      }
    }
    return exclude;
  }

  private Suggested suggested(
      Relation relation, Ground ground, SuggestedFigure figure, SuggestedFigure other) {
    return new Suggested(
        relation, ground, List.of(printed(one.text(), figure), printed(like.text(), other)));
  }

  private static String printed(String text, SuggestedFigure figure) {
    return text.substring(figure.begin(), figure.end());
  }

  private Optional<Suggested> exclusion(SuggestedFigure figure, SuggestedFigure other) {
    if (comparison.places() != Match.SAME
        || !isWhole(one.text(), figure)
        || !isWhole(like.text(), other)) {
      return Optional.empty();
    }
    if (!figure.reading().category().equals(other.reading().category())) {
      return Optional.empty();
    }
    boolean near = daysApart != null && daysApart <= NEAR_DAYS;
    if (!near && comparison.days() != Match.SAME) {
      return Optional.empty();
    }
    return Optional.of(
        Objects.equals(one.published(), like.published())
            ? suggested(Relation.CONTRADICTS, Ground.FIGURES_EXCLUDE, figure, other)
            : suggested(Relation.UPDATES, Ground.FIGURES_LATER, figure, other));
  }

  /** A count of one event that is no part of another, as far as the words before it tell. */
  private static boolean isWhole(String text, SuggestedFigure figure) {
    return !ROUNDED.contains(figure.reading().qualifier())
        && !Cues.part(text, figure.begin())
        && !Cues.overTime(text);
  }

  private static boolean count(FigureReading one, FigureReading other) {
    return one.harm() != null
        && one.harm().equals(other.harm())
        && (one.category().equals(other.category())
            || Set.of(one.category(), other.category()).contains("unknown"))
        && tells(one)
        && tells(other);
  }

  private static boolean tells(FigureReading figure) {
    return figure.low() != null || figure.high() != null;
  }

  private static boolean meet(FigureReading one, FigureReading other) {
    return from(one) <= to(other) && from(other) <= to(one);
  }

  /** "At least ten" says nothing of four hundred. */
  private static boolean isFar(FigureReading one, FigureReading other) {
    long least = Math.min(known(one), known(other));
    long most = Math.max(known(one), known(other));
    return most > least * FAR;
  }

  private static long known(FigureReading figure) {
    Long low = figure.low();
    return low == null ? Objects.requireNonNull(figure.high()) : low;
  }

  /** More than so many leaves that number out. */
  private static long from(FigureReading figure) {
    Long low = figure.low();
    return low == null ? Long.MIN_VALUE : figure.qualifier().equals("more_than") ? low + 1 : low;
  }

  private static long to(FigureReading figure) {
    Long high = figure.high();
    return high == null ? Long.MAX_VALUE : high;
  }
}
