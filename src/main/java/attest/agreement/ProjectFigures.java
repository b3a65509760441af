// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.annotation.Details;
import attest.annotation.FigureRows;
import attest.project.Membership;
import attest.statistics.Bootstrap;
import attest.statistics.Figure;
import attest.statistics.FigureAgreement;
import attest.statistics.FigureSentence;
import attest.statistics.Ratings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Agreement on casualty figures: those of the answers that the report counts, matched sentence by
 * sentence. A reviewer who judged the sentence and read no figure counts with none.
 */
final class ProjectFigures {
  private static final double TOLERANCE = .1;

  private ProjectFigures() {}

  static FigureAgreement of(Membership membership, ProjectRatings answers, Bootstrap bootstrap) {
    Map<Long, Map<Long, List<Figure>>> bySentence = new HashMap<>();
    FigureRows.each(
        membership,
        (sentence, reviewer, figure) ->
            bySentence
                .computeIfAbsent(sentence, s -> new HashMap<>())
                .computeIfAbsent(reviewer, r -> new ArrayList<>())
                .add(shape(figure)));
    return FigureAgreement.of(sentences(answers, bySentence), TOLERANCE, bootstrap);
  }

  private static List<FigureSentence> sentences(
      ProjectRatings answers, Map<Long, Map<Long, List<Figure>>> bySentence) {
    Ratings ratings = answers.ratings();
    var sentences = new ArrayList<FigureSentence>();
    for (int unit = 0; unit < ratings.units(); unit++) {
      var read = bySentence.get(answers.sentences()[unit]);
      if (read != null && ratings.isPairable(unit)) {
        sentences.add(new FigureSentence(ratings.group(unit), eachReader(answers, unit, read)));
      }
    }
    return sentences;
  }

  private static List<List<Figure>> eachReader(
      ProjectRatings answers, int unit, Map<Long, List<Figure>> read) {
    return answers.answers(unit).keySet().stream()
        .map(rater -> read.getOrDefault(answers.reviewers().get(rater), List.of()))
        .toList();
  }

  private static Figure shape(Details.Figure figure) {
    return new Figure(figure.harm().word(), figure.category().word(), figure.low(), figure.high());
  }
}
