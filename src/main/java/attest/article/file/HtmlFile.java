// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import attest.article.reading.Decoding;
import attest.article.reading.Marks;
import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A saved page: all that is seen of it, and which of it is the article. */
public final class HtmlFile {
  /** Deeper elements are hung up at this depth, so that no text of them is lost. */
  private static final int DEEPEST = 200;

  /** Tags of both kinds: real pages have some thousands, and each takes fifty times its bytes. */
  private static final int MOST_TAGS = 400_000;

  private static final int WHERE_ENCODING_STANDS = 4096;
  private static final Pattern ENCODING =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  private HtmlFile() {}

  /**
   * @throws Unreadable where its encoding cannot be told, or it has too many tags
   */
  public static Extract read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return read(Decoding.declared(bytes, encoding(bytes)));
  }

  static Extract read(String html) {
    if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
      throw new Unreadable(
          Reason.TOO_LONG, "This page has more than %,d tags.".formatted(MOST_TAGS));
    }
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    Stated stated = PageFacts.of(page);
    PageText text = PageText.of(page.body());
    Marks marks = ArticleInPage.outside(page, text, stated);
    return new Extract(text.text(), marks, stated);
  }

  /** What the page says about its encoding, null where it does not, or names one unknown here. */
  private static @Nullable Charset encoding(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, WHERE_ENCODING_STANDS), ISO_8859_1);
    var found = ENCODING.matcher(start);
    if (!found.find()) {
      return null;
    }
    try {
      var said = Charset.forName(found.group(1));
      // As browsers take it: pages that say Latin-1 mean Windows', and one readable so far as the
      // word "charset" is not in UTF-16.
      return said.equals(ISO_8859_1)
          ? Charset.forName("windows-1252")
          : said.equals(UTF_16LE) || said.equals(UTF_16BE) ? UTF_8 : said;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
