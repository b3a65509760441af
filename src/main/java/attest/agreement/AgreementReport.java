// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.article.Sentence;
import attest.project.Label;
import attest.project.Membership;
import attest.statistics.Bootstrap;
import attest.statistics.Coefficient;
import attest.statistics.FigureAgreement;
import attest.statistics.Patterns;
import attest.statistics.Ratings;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The disagreement report over the answers that the asker may see. A sentence with fewer than two
 * judgements is not pairable and dropped before anything is counted; "not judged" is missing,
 * "judged, none" is the empty set.
 *
 * @param sentences sentences of the project
 * @param judgements answers counted
 * @param pairable sentences that two or more reviewers judged
 * @param reviewers names or letters, in the order of all tables
 * @param method how intervals were drawn
 * @param labels per label of the scheme
 * @param labelSets over whole label sets
 * @param figures over casualty figures' ends
 * @param corroborations over pairs of sentences
 * @param warnings reasons to read with care
 */
public record AgreementReport(
    long sentences,
    int judgements,
    int pairable,
    List<String> reviewers,
    Method method,
    List<LabelAgreement> labels,
    LabelSetAgreement labelSets,
    FigureEnds figures,
    PairRelations corroborations,
    List<Warning> warnings,
    @JsonIgnore Patterns patterns) {

  /** How intervals were drawn. */
  public record Method(String interval, String over, int replicates, long seed) {}

  /** α over pairs of sentences that two reviewers judged. */
  public record PairRelations(Coefficient alpha, int pairs) {}

  /**
   * Agreement on the ends of matched casualty figures.
   *
   * @param alphaInterval interval α over low ends that both closed
   * @param alphaHigh the same over high ends
   * @param openEnds of the ends that one or both left open, the share that both did
   * @param matched pairs of figures
   * @param unmatched figures that the other reviewer did not read
   */
  public record FigureEnds(
      Coefficient alphaInterval,
      Coefficient alphaHigh,
      Coefficient openEnds,
      long matched,
      long unmatched) {
    static FigureEnds of(FigureAgreement figures) {
      return new FigureEnds(
          figures.lows(),
          figures.highs(),
          figures.openEnds(),
          figures.matched(),
          figures.unmatched());
    }
  }

  /**
   * Computes the report.
   *
   * @param names how reviewers appear, by rater
   */
  static AgreementReport of(
      Membership membership, ProjectRatings answers, List<String> names, Bootstrap bootstrap) {
    Ratings ratings = answers.ratings();
    Patterns patterns = Patterns.of(ratings);
    var labels =
        Label.of(membership.project).stream()
            .map(label -> LabelAgreement.of(label, ratings, names, bootstrap))
            .toList();
    return new AgreementReport(
        Sentence.count(membership),
        ratings.judgements(),
        ratings.pairable(),
        names,
        new Method("percentile bootstrap", "articles", bootstrap.replicates(), bootstrap.seed()),
        labels,
        LabelSetAgreement.of(patterns, names, bootstrap),
        FigureEnds.of(ProjectFigures.of(membership, answers, bootstrap)),
        new PairRelations(
            Coefficient.undefined("No pair of sentences was judged by two reviewers."), 0),
        Warning.of(ratings.pairable(), labels),
        patterns);
  }
}
