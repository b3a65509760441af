// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.annotation.Details;
import attest.project.Label;
import attest.suggestion.ClaimLikelihood;
import attest.suggestion.Stretch;
import attest.suggestion.SuggestedAttribution;
import attest.suggestion.SuggestedFigure;
import attest.suggestion.Suggestions;
import attest.suggestion.learned.LabelModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested for one sentence, as the API gives it. A {@code key} names a suggestion among
 * those of its sentence, and stays as long as the sentence's text.
 */
public record SuggestionRow(
    long sentence,
    List<Figure> figures,
    List<Attribution> attributions,
    @Nullable Claim claim,
    List<LikelyLabel> labels) {
  /** From this likelihood on a sentence is suggested as a claim. */
  static final double LIKELY = 0.5;

  static final String CLAIM = "claim";

  /**
   * A casualty figure; fields as in {@link Details.Figure}, {@code because} the words behind it.
   */
  public record Figure(
      String key,
      String text,
      int begin,
      int end,
      @Nullable Long low,
      @Nullable Long high,
      String qualifier,
      @Nullable String harm,
      String category,
      List<String> because) {
    static Figure of(String sentence, SuggestedFigure f) {
      var reading = f.reading();
      return new Figure(
          "figure-" + f.begin() + "-" + f.end(),
          sentence.substring(f.begin(), f.end()),
          f.begin(),
          f.end(),
          reading.low(),
          reading.high(),
          reading.qualifier(),
          reading.harm(),
          reading.category(),
          f.because());
    }
  }

  /**
   * A credited source; fields as in {@link Details.Attribution}.
   *
   * @param chain from the relay to the origin; empty where nobody passes it on
   */
  public record Attribution(
      String key,
      String source,
      Details.Printed mention,
      Details.Printed cue,
      String form,
      List<String> chain,
      List<String> because) {
    static Attribution of(String sentence, SuggestedAttribution a) {
      var mention = printed(sentence, a.source());
      var cue = printed(sentence, a.cue());
      var relay = a.relay();
      return new Attribution(
          "attribution-" + a.source().begin() + "-" + a.source().end(),
          mention.text(),
          mention,
          cue,
          a.form(),
          relay == null ? List.of() : List.of(printed(sentence, relay).text(), mention.text()),
          List.of(mention.text(), cue.text()));
    }

    private static Details.Printed printed(String sentence, Stretch at) {
      return new Details.Printed(sentence.substring(at.begin(), at.end()), at.begin(), at.end());
    }
  }

  /** Something that can be checked. */
  public record Claim(String key, double likelihood, List<String> because) {
    static @Nullable Claim of(ClaimLikelihood found) {
      return found.likelihood() < LIKELY
          ? null
          : new Claim(CLAIM, found.likelihood(), found.because());
    }
  }

  /**
   * A label that the project's own answers speak for.
   *
   * @param likelihood 0.6 to 1
   */
  public record LikelyLabel(String key, String label, double likelihood, List<String> because) {
    static final String KEY = "label-";

    LikelyLabel(String label, LabelModel.Likely said) {
      this(KEY + label, label, Math.round(100 * said.likelihood()) / 100.0, said.because());
    }
  }

  /**
   * Those of a sentence that its reviewer has not dismissed.
   *
   * @param learned of these labels one is left out that the rules suggest already
   */
  static SuggestionRow of(
      long id, String text, Suggestions found, List<LikelyLabel> learned, Set<String> dismissed) {
    var known = known(found);
    return new SuggestionRow(
        id,
        found.figures().stream()
            .map(f -> Figure.of(text, f))
            .filter(f -> !dismissed.contains(f.key()))
            .toList(),
        found.attributions().stream()
            .map(a -> Attribution.of(text, a))
            .filter(a -> !dismissed.contains(a.key()))
            .toList(),
        dismissed.contains(CLAIM) ? null : Claim.of(found.claim()),
        learned.stream()
            .filter(l -> !known.contains(l.label) && !dismissed.contains(l.key))
            .toList());
  }

  private static Set<String> known(Suggestions found) {
    var known = new HashSet<String>();
    if (!found.figures().isEmpty()) {
      known.add(Label.CASUALTY_FIGURE);
    }
    if (!found.attributions().isEmpty()) {
      known.add(Label.ATTRIBUTION);
    }
    if (found.claim().likelihood() >= LIKELY) {
      known.add(Label.CLAIM);
    }
    return known;
  }

  boolean isEmpty() {
    return Stream.of(figures, attributions, labels).allMatch(List::isEmpty) && claim == null;
  }
}
