// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.file.PageText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page's text, with what its elements tell about it.
 *
 * @param begin of the line in the text
 * @param introduces whether its elements call it what stands below a headline: an introduction, a
 *     byline, a date
 * @param running whether it stands in a list or a table, and not as a link
 * @param menu whether the page itself calls it navigation
 * @param places where the pieces begin of which it is made
 */
record PageLine(
    int begin,
    int end,
    String wording,
    boolean introduces,
    boolean running,
    boolean menu,
    List<Integer> places) {
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table", "blockquote");
  private static final int NEAR = 3;
  private static final int FAR = 8;
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?i)(?<![a-z])(?:chap[oe]u?|standfirst|dek|lede|lead|sub-?(?:title|head(?:line)?)"
              + "|sous-?titre|summary|description|intro(?:duction)?|excerpt|byline|authors?|auteurs?"
              + "|signature|dateline|date(?:published)?|published|timestamp|meta)(?![a-z])");

  /** The lines of a page's text, in order. */
  static List<PageLine> of(PageText page) {
    String text = page.text();
    List<PageLine> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    int before = 0;
    for (var piece : page.pieces()) {
      if (!line.isEmpty() && text.substring(before, piece.begin()).indexOf('\n') >= 0) {
        lines.add(of(text, line));
        line = new ArrayList<>();
      }
      line.add(piece);
      before = piece.end();
    }
    if (!line.isEmpty()) {
      lines.add(of(text, line));
    }
    return lines;
  }

  private static PageLine of(String text, List<Piece> pieces) {
    int begin = text.lastIndexOf('\n', pieces.get(0).begin() - 1) + 1;
    int end = pieces.get(pieces.size() - 1).end();
    boolean introduces = mostly(pieces, NEAR, PageLine::isIntroduction);
    boolean listed = mostly(pieces, FAR, element -> LISTS.contains(element.normalName()));
    boolean linked = mostly(pieces, FAR, element -> element.normalName().equals("a"));
    return new PageLine(
        begin,
        end,
        plain(text.substring(begin, end)),
        introduces,
        listed && !linked,
        mostly(pieces, FAR, element -> element.normalName().equals("nav")),
        pieces.stream().map(Piece::begin).toList());
  }

  private static boolean isIntroduction(Element element) {
    return element.normalName().equals("time")
        || INTRODUCTION.matcher(element.className() + " " + element.attr("itemprop")).find();
  }

  private static boolean mostly(List<Piece> pieces, int levels, Predicate<Element> what) {
    int all = 0;
    int found = 0;
    for (var piece : pieces) {
      all += piece.end() - piece.begin();
      found += isWithin(piece.node().parent(), levels, what) ? piece.end() - piece.begin() : 0;
    }
    return 2 * found > all;
  }

  private static boolean isWithin(@Nullable Node parent, int levels, Predicate<Element> what) {
    Node at = parent;
    for (int i = 0; at instanceof Element element && i < levels; i++, at = at.parent()) {
      if (what.test(element)) {
        return true;
      }
    }
    return false;
  }

  /** Words alone, for telling whether two wordings are the same. */
  static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  int length() {
    return end - begin;
  }
}
