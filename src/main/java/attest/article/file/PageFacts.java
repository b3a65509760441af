// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Found;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about its article: first in schema.org's JSON-LD, then in meta tags, then in
 * what is seen (headline, byline, time).
 */
final class PageFacts {
  private static final int LONGEST_BYLINE = 150;
  private static final Pattern SITE_BEHIND_TITLE = Pattern.compile("\\s+[|–—-]\\s+[^|–—-]{2,40}$");
  private static final Pattern BY =
      Pattern.compile("(?iu)^(?:par|by|from|بقلم|كتب[هت]?|كتبته)\\s*[:：]?\\s+");

  private final Document page;
  private final LinkedArticle linked;

  private PageFacts(Document page) {
    this.page = page;
    this.linked = LinkedArticle.in(page);
  }

  static Stated of(Document page) {
    return new PageFacts(page).stated();
  }

  private Stated stated() {
    String outlet = first(linked.publisher(), meta("og:site_name"), meta("application-name"));
    String byline = byline(outlet);
    return new Stated(
        title(outlet),
        outlet,
        agency(byline),
        byline,
        first(
            page.select("html").attr("lang"),
            linked.language(),
            meta("og:locale"),
            meta("content-language"),
            page.select("article[lang], main[lang]").attr("lang")),
        address(),
        date(),
        true);
  }

  private @Nullable String title(@Nullable String outlet) {
    String stated =
        first(linked.headline(), meta("og:title"), meta("twitter:title"), seen("h1"), page.title());
    if (stated == null) {
      return null;
    }
    if (outlet != null
        && stated.toLowerCase(Locale.ROOT).endsWith(outlet.toLowerCase(Locale.ROOT))) {
      String without = stated.substring(0, stated.length() - outlet.length());
      return first(without.replaceFirst("[\\s|–—:•·-]+$", ""), stated);
    }
    return stated.equals(page.title()) && linked.headline() == null
        ? SITE_BEHIND_TITLE.matcher(stated).replaceFirst("")
        : stated;
  }

  private @Nullable String byline(@Nullable String outlet) {
    String stated =
        first(
            linked.author(),
            meta("author"),
            meta("article:author"),
            meta("dc.creator"),
            seen("[rel=author], [itemprop=author]"),
            seen(".byline, .author, .article-author, .signature, .auteur, .c-byline"));
    if (stated == null || stated.startsWith("http") || stated.length() > LONGEST_BYLINE) {
      return null;
    }
    String name = BY.matcher(stated).replaceFirst("").strip();
    return name.isEmpty() || name.equalsIgnoreCase(outlet) ? null : name;
  }

  /** Named in the byline, or as where the news comes from. */
  private @Nullable String agency(@Nullable String byline) {
    return Stream.of(
            byline, linked.source(), meta("source"), meta("news_source"), seen(".byline, .author"))
        .filter(Objects::nonNull)
        .map(Found::agencyIn)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String address() {
    return Stream.of(
            page.select("link[rel=canonical]").attr("href"), meta("og:url"), linked.address())
        .filter(Objects::nonNull)
        .filter(address -> address.matches("(?i)https?://[^\\s/]\\S*") && address.length() <= 2000)
        .findFirst()
        .orElse(null);
  }

  private @Nullable LocalDate date() {
    Function<String, String> time = select -> page.select(select).attr("datetime");
    return Stream.of(
            linked.published(),
            meta("article:published_time"),
            meta("og:published_time"),
            meta("datePublished"),
            meta("pubdate"),
            meta("publish-date"),
            meta("date"),
            meta("dc.date"),
            meta("dc.date.issued"),
            time.apply("time[itemprop=datePublished], time[pubdate]"),
            time.apply("article time[datetime], main time[datetime], header time[datetime]"))
        .map(PageFacts::day)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The day as the page counts it, whatever its zone. */
  private static @Nullable LocalDate day(@Nullable String stated) {
    try {
      return stated == null || stated.length() < 10
          ? null
          : LocalDate.parse(stated.strip().substring(0, 10));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private @Nullable String meta(String name) {
    for (Element meta : page.select("meta[content]")) {
      for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
        if (meta.attr(key).equalsIgnoreCase(name) && !meta.attr("content").isBlank()) {
          return meta.attr("content").strip();
        }
      }
    }
    return null;
  }

  private @Nullable String seen(String select) {
    return page.select(select).stream()
        .map(element -> element.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String first(@Nullable String... stated) {
    for (String text : stated) {
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    return null;
  }
}
