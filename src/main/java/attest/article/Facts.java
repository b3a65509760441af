// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.file.Stated;
import attest.article.reading.Found;
import attest.article.reading.Reading;
import attest.project.Project;
import attest.shared.Invalid;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article, empty where it is not. Each fact is one line: control characters
 * become spaces.
 *
 * @throws Invalid for a language other than fr, en and ar, an address that is none, a fact too long
 */
@Embeddable
public record Facts(
    String title,
    String outlet,
    String agency,
    String byline,
    String language,
    String url,
    @Nullable LocalDate publishedOn) {
  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_BYLINE = 500;
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/].*");

  /** Nothing known of a text in French. */
  static final Facts NONE = new Facts("", "", "", "", "fr", "", null);

  public Facts {
    title = fits("title", title, LONGEST_TITLE);
    outlet = fits("outlet", outlet, LONGEST_NAME);
    agency = fits("agency", agency, LONGEST_NAME);
    byline = fits("byline", byline, LONGEST_BYLINE);
    url = fits("url", url, 2000);
    if (!url.isEmpty() && !ADDRESS.matcher(url).matches()) {
      throw new Invalid("url", "url is an address that begins with http:// or https://.");
    }
    if (!Project.LANGUAGES.contains(language)) {
      throw new Invalid("language", "language is fr, en or ar.");
    }
  }

  /** The same in another language. */
  Facts in(String other) {
    return new Facts(title, outlet, agency, byline, other, url, publishedOn);
  }

  /** What a text says about itself; what is too long to be a fact is cut. */
  static Facts found(Reading reading) {
    Found found = reading.found();
    return new Facts(
        cut(found.title(), LONGEST_TITLE),
        cut(found.outlet(), LONGEST_NAME),
        cut(found.agency(), LONGEST_NAME),
        "",
        reading.language().code(),
        "",
        found.publishedOn());
  }

  /** These facts, found in a text, together with those that its file states. */
  Facts with(Stated stated) {
    boolean firm = stated.firm();
    return new Facts(
        either(firm, cut(stated.title(), LONGEST_TITLE), title),
        either(firm, cut(stated.outlet(), LONGEST_NAME), outlet),
        either(firm, cut(stated.agency(), LONGEST_NAME), agency),
        either(firm, cut(stated.byline(), LONGEST_BYLINE), byline),
        language,
        stated.url() == null ? url : stated.url(),
        publishedOn == null || (firm && stated.publishedOn() != null)
            ? stated.publishedOn()
            : publishedOn);
  }

  private static String either(boolean firm, String stated, String found) {
    return stated.isEmpty() || (!firm && !found.isEmpty()) ? found : stated;
  }

  /**
   * These facts after the text was read anew: what a person left as it was found follows the new
   * reading, what they wrote stays.
   */
  Facts following(Facts before, Facts after) {
    return new Facts(
        follow(before, after, Facts::title),
        follow(before, after, Facts::outlet),
        follow(before, after, Facts::agency),
        byline,
        language,
        url,
        publishedOn == null || publishedOn.equals(before.publishedOn)
            ? after.publishedOn
            : publishedOn);
  }

  private String follow(Facts before, Facts after, Function<Facts, String> fact) {
    String own = fact.apply(this);
    return own.equals(fact.apply(before)) ? fact.apply(after) : own;
  }

  private static String fits(String field, String content, int longest) {
    String line = UNFIT.matcher(content).replaceAll(" ").strip();
    if (line.length() > longest) {
      throw new Invalid(field, field + " has at most " + longest + " characters.");
    }
    return line;
  }

  private static String cut(@Nullable String content, int longest) {
    String line = content == null ? "" : UNFIT.matcher(content).replaceAll(" ").strip();
    return line.length() <= longest ? line : line.substring(0, longest - 2).strip() + "…";
  }
}
