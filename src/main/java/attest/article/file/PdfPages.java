// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF's pages with their places; words far apart are no line. */
final class PdfPages extends PDFTextStripper {
  /** In letters' heights: more than between words, less than between columns. */
  private static final float WIDEST_SPACE = 1.2f;

  private final PdfBudget budget;
  private final List<PdfLine.Page> pages = new ArrayList<>();
  private List<PdfLine> lines = new ArrayList<>();
  private int letters;

  PdfPages(PdfBudget budget) throws IOException {
    this.budget = budget;
    setSortByPosition(false);
  }

  List<PdfLine.Page> of(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return pages;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      if (streams.next().getCOSObject() instanceof BudgetedStream stream) {
        stream.measure();
      }
    }
    super.processPage(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.check();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++letters > LineWriter.MOST_CHARACTERS) {
      throw new Unreadable(Reason.TOO_LONG, "This PDF holds too much text.");
    }
    super.processTextPosition(text);
  }

  @Override
  protected void writeString(String text, List<TextPosition> places) {
    if (text.isBlank() || places.isEmpty()) {
      return;
    }
    var word = word(text, places);
    int last = lines.size() - 1;
    if (last >= 0 && continues(lines.get(last), word)) {
      lines.set(last, lines.get(last).with(word, " "));
    } else {
      lines.add(word);
    }
  }

  private PdfLine word(String text, List<TextPosition> places) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (var place : places) {
      left = Math.min(left, place.getXDirAdj());
      right = Math.max(right, place.getXDirAdj() + place.getWidthDirAdj());
    }
    var first = places.get(0);
    String font = first.getFont() == null ? "" : String.valueOf(first.getFont().getName());
    float size = Math.max(1, Math.abs(first.getFontSizeInPt()));
    boolean bold = font.contains("Bold") || font.contains("Black");
    return new PdfLine(text, left, right, first.getYDirAdj(), size, bold, pages.size());
  }

  private static boolean continues(PdfLine line, PdfLine word) {
    float gap = Math.max(word.left() - line.right(), line.left() - word.right());
    return line.isBeside(word) && gap < WIDEST_SPACE * line.size();
  }

  @Override
  protected void endPage(PDPage page) {
    pages.add(new PdfLine.Page(page.getCropBox().getHeight(), lines));
    lines = new ArrayList<>();
  }
}
