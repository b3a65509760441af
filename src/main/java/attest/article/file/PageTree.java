// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The tree in which a PDF keeps its pages, looked over before a library walks it by recursion. */
final class PageTree {
  private static final int DEEPEST = 100;
  private static final int MOST_PAGES = 500;

  private record Node(COSDictionary dictionary, int depth) {}

  private PageTree() {}

  /**
   * @throws Unreadable where it has too many pages, or is no tree
   */
  static void check(COSDictionary root) {
    Deque<Node> open = new ArrayDeque<>();
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    open.add(new Node(root, 0));
    int pages = 0;
    while (!open.isEmpty()) {
      var node = open.poll();
      var kids = node.dictionary.getCOSArray(COSName.KIDS);
      pages += kids == null ? 1 : 0;
      if (pages > MOST_PAGES || seen.size() > 10 * MOST_PAGES) {
        throw new Unreadable(
            Reason.TOO_LONG, "This PDF has more than %,d pages.".formatted(MOST_PAGES));
      }
      if (node.depth > DEEPEST || !seen.add(node.dictionary)) {
        throw new Unreadable(Reason.BROKEN, "This PDF is damaged: its pages are in no order.");
      }
      for (int i = 0; kids != null && i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary kid) {
          open.add(new Node(kid, node.depth + 1));
        }
      }
    }
  }
}
