// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Furniture;
import attest.article.reading.Marks;
import attest.article.reading.Marks.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines to paragraphs: what was cut to fit the page is put together again. */
final class PdfText {
  private static final String ENDS = ".!?…:؟»”\"";

  /** Steps between lines of one paragraph, in letters' heights. */
  private static final float WIDEST_STEP = 1.75f;

  private static final float FEWEST_ARABIC = 0.5f;

  private final LineWriter out = new LineWriter();
  private final List<Mark> marks = new ArrayList<>();
  private final List<String> heads = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final Hyphens hyphens;
  private final boolean fromRight;

  private PdfText(Hyphens hyphens, boolean fromRight) {
    this.hyphens = hyphens;
    this.fromRight = fromRight;
  }

  static Extract of(List<PdfLine.Page> pages, Stated stated) {
    var all = pages.stream().flatMap(page -> page.lines().stream()).toList();
    boolean fromRight = isFromRight(all);
    var text = new PdfText(new Hyphens(all), fromRight);
    var running = new RunningHeads(pages);
    @Nullable PdfLine before = null;
    List<PdfLine> blockBefore = List.of();
    for (var page : pages) {
      page.lines().stream().filter(running::has).forEach(line -> text.heads.add(line.text()));
      var body = page.lines().stream().filter(line -> !running.has(line)).toList();
      for (var block : PdfColumns.of(body, fromRight)) {
        for (var line : block) {
          text.add(before, blockBefore, line);
          before = line;
          blockBefore = block;
        }
      }
    }
    text.flush();
    return new Extract(text.out.toString(), new Marks(text.marks), stated);
  }

  private static boolean isFromRight(List<PdfLine> lines) {
    long arabic = 0;
    long all = 0;
    for (var line : lines) {
      all += line.text().codePoints().filter(Character::isLetter).count();
      arabic +=
          line.text()
              .codePoints()
              .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
              .count();
    }
    return arabic > FEWEST_ARABIC * all;
  }

  private void add(@Nullable PdfLine before, List<PdfLine> block, PdfLine line) {
    if (before != null && !goesOn(before, block, line)) {
      flush();
    }
    hyphens.join(paragraph, line.text());
  }

  private boolean goesOn(PdfLine before, List<PdfLine> block, PdfLine line) {
    if (!before.isSetLike(line) || line.text().indexOf('\t') >= 0 || isItem(line)) {
      return false;
    }
    float step = line.base() - before.base();
    if (block.contains(line) && line.page() == before.page()) {
      return step > 0
          && step < WIDEST_STEP * line.size()
          && !isIndented(block, line)
          && (isCarriedOn(before, line) || isFull(block, before, line));
    }
    return isOpen(before) && (fromRight ? isFull(block, before, line) : isCarriedOn(before, line));
  }

  private static boolean isOpen(PdfLine line) {
    String said = line.text().strip();
    return ENDS.indexOf(said.charAt(said.length() - 1)) < 0;
  }

  /** In the middle of a sentence or a word. */
  private static boolean isCarriedOn(PdfLine before, PdfLine line) {
    boolean cut = before.text().endsWith("-") || before.text().endsWith("\u00AD");
    return cut || (isOpen(before) && Character.isLowerCase(line.text().strip().codePointAt(0)));
  }

  private static boolean isItem(PdfLine line) {
    return "•–—-▪*".indexOf(line.text().strip().charAt(0)) >= 0;
  }

  private boolean isIndented(List<PdfLine> block, PdfLine line) {
    double edge =
        fromRight
            ? block.stream().mapToDouble(PdfLine::right).max().orElse(0) - line.right()
            : line.left() - block.stream().mapToDouble(PdfLine::left).min().orElse(0);
    return edge > 0.8 * line.size() && edge < 5 * line.size();
  }

  /** Whether the next line's first word would not have stood on the line before. */
  private boolean isFull(List<PdfLine> block, PdfLine before, PdfLine line) {
    double room =
        fromRight
            ? before.left() - block.stream().mapToDouble(PdfLine::left).min().orElse(0)
            : block.stream().mapToDouble(PdfLine::right).max().orElse(0) - before.right();
    String first = line.text().strip().split("\\s+", 2)[0];
    return block.size() == 1 || room < (first.length() + 1.5) * line.widthOfLetter();
  }

  private void flush() {
    if (!paragraph.isEmpty()) {
      out.paragraph();
      writeRow(paragraph.toString());
      paragraph.setLength(0);
    }
    for (String head : heads) {
      out.paragraph();
      int begin = out.write(head);
      marks.add(new Mark(begin, out.length(), Furniture.RUNNING));
    }
    heads.clear();
  }

  private void writeRow(String row) {
    String[] cells = row.split("\t");
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.cell();
      }
      out.write(cells[i]);
    }
  }
}
