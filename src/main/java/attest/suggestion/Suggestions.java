// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.Collection;
import java.util.List;

/** What the rules suggest for one sentence; a person decides. */
public record Suggestions(
    List<SuggestedFigure> figures, List<SuggestedAttribution> attributions, ClaimLikelihood claim) {
  /**
   * @param language of the article; another than French and Arabic is read as English
   * @param names the sources that the project knows
   */
  public static Suggestions of(String sentence, String language, Collection<String> names) {
    var figures = FigureSearch.in(sentence, language);
    return new Suggestions(
        figures,
        AttributionSearch.in(sentence, language, names),
        ClaimLikelihood.of(sentence, language, figures));
  }

  /** Who is credited alone: what is asked of many sentences at once. */
  public static List<SuggestedAttribution> attributions(
      String sentence, String language, Collection<String> names) {
    return AttributionSearch.in(sentence, language, names);
  }
}
