// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.Preview.Typed;
import attest.shared.TypedDay;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields in which a person corrects what is known about an article. */
public class FactsForm {
  @RestForm @Nullable String title;
  @RestForm @Nullable String outlet;
  @RestForm @Nullable String agency;
  @RestForm @Nullable String byline;
  @RestForm @Nullable String language;
  @RestForm @Nullable String url;
  @RestForm @Nullable String publishedOn;

  /** The language in which days are typed. */
  @RestForm @Nullable String days;

  Said said() {
    var day = publishedOn == null ? null : TypedDay.iso(publishedOn, days);
    return new Said(title, outlet, agency, byline, language, url, day);
  }

  Typed typed() {
    return new Typed(
        text(title),
        text(outlet),
        text(agency),
        text(byline),
        language == null ? "fr" : language,
        text(url),
        text(publishedOn));
  }

  private static String text(@Nullable String field) {
    return field == null ? "" : field;
  }
}
