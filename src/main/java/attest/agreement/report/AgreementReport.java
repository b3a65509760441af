// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.agreement.evidence.ReportFilter;
import attest.statistics.Coefficient;
import attest.statistics.FigureAgreement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disagreement report over the answers that the asker may see and the filter takes. A sentence
 * with fewer than two judgements is not pairable and dropped before anything is counted; "not
 * judged" is missing, "judged, none" is the empty set.
 *
 * @param sentences sentences of the project
 * @param articles in which answers were counted
 * @param copies of these, those that share wording with another
 * @param judgements answers counted
 * @param pairable sentences that two or more reviewers judged
 * @param reviewers names or letters, in the order of all tables
 * @param method how intervals were drawn, and over which data
 * @param filter which answers were counted
 * @param guidelineVersions under which the sentences' latest answers were given, 0 = none written
 * @param from when the earliest of the sentences' latest answers was given
 * @param to when the latest was
 * @param overlap how many sentences so many reviewers judged
 * @param labels per label of the scheme
 * @param macroMean mean of the labels' α
 * @param labelSets over whole label sets
 * @param perReviewer each beside the others
 * @param confusions pairs of different answers, the most frequent first
 * @param overTime per batch of equal size, in the order of time
 * @param guidelines per version of the guidelines
 * @param groups some reviewers beside the others, null where the filter names no group
 * @param figures over casualty figures' ends
 * @param spans over where in the text labels were marked
 * @param corroborations over pairs of sentences
 * @param suggestions what was accepted from suggestions
 * @param adjudication what was settled, and how it compares
 * @param later what was changed after the first submissions, null in an open project
 * @param planner how many more sentences until α is known to ± .05
 * @param warnings reasons to read with care
 */
public record AgreementReport(
    long sentences,
    int articles,
    int copies,
    int judgements,
    int pairable,
    List<String> reviewers,
    Method method,
    ReportFilter filter,
    List<Integer> guidelineVersions,
    @Nullable Instant from,
    @Nullable Instant to,
    List<Overlap> overlap,
    List<LabelAgreement> labels,
    Coefficient macroMean,
    LabelSetAgreement labelSets,
    List<ReviewerAgreement> perReviewer,
    List<Confused> confusions,
    List<Stretch> overTime,
    List<Stretch> guidelines,
    @Nullable GroupAgreement groups,
    FigureEnds figures,
    List<SpanRow> spans,
    PairRelations corroborations,
    SuggestionShares suggestions,
    AdjudicationShares adjudication,
    @Nullable LaterAnswers later,
    List<Plan> planner,
    List<Warning> warnings) {

  /**
   * How intervals were drawn, and over which data.
   *
   * @param print SHA-256 of the answers counted: the same answers give the same
   */
  public record Method(String interval, String over, int replicates, long seed, String print) {}

  /** How many sentences so many reviewers judged. */
  public record Overlap(int reviewers, int sentences) {}

  /**
   * Two different answers that stood side by side on one sentence.
   *
   * @param pairs over how many pairs of reviewers
   * @param example the id of a sentence on which they did
   */
  public record Confused(List<String> a, List<String> b, long pairs, long example) {}

  /**
   * Agreement on the ends of matched casualty figures.
   *
   * @param alphaInterval interval α over low ends that both closed
   * @param alphaHigh the same over high ends
   * @param openEnds of the ends that one or both left open, the share that both did
   * @param matchedShare share of figures that found their counterpart
   * @param withinTolerance of matched pairs, the share whose both ends lie within a tenth
   * @param matched pairs of figures
   * @param unmatched figures that the other reviewer did not read
   */
  public record FigureEnds(
      Coefficient alphaInterval,
      Coefficient alphaHigh,
      Coefficient openEnds,
      Coefficient matchedShare,
      Coefficient withinTolerance,
      long matched,
      long unmatched) {
    static FigureEnds of(FigureAgreement figures) {
      return new FigureEnds(
          figures.lows(),
          figures.highs(),
          figures.openEnds(),
          figures.matchedShare(),
          figures.withinTolerance(),
          figures.matched(),
          figures.unmatched());
    }
  }
}
