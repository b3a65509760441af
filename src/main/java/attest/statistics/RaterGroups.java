// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/**
 * α inside groups of raters and between them: where it is high within and low between, the groups
 * read the guideline differently (compare Wong, Paritosh and Aroyo 2021, DOI
 * 10.18653/v1/2021.acl-long.548, who keep the marginals of the two groups apart).
 *
 * <p>A rater with a negative group belongs to none.
 */
public final class RaterGroups {
  private RaterGroups() {}

  /** α over the judgements of one group. */
  public static Coefficient alphaWithin(
      Ratings ratings, int[] groupOfRater, int group, Measure measure, Bootstrap bootstrap) {
    Ratings within = ratings.only(rater -> groupOfRater[rater] == group);
    return Krippendorff.alpha(Patterns.of(within), measure, bootstrap);
  }

  /** α over pairs of raters of different groups only, with the marginals of those pairs. */
  public static Coefficient alphaBetween(
      Ratings ratings, int[] groupOfRater, Measure measure, Bootstrap bootstrap) {
    Ratings between = ratings.merge(rater -> groupOfRater[rater]);
    return Krippendorff.alpha(Patterns.of(between), measure, bootstrap);
  }
}
