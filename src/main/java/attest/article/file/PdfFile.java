// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF: its text in the order in which it is read, lines mended to paragraphs. */
public final class PdfFile {
  private static final String FONT_CACHE = "pdfbox.fontcache";

  static {
    // It would write what fonts the system has into the home of whoever runs the program.
    if (System.getProperty(FONT_CACHE) == null) {
      System.setProperty(FONT_CACHE, System.getProperty("java.io.tmpdir"));
    }
  }

  private PdfFile() {}

  /**
   * @throws Unreadable where it is locked, damaged, has no text, or takes too long or too much
   */
  public static Extract read(Path file) throws IOException {
    return read(file, new PdfBudget());
  }

  static Extract read(Path file, PdfBudget budget) throws IOException {
    try (var source = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = new BudgetedParser(source, budget).parse()) {
      return extract(document, budget);
    } catch (InvalidPasswordException e) {
      throw new Unreadable(Reason.PASSWORD, "This PDF is locked by a password.");
    } catch (IOException
        | IllegalStateException
        | IllegalArgumentException
        | ClassCastException e) {
      budget.check();
      throw new Unreadable(Reason.BROKEN, "This PDF is damaged.");
    } catch (NullPointerException | IndexOutOfBoundsException | StackOverflowError e) {
      // So its parser answers where what a damaged file refers to is missing or refers to itself;
      // nothing of ours is under way there.
      throw new Unreadable(Reason.BROKEN, "This PDF is damaged.");
    }
  }

  private static Extract extract(PDDocument document, PdfBudget budget) throws IOException {
    PageTree.check(document.getDocumentCatalog().getPages().getCOSObject());
    var pages = new PdfPages(budget).of(document);
    budget.check();
    if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
      throw new Unreadable(Reason.NO_TEXT, "This PDF holds pictures of pages and no text.");
    }
    var information = document.getDocumentInformation();
    String title = information.getTitle();
    var stated =
        Stated.properties(
            title == null || title.matches("(?i).*\\.\\w{3,4}|microsoft word.*|untitled.*")
                ? null
                : title,
            information.getAuthor(),
            document.getDocumentCatalog().getLanguage());
    return PdfText.of(pages, stated);
  }
}
