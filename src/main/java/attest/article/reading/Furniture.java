// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/** Why a line is set aside as part of the page and not of the article. */
public enum Furniture {
  MENU("Menu"),
  MASTHEAD("Name of the site"),
  RELATED("Links to other articles"),
  SHARING("Sharing"),
  COMMENTS("Comments"),
  MODERATION("Moderation notice"),
  PAYWALL("Subscription notice"),
  PLACEHOLDER("Unfilled template"),
  COUNTER("Counter"),
  REPEATED("Said before"),
  STANDING("Below other articles of the outlet too"),
  OUTSIDE("Outside the article"),
  RUNNING("Head, foot or number of a page"),
  BY_HAND("Dropped by hand");

  private final String words;

  Furniture(String words) {
    this.words = words;
  }

  /** For people, in the interface's language. */
  public String words() {
    return words;
  }
}
