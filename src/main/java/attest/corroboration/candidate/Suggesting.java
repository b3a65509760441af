// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.article.wording.Masks;
import attest.article.wording.Run;
import attest.article.wording.SharedWording;
import attest.article.wording.Stretch;
import attest.article.wording.Wording;
import attest.corroboration.Relation;
import attest.corroboration.candidate.KnownSources.Mention;
import attest.corroboration.candidate.Suggested.Ground;
import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import attest.suggestion.FigureReading;
import attest.suggestion.SuggestedAttribution;
import attest.suggestion.SuggestedFigure;
import attest.suggestion.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which relation to one sentence the wording, figures or sources of another speak for, if any. */
public final class Suggesting {
  /** Words in a row that are looked at: a sentence of fewer is a formula. */
  private static final int SHORTEST = 5;

  private final Read one;
  private final Masks masks;
  private final KnownSources sources;
  private final Wording wording;
  private final Suggestions read;
  private final List<Mention> credited;

  public Suggesting(Read one, Masks masks, KnownSources sources) {
    this.one = one;
    this.masks = masks;
    this.sources = sources;
    this.wording = wording(one.text(), one.language());
    this.read = Suggestions.of(one.text(), one.language(), List.of());
    this.credited = credited(one.text(), read);
  }

  private Wording wording(String text, String language) {
    return Wording.of(text, List.of(new Stretch(0, text.length())), language, masks);
  }

  /** What a copied run speaks for, and where it stands. */
  public record Copied(Suggested suggested, List<Run> runs) {}

  public Optional<Copied> copied(Like like) {
    if (!like.language().equals(one.language())) {
      return Optional.empty();
    }
    var others = wording(like.text(), like.language());
    var shared = SharedWording.of(wording, others);
    int shorter = Math.min(wording.size(), others.size());
    boolean whole = shorter >= SHORTEST && shared.longestRun() == shorter;
    if (!whole && !shared.isCopy()) {
      return Optional.empty();
    }
    var words = List.of(String.valueOf(shared.longestRun()));
    var suggested =
        new Suggested(Relation.COPY, whole ? Ground.WHOLE : Ground.RUN, whole ? List.of() : words);
    return Optional.of(new Copied(suggested, shared.runs()));
  }

  /**
   * What else speaks for a relation.
   *
   * @param comparison of both, which must have a name in common for figures to be of one matter
   */
  public Optional<Suggested> other(Like like, Comparison comparison) {
    var others = Suggestions.of(like.text(), like.language(), List.of());
    var origin = origin(credited(like.text(), others));
    boolean matter = comparison.isOneMatter();
    var figures = matter ? figures(like, others) : Optional.<Suggested>empty();
    boolean meet = figures.filter(f -> f.relation() == Relation.CORROBORATES).isPresent();
    if (origin.isPresent() && (meet || figures.isEmpty() && comparison.isClose())) {
      return Optional.of(
          new Suggested(Relation.SAME_SOURCE, Ground.ONE_ORIGIN, List.of(origin.get())));
    }
    return figures;
  }

  private Optional<String> origin(List<Mention> others) {
    return credited.stream()
        .map(Mention::entry)
        .filter(entry -> others.stream().anyMatch(m -> m.entry().equals(entry)))
        .findFirst();
  }

  /** The known sources among those that a text credits, an agency that only relays apart. */
  private List<Mention> credited(String text, Suggestions found) {
    List<Mention> credited = new ArrayList<>();
    for (Mention mention : sources.in(text)) {
      for (SuggestedAttribution attribution : found.attributions()) {
        var source = attribution.source();
        if (mention.begin() < source.end() && mention.end() > source.begin()) {
          credited.add(mention);
        }
      }
    }
    return credited;
  }

  private Optional<Suggested> figures(Like like, Suggestions others) {
    Optional<Suggested> exclude = Optional.empty();
    for (SuggestedFigure figure : read.figures()) {
      for (SuggestedFigure other : others.figures()) {
        if (countTheSame(figure.reading(), other.reading())) {
          var words = List.of(printed(one.text(), figure), printed(like.text(), other));
          if (meet(figure.reading(), other.reading())) {
            return Optional.of(new Suggested(Relation.CORROBORATES, Ground.FIGURES_MEET, words));
          }
          exclude = Optional.of(apart(like, words));
        }
      }
    }
    return exclude;
  }

  private Suggested apart(Like like, List<String> words) {
    boolean dated = one.published() != null && like.published() != null;
    return dated && !Objects.equals(one.published(), like.published())
        ? new Suggested(Relation.UPDATES, Ground.FIGURES_LATER, words)
        : new Suggested(Relation.CONTRADICTS, Ground.FIGURES_EXCLUDE, words);
  }

  private static String printed(String text, SuggestedFigure figure) {
    return text.substring(figure.begin(), figure.end());
  }

  private static boolean countTheSame(FigureReading one, FigureReading other) {
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
