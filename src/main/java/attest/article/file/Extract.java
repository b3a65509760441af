// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Marks;

/**
 * What a file says.
 *
 * @param text whole, as a reader sees it
 * @param marks stretches of it that are no part of the article
 * @param stated what the file says about the article beside its text
 */
public record Extract(String text, Marks marks, Stated stated) {
  /** Of a text that says nothing but itself. */
  public static Extract of(String text) {
    return new Extract(text, Marks.NONE, Stated.NOTHING);
  }
}
