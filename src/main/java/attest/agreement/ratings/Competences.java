// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.statistics.Mace;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each annotator knows rather than guesses, by MACE, which fails where a label is rare.
 * Each label set is one category.
 *
 * @param competence 0 to 1, by annotator
 * @param undefined why there is nothing to estimate; absent where there is
 */
public record Competences(
    Map<String, Double> competence,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String undefined) {

  static Competences of(RatingTable table, long seed) {
    return Mace.refusal(table.ratings())
        .map(reason -> new Competences(Map.of(), reason))
        .orElseGet(() -> fitted(table, seed));
  }

  private static Competences fitted(RatingTable table, long seed) {
    var model = Mace.fit(table.ratings(), seed);
    var competence = new LinkedHashMap<String, Double>();
    for (int rater = 0; rater < table.annotators().size(); rater++) {
      competence.put(table.annotators().get(rater), model.competence(rater));
    }
    return new Competences(competence, null);
  }
}
