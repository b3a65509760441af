// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How likely a sentence asserts something about the world that can be checked.
 *
 * @param likelihood 0 to 1; an ordering of sentences, not a frequency
 * @param because the printed words that raised it
 */
public record ClaimLikelihood(double likelihood, List<String> because) {
  private static final double BASE = -1.0;
  private static final Map<String, Double> WORTH =
      Map.of("figure", 2.2, "raises", 1.1, "number", 0.4, "lowers", -1.4);
  private static final Phrases ENGLISH = words("en");
  private static final Map<String, Phrases> ALL =
      Map.of("fr", words("fr"), "en", ENGLISH, "ar", words("ar"));

  private static Phrases words(String language) {
    return Phrases.of(Lexicon.of(language, "claims"), List.of("raises", "lowers"));
  }

  static ClaimLikelihood of(String sentence, String language, List<SuggestedFigure> figures) {
    var phrases = ALL.getOrDefault(language, ENGLISH);
    var placed = Tokens.placed(sentence);
    var tokens = placed.stream().map(Tokens.Placed::word).toList();
    var because = new ArrayList<String>();
    double score = BASE + (figures.isEmpty() ? 0 : worth("figure"));
    figures.forEach(f -> because.add(sentence.substring(f.begin(), f.end())));
    boolean number = tokens.stream().anyMatch(t -> Character.isDigit(t.charAt(0)));
    score += number ? worth("number") : 0;
    for (int i = 0; i < tokens.size(); i++) {
      var met = phrases.at(tokens, i);
      score += met == null ? 0 : worth(met.section());
      if (met != null && met.section().equals("raises")) {
        because.add(sentence.substring(placed.get(i).begin(), placed.get(met.to() - 1).end()));
      }
    }
    return new ClaimLikelihood(Math.round(100 / (1 + Math.exp(-score))) / 100.0, because);
  }

  private static double worth(String kind) {
    return WORTH.getOrDefault(kind, 0.0);
  }
}
