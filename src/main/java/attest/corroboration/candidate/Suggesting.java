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
import attest.suggestion.SuggestedAttribution;
import attest.suggestion.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    var figures =
        comparison.isOneMatter()
            ? new Tallies(one, like, comparison).of(read.figures(), others.figures())
            : Optional.<Suggested>empty();
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
}
