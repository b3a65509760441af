// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files other than plain text, over the API and in the preview. */
@QuarkusTest
class FilesApiTest {
  Workplace project;
  Human lead;

  @BeforeEach
  void aProject() {
    lead = Given.person("lead");
    project = Given.project(lead);
  }

  @Test
  void aSavedPageIsAnArticleWithItsFacts() {
    long id =
        upload(file("page.html", saved("en-corvane-herald.html")))
            .body("imported", hasSize(1))
            .extract()
            .jsonPath()
            .getLong("imported[0].id");
    article(id)
        .body("title", equalTo("Aid convoy hit near Halvenne, three drivers killed"))
        .body("outlet", equalTo("The Corvane Herald"))
        .body("byline", equalTo("Tessa Holm"))
        .body("language", equalTo("en"))
        .body("url", equalTo("https://corvane-herald.example/world/aid-convoy"))
        .body("publishedOn", equalTo("2031-05-04"))
        .body("text", containsString("847 partners"))
        .body("sentences[0].kind", equalTo("TITLE"))
        .body("sentences.text", hasItem(startsWith("Three drivers were killed")));
  }

  @Test
  void whatIsSaidWithThePageWinsOverWhatItStates() {
    long id =
        upload(file("page.html", saved("en-corvane-herald.html")).multiPart("outlet", "Herald"))
            .extract()
            .jsonPath()
            .getLong("imported[0].id");
    article(id).body("outlet", equalTo("Herald"));
  }

  @Test
  void contentCountsBeforeTheNamesEnding() {
    upload(file("page.txt", saved("en-live-blog.html")))
        .body("imported.title", contains("Ostmere under fire: what we know so far"));
  }

  @Test
  void documentsAndArchivesOfThemAreArticles() throws IOException {
    byte[] pdf =
        pdf("Le pont de Solvane est fermé à la circulation", "Le pont est fermé depuis lundi.");
    byte[] word = word("Le marché d’Aubre a rouvert lundi matin", "Il était fermé depuis mars.");
    upload(file("pont.pdf", pdf).multiPart("file", "marche.docx", word))
        .body("imported.file", contains("pont.pdf", "marche.docx"))
        .body("imported.sentences", contains(2, 2));
    byte[] zip =
        zip(
            Map.of(
                "1.pdf",
                pdf("Un autre pont est fermé à Lisgrave", "Il est fermé depuis mardi."),
                "2.docx",
                word,
                "3.pdf",
                "%PDF-1.4 rien".getBytes(UTF_8),
                "4.exe",
                new byte[] {'M', 'Z', 0, 1}));
    upload(file("tout.zip", zip))
        .body("imported.file", contains("tout.zip/1.pdf"))
        .body("duplicates.file", contains("tout.zip/2.docx"))
        .body("refused.file", containsInAnyOrder("tout.zip/3.pdf", "tout.zip/4.exe"))
        .body("refused.reason", hasItem(containsString("damaged")));
  }

  @Test
  void aRetryWithAnArchiveIsTakenOnce() throws IOException {
    byte[] zip = zip(Map.of("1.txt", "Un texte. Deux phrases.".getBytes(UTF_8)));
    var first = upload(file("a.zip", zip).header("Idempotency-Key", "z")).extract().asString();
    var again = upload(file("a.zip", zip).header("Idempotency-Key", "z")).extract().asString();
    assertEquals(first, again);
  }

  @Test
  void othersAreAnsweredWhileFilesAreRead() throws Exception {
    Map<String, byte[]> slow = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      slow.put(i + ".pdf", swelling(i));
    }
    byte[] zip = zip(slow);
    var upload =
        CompletableFuture.supplyAsync(
            () -> file("slow.zip", zip).post("/projects/{key}/articles", project.key()));
    int answered = 0;
    long longest = 0;
    while (!upload.isDone()) {
      long begin = System.nanoTime();
      lead.asks().get("/me").then().statusCode(200);
      longest = Math.max(longest, System.nanoTime() - begin);
      answered += upload.isDone() ? 0 : 1;
    }
    upload
        .get()
        .then()
        .statusCode(200)
        .body("refused", hasSize(3))
        .body("refused.reason", everyItem(containsString("swell")));
    assertTrue(answered >= 3, "answered meanwhile: " + answered);
    assertTrue(longest < 5_000_000_000L, "longest wait: " + longest / 1_000_000 + " ms");
  }

  @Test
  void thePreviewDropsThePageAroundAndKeepsDoingSo() {
    var session = lead.signsIn();
    String batch =
        session
            .asks()
            .contentType("multipart/form-data")
            .multiPart("csrf", session.csrf())
            .multiPart("file", "page.html", saved("fr-voix-torvenne.html"), "text/html")
            .post("/projects/{key}/import", project.key())
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    String page = preview(session, batch);
    assertTrue(page.contains("<del>La Voix des Provinces</del>"), page);
    assertTrue(page.contains("Outside the article"), page);
    var form = java.util.regex.Pattern.compile("action=\"(/[^\"]+/drafts/\\d+)\"").matcher(page);
    assertTrue(form.find());
    session
        .posts()
        .formParam("title", "Titre corrigé")
        .formParam("language", "en")
        .post(form.group(1))
        .then()
        .statusCode(303);
    String again = preview(session, batch);
    assertTrue(again.contains("Titre corrigé"), again);
    assertTrue(again.contains("<del>La Voix des Provinces</del>"), again);
    assertTrue(again.contains("La Voix des Provinces"), again);
  }

  private static String preview(Human.Session session, String batch) {
    return session
        .asks()
        .header("Accept-Language", "en")
        .get(batch.replaceFirst("^https?://[^/]+", ""))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private RequestSpecification file(String name, byte[] content) {
    return lead.asks()
        .contentType("multipart/form-data")
        .multiPart("file", name, content, "application/octet-stream");
  }

  private ValidatableResponse upload(RequestSpecification request) {
    return request.post("/projects/{key}/articles", project.key()).then().statusCode(200);
  }

  private ValidatableResponse article(long id) {
    return lead.asks().get("/articles/{id}", id).then().statusCode(200);
  }

  private static byte[] pdf(String... lines) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        for (int i = 0; i < lines.length; i++) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 16 - 4 * i);
          content.newLineAtOffset(60, 600 - 40 * i);
          content.showText(lines[i]);
          content.endText();
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  /** A page whose drawing unpacks to 300 MB of spaces. */
  private static byte[] swelling(int number) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      byte[] spaces = " ".repeat(1_000_000).getBytes(UTF_8);
      for (int i = 0; i < 300; i++) {
        deflater.write(spaces);
      }
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ("%PDF-1.4\n%"
                + number
                + "\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\n"
                + "endobj\n4 0 obj\n<< /Filter /FlateDecode /Length "
                + packed.size()
                + " >>\nstream\n")
            .getBytes(UTF_8));
    out.writeBytes(packed.toByteArray());
    out.writeBytes("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] word(String... paragraphs) throws IOException {
    var document =
        new StringBuilder(
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                + "<w:body>");
    for (String paragraph : paragraphs) {
      document.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    document.append("</w:body></w:document>");
    return zip(Map.of("word/document.xml", document.toString().getBytes(UTF_8)));
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] saved(String name) {
    try (var in = FilesApiTest.class.getResourceAsStream("/article/file/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
