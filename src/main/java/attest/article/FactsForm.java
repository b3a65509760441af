// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.Preview.Typed;
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

  Said said() {
    return new Said(title, outlet, agency, byline, language, url, publishedOn);
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
