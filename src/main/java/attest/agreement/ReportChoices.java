// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.evidence.ReviewerNames;
import attest.article.Article;
import attest.project.Guideline;
import attest.project.Label;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Pseudonyms;
import java.util.List;

/**
 * What the filter of the report offers.
 *
 * @param reviewers as the report names them
 * @param guidelines versions written so far
 * @param articles the first three hundred
 */
public record ReportChoices(
    boolean mayName,
    List<String> reviewers,
    List<Label> labels,
    int guidelines,
    List<Choice> articles) {
  /** An article by its heading. */
  public record Choice(long id, String title) {}

  private static final int ARTICLES = 300;

  static ReportChoices of(Membership membership, boolean names) {
    var people = Pseudonyms.of(membership.project).letters();
    var naming = new ReviewerNames(membership, names);
    return new ReportChoices(
        membership.may(Permission.SEE_NAMES),
        people.keySet().stream().map(naming::of).toList(),
        Label.of(membership.project),
        Guideline.latestVersion(membership.project),
        articles(membership));
  }

  private static List<Choice> articles(Membership membership) {
    return Article.getEntityManager()
        .createQuery(
            "select a.id, a.title from Article a where a.project = ?1 and a.removedStamp = 0"
                + " order by a.id",
            Choice.class)
        .setParameter(1, membership.project)
        .setMaxResults(ARTICLES)
        .getResultList();
  }
}
