// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The visible text of a page, a line for each block, with the place of each piece in it. What is
 * never seen is taken out of the page on the way. Nothing here calls itself, however deep a page is
 * nested.
 */
final class PageText implements NodeFilter {
  /** A text of the page and where it stands, {@code [begin, end)}. */
  record Piece(TextNode node, int begin, int end) {}

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "map",
          "select",
          "datalist",
          "input",
          "textarea",
          "head",
          "meta",
          "link",
          "title",
          "noframes",
          "frameset",
          "img",
          "picture",
          "progress");
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "figure",
          "table",
          "ul",
          "ol",
          "dl",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "aside",
          "main",
          "form",
          "fieldset",
          "address",
          "hr",
          "pre",
          "details");
  private static final Set<String> LINES =
      Set.of(
          "div",
          "li",
          "tr",
          "dt",
          "dd",
          "figcaption",
          "caption",
          "summary",
          "legend",
          "center",
          "option",
          "label");
  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final String MENUS = "nav";

  private final LineWriter out = new LineWriter();
  private final List<Piece> pieces = new ArrayList<>();
  private int menus;
  private int asTyped;

  private PageText() {}

  /** Reads what stands below an element. */
  static PageText of(Element root) {
    var text = new PageText();
    root.filter(text);
    return text;
  }

  String text() {
    return out.toString();
  }

  List<Piece> pieces() {
    return pieces;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      write(text);
    } else if (node instanceof Comment || node instanceof DataNode) {
      return FilterResult.REMOVE;
    } else if (node instanceof Element element) {
      if (isUnseen(element)) {
        return FilterResult.REMOVE;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  private void write(TextNode text) {
    String words = text.getWholeText();
    int begin = asTyped > 0 ? out.writeLines(words) : out.write(words);
    if (out.length() > begin) {
      pieces.add(new Piece(text, begin, out.length()));
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    parts(name);
    switch (name) {
      case "br" -> out.line();
      case "td", "th" -> out.cell();
      case "a", "button" -> partFromLink(element);
      case "li" -> out.opening(menus > 0 ? "" : mark(element));
      case "pre" -> asTyped++;
      case MENUS -> menus++;
      default -> {}
    }
  }

  /** Links side by side are told apart by style alone; here by a space. */
  private void partFromLink(Element element) {
    if (element.previousSibling() instanceof Element before
        && before.normalName().equals(element.normalName())) {
      out.write(" ");
    }
  }

  private static String mark(Element item) {
    var list = item.parent();
    boolean numbered = list != null && list.normalName().equals("ol");
    return numbered ? item.elementSiblingIndex() + 1 + ". " : "• ";
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      parts(name);
      switch (name) {
        case "li" -> out.opening("");
        case "pre" -> asTyped--;
        case MENUS -> menus--;
        default -> {}
      }
    }
    return FilterResult.CONTINUE;
  }

  private void parts(String name) {
    if (PARAGRAPHS.contains(name)) {
      out.paragraph();
    } else if (LINES.contains(name)) {
      out.line();
    }
  }

  private static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || (element.normalName().equals("dialog") && !element.hasAttr("open"))
        || HIDDEN.matcher(element.attr("style")).find();
  }
}
