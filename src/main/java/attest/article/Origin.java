// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.Word;
import java.time.LocalDate;

/**
 * Which of two articles their common wording likely comes from: a proposal, never a finding.
 *
 * @param agency that the article names, empty where none is the reason
 */
public record Origin(long article, Reason reason, String agency) {
  /** Why that one. The first that tells them apart counts. */
  public enum Reason implements Word {
    /** It alone credits an agency, or names one in its text. */
    AGENCY_NAMED,
    EARLIER_DATE,
    EARLIER_IMPORT
  }

  static Origin of(Article one, Article other) {
    String credited = credited(one);
    if (credited.isEmpty() == credited(other).isEmpty()) {
      return named(one, other);
    }
    return credited.isEmpty() ? agency(other, credited(other)) : agency(one, credited);
  }

  private static Origin named(Article one, Article other) {
    String named = SourceNames.agencyIn(one.text);
    String namedThere = SourceNames.agencyIn(other.text);
    if (!credited(one).isEmpty() || named.isEmpty() == namedThere.isEmpty()) {
      return earlier(one, other);
    }
    return named.isEmpty() ? agency(other, namedThere) : agency(one, named);
  }

  private static String credited(Article article) {
    return article.agency.isEmpty() ? SourceNames.agencyIn(article.outlet) : article.agency;
  }

  private static Origin agency(Article article, String agency) {
    return new Origin(article.id, Reason.AGENCY_NAMED, agency);
  }

  private static Origin earlier(Article one, Article other) {
    LocalDate day = one.publishedOn;
    LocalDate dayThere = other.publishedOn;
    if (day != null && dayThere != null && !day.equals(dayThere)) {
      return new Origin(day.isBefore(dayThere) ? one.id : other.id, Reason.EARLIER_DATE, "");
    }
    return new Origin(Math.min(one.id, other.id), Reason.EARLIER_IMPORT, "");
  }
}
