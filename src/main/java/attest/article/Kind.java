// SPDX-License-Identifier: Apache-2.0
package attest.article;

/** What a sentence is in its article. */
public enum Kind {
  TITLE,
  LEAD,
  HEADING,
  BODY,
  /** Byline, dateline, credit line. */
  META
}
