// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Language;
import attest.shared.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about an article: it wins over what the text says. Null where they say
 * nothing, empty where they say that there is none.
 */
public record Said(
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String agency,
    @Nullable String byline,
    @Nullable String language,
    @Nullable String url,
    @Nullable String publishedOn) {
  public static final Said NOTHING = new Said(null, null, null, null, null, null, null);

  /** Nothing but the language it is in. */
  static Said in(@Nullable String language) {
    return new Said(null, null, null, null, language, null, null);
  }

  /**
   * @throws Invalid for what cannot be a fact, naming the field
   */
  public Facts over(Facts known) {
    return new Facts(
        either(title, known.title()),
        either(outlet, known.outlet()),
        either(agency, known.agency()),
        either(byline, known.byline()),
        languageOver(known.language()),
        either(url, known.url()),
        publishedOn == null ? known.publishedOn() : date(publishedOn));
  }

  /** The language said ("fr", "fr-LB", "FR"), else the other. */
  public String languageOver(String other) {
    if (language == null || language.isBlank()) {
      return other;
    }
    try {
      return Language.of(language).code();
    } catch (IllegalArgumentException e) {
      throw new Invalid("language", "language is fr, en or ar.");
    }
  }

  /** The same of a text that came from an address. */
  Said from(String address) {
    @Nullable String kept = address.length() > 2000 ? null : address;
    return new Said(title, outlet, agency, byline, language, kept, publishedOn);
  }

  private static String either(@Nullable String said, String known) {
    return said == null ? known : said;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      var date = text.isBlank() ? null : LocalDate.parse(text.strip());
      if (date != null && (date.getYear() < 1 || date.getYear() > 9999)) {
        throw new DateTimeException("far away");
      }
      return date;
    } catch (DateTimeException e) {
      throw new Invalid("publishedOn", "publishedOn is a date such as 2031-03-16, or empty.");
    }
  }
}
