// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a file states beside its text, each null where it does not.
 *
 * @param firm whether they are made for readers of news and win over what the text says; a
 *     document's properties are left over from templates and earlier versions, and do not
 */
public record Stated(
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String agency,
    @Nullable String byline,
    @Nullable String language,
    @Nullable String url,
    @Nullable LocalDate publishedOn,
    boolean firm) {
  public static final Stated NOTHING = new Stated(null, null, null, null, null, null, null, false);

  /** The language stated, where its sentences can be told apart; else the other. */
  public String languageOr(String other) {
    try {
      return language == null ? other : Language.of(language).code();
    } catch (IllegalArgumentException e) {
      return other;
    }
  }

  /** A document's properties. */
  static Stated properties(
      @Nullable String title, @Nullable String author, @Nullable String language) {
    return new Stated(title, null, null, author, language, null, null, false);
  }
}
