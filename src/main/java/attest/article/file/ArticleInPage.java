// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.file.PageText.Piece;
import attest.article.reading.Furniture;
import attest.article.reading.Marks;
import attest.article.reading.Marks.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jboss.logging.Logger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which lines of a page are outside its article, by Readability's judgement. The headline, what
 * introduces it, and running lists and tables amid the article stay whatever it says; where it
 * finds next to nothing, or the page is too large for it, only the page's menus are outside.
 */
final class ArticleInPage {
  private static final Logger LOG = Logger.getLogger(ArticleInPage.class);
  private static final String PLACE = "data-place";

  /** Elements times their depth, which is what Readability's time goes by. */
  private static final long MOST_WORK = 400_000;

  /** Lines below a headline among which an introduction, a byline and a date stand. */
  private static final int BELOW_HEADLINE = 6;

  private static final int FEWEST_CHARACTERS = 200;

  private final List<PageLine> lines;
  private final boolean[] inside;
  private final int first;
  private final int last;
  private final int headline;

  private ArticleInPage(List<PageLine> lines, Set<String> headlines, Set<Integer> taken) {
    this.lines = lines;
    this.inside = new boolean[lines.size()];
    int from = -1;
    int to = -1;
    for (int i = 0; i < inside.length; i++) {
      var places = lines.get(i).places();
      inside[i] = 2 * places.stream().filter(taken::contains).count() >= places.size();
      from = inside[i] && from < 0 ? i : from;
      to = inside[i] ? i : to;
    }
    first = from;
    last = to;
    headline = headline(headlines);
  }

  /** The page is used up by the judgement. */
  static Marks outside(Document page, PageText text, Stated stated) {
    var lines = PageLine.of(text);
    if (work(page) > MOST_WORK) {
      return menus(lines, text.text());
    }
    var headlines = headlines(page, stated);
    return new ArticleInPage(lines, headlines, taken(page, text.pieces())).outside(text.text());
  }

  private static long work(Document page) {
    var work = new AtomicLong();
    page.traverse((node, depth) -> work.addAndGet(depth));
    return work.get();
  }

  private static Set<String> headlines(Document page, Stated stated) {
    Set<String> headlines = new HashSet<>();
    page.select("h1").forEach(h1 -> headlines.add(PageLine.plain(h1.text())));
    if (stated.title() != null) {
      headlines.add(PageLine.plain(stated.title()));
    }
    headlines.remove("");
    return headlines;
  }

  /** Where the pieces begin that Readability takes; each is given its place to be known by. */
  private static Set<Integer> taken(Document page, List<Piece> pieces) {
    for (var piece : pieces) {
      var place = new Element("span").attr(PLACE, String.valueOf(piece.begin()));
      piece.node().replaceWith(place);
      place.appendChild(piece.node());
    }
    // It throws forms away, and some sites put the whole page into one.
    page.select("form").unwrap();
    try {
      var article = new Readability4J("http://page.invalid/", page).parse().getArticleContent();
      return article == null
          ? Set.of()
          : article.select("[" + PLACE + "]").stream()
              .map(place -> Integer.valueOf(place.attr(PLACE)))
              .collect(Collectors.toSet());
    } catch (RuntimeException e) {
      LOG.debugf(e, "Readability could not judge a page of %d pieces", pieces.size());
      return Set.of();
    }
  }

  /** The headline: the last above the article's body, else one in it; -1 where none is. */
  private int headline(Set<String> headlines) {
    int found = -1;
    for (int i = 0; i <= last && (i <= first || found < 0); i++) {
      found = headlines.contains(lines.get(i).wording()) ? i : found;
    }
    return found;
  }

  private Marks outside(String text) {
    int found = 0;
    List<Mark> outside = new ArrayList<>();
    for (int i = 0; i < inside.length; i++) {
      var line = lines.get(i);
      found += inside[i] ? line.length() : 0;
      if (!stays(i)) {
        outside.add(new Mark(line.begin(), line.end(), Furniture.OUTSIDE));
      }
    }
    return found < FEWEST_CHARACTERS ? menus(lines, text) : Marks.ofLines(outside, text);
  }

  private static Marks menus(List<PageLine> lines, String text) {
    var menus =
        lines.stream()
            .filter(PageLine::menu)
            .map(line -> new Mark(line.begin(), line.end(), Furniture.MENU))
            .toList();
    return Marks.ofLines(menus, text);
  }

  private boolean stays(int i) {
    boolean below = headline >= 0 && i > headline && i <= headline + BELOW_HEADLINE;
    boolean leads = below && lines.get(i).introduces();
    boolean amid = i > first && i < last && lines.get(i).running();
    return inside[i] || i == headline || leads || amid;
  }
}
