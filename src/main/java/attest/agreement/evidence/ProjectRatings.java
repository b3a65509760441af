// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.JudgementMemory;
import attest.project.Label;
import attest.project.Membership;
import attest.statistics.Ratings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers that the asker may see and the filter takes, numbered for the statistics: unit =
 * sentence, group = article, code = label set as a bit mask.
 *
 * @param ratings the judgements
 * @param articles the article's id by group
 * @param prints of all that the asker may see of each article's answers: the same answers at the
 *     same versions to the same sentences give the same
 * @param sentences the sentence's id by unit
 * @param lengths of the sentence's text in UTF-16 code units
 * @param latest when the unit's latest answer was given, in milliseconds
 * @param guidelines the version of the guidelines under which that was
 * @param reviewers the person's id by rater
 * @param names how each appears, by rater
 * @param mask the bits of the labels that count
 * @param accepted what of them was accepted from suggestions
 * @param print SHA-256 of all of it: the same answers give the same
 */
public record ProjectRatings(
    Ratings ratings,
    long[] articles,
    List<String> prints,
    long[] sentences,
    int[] lengths,
    long[] latest,
    int[] guidelines,
    List<Long> reviewers,
    List<String> names,
    long mask,
    AcceptedAnswers accepted,
    String print) {

  static ProjectRatings of(
      Membership membership,
      JudgementMemory memory,
      ReportFilter filter,
      boolean logins,
      Progress progress) {
    var scheme = Label.everOf(membership.project);
    var numbering =
        new RatingsNumbering(
            filter.mask(scheme),
            new AcceptedAnswers(scheme),
            new ReviewerNames(membership, logins),
            filter);
    memory.each(
        membership,
        row -> {
          progress.readOne();
          numbering.take(row);
        });
    var ratings = numbering.ratings();
    progress.compute(ratings.articles.length);
    return ratings;
  }

  /** The unit's answers as rater → mask, in the raters' order. */
  public Map<Integer, Long> answers(int unit) {
    var answers = new LinkedHashMap<Integer, Long>();
    for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
      answers.put(ratings.rater(i), ratings.code(i));
    }
    return answers;
  }

  /** How many units so many reviewers judged. */
  public int[] overlap() {
    int[] overlap = new int[reviewers.size() + 1];
    for (int unit = 0; unit < ratings.units(); unit++) {
      overlap[ratings.end(unit) - ratings.first(unit)]++;
    }
    return overlap;
  }
}
