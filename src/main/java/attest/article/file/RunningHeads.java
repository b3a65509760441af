// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines at the edges of pages that stand on several of them, or are but a page's number. */
final class RunningHeads {
  private static final float EDGE = 0.1f;
  private static final int MOST_LETTERS = 120;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:p(?:age)?\\.?|صفحة)?\\s*[-–—|]?\\s*\\p{Nd}{1,4}\\s*(?:(?:/|sur|of|من)\\s*\\p{Nd}{1,4})?\\s*[-–—|]?");

  private final Map<String, Set<Integer>> pagesOf = new HashMap<>();
  private final List<PdfLine.Page> pages;

  RunningHeads(List<PdfLine.Page> pages) {
    this.pages = pages;
    for (var page : pages) {
      for (var line : page.lines()) {
        if (isAtEdge(line)) {
          pagesOf.computeIfAbsent(wording(line), w -> new HashSet<>()).add(line.page());
        }
      }
    }
  }

  boolean has(PdfLine line) {
    return isAtEdge(line)
        && (NUMBER.matcher(line.text().strip()).matches()
            || pagesOf.getOrDefault(wording(line), Set.of()).size()
                >= Math.max(2, pages.size() / 3));
  }

  private boolean isAtEdge(PdfLine line) {
    float height = pages.get(line.page()).height();
    boolean outside = line.base() < EDGE * height || line.base() > (1 - EDGE) * height;
    return outside && line.text().length() <= MOST_LETTERS;
  }

  private static String wording(PdfLine line) {
    return PageLine.plain(line.text().replaceAll("\\p{Nd}+", "0"));
  }
}
