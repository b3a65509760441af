// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A lead drops what a desk has: a PDF, a document of a word processor, a saved page, a table. */
@QuarkusTest
class ManyKindsJourneyTest extends BrowserTest {
  private static final String REPORT =
      "Les milices du nord ont pris mardi matin trois quartiers de Torvenne au bord du fleuve";

  @Test
  void eachIsReadItsCopyNamedAndTheTableAskedForItsColumns() throws IOException {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    Given.article(project, REPORT + ".", "Le pont tient.");
    signIn(lead);
    visit("/projects/" + project.key() + "/import");
    page()
        .locator("#file")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("rapport.pdf", "application/pdf", pdf()),
              new FilePayload("note.docx", "application/octet-stream", document()),
              new FilePayload("page.html", "text/html", html()),
              new FilePayload("depeches.csv", "text/csv", csv()),
            });
    page().locator("main form.incoming button[type=submit]").click();

    page().locator("ul.tables a").first().click();
    assertThat(page().locator("#c-TEXT")).hasValue("texte");
    assertAccessible();
    page().locator("main form button.primary").click();
    assertThat(page().locator("ul.files:not(.tables) li")).hasCount(5);
    assertThat(page().locator("import-preview")).hasAttribute("data-working", "false");

    open("page.html");
    assertThat(page().locator("#i-outlet")).hasValue("Le Courrier de Solvane");
    assertThat(page().locator("#i-date")).hasValue("2021-03-04");
    assertThat(page().locator("mark.common").first()).hasText(REPORT);
    assertThat(page().locator("li.dropped")).containsText("Accueil Monde");
    assertAccessible();
    open("note.docx");
    assertThat(page().locator("ol.preview")).containsText("Le marché a rouvert lundi.");
    open("rapport.pdf");
    assertThat(page().locator("ol.preview")).containsText("dans le bombardement du marché");
    page().locator("#save").click();
    assertThat(page().locator("#preview-title")).hasText("5 articles are saved");
    assertStored(project);
  }

  private void open(String file) {
    page().locator("ul.files a.name").getByText(file).click();
    assertThat(page().locator("#preview-title")).hasText(file);
  }

  private void assertStored(Workplace project) {
    visit("/projects/" + project.key() + "/articles");
    page().locator("a[href$='/copies']").first().click();
    assertThat(page().locator("mark.common").getByText(REPORT).first()).isVisible();
    assertAccessible();
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      var page = new PDPage();
      document.addPage(page);
      try (var out = new PDPageContentStream(document, page)) {
        draw(out, 740, "Douze personnes ont été tuées mardi dans le bombarde-");
        draw(out, 728, "ment du marché couvert de Torvenne, selon les secours.");
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void draw(PDPageContentStream out, float y, String line) throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(FontName.HELVETICA), 9);
    out.newLineAtOffset(60, y);
    out.showText(line);
    out.endText();
  }

  private static byte[] document() throws IOException {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("Le marché a rouvert lundi.");
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] html() {
    return ("<!doctype html><html lang=fr><head><title>Torvenne au soir</title>"
            + "<meta property=og:site_name content='Le Courrier de Solvane'>"
            + "<meta property=article:published_time content='2021-03-04T09:00:00Z'></head>"
            + "<body><nav><a href=/>Accueil</a> <a href=/monde>Monde</a></nav>"
            + "<article><h1>Torvenne au soir</h1><p>« "
            + REPORT
            + " », dit un habitant.</p></article></body></html>")
        .getBytes(UTF_8);
  }

  private static byte[] csv() {
    return ("titre;texte;média\nUn;Un pont est tombé hier. Deux blessés.;Nord-Presse\n"
            + "Deux;La gare est fermée.;Nord-Presse\n")
        .getBytes(UTF_8);
  }
}
