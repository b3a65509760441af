// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/** The part a line plays in its article. META is a byline, dateline, credit or section name. */
public enum SentenceKind {
  TITLE,
  LEAD,
  HEADING,
  BODY,
  META;

  /** Whether a line of this kind is one sentence, however it is punctuated. */
  boolean isOneSentence() {
    return this == TITLE || this == HEADING || this == META;
  }
}
