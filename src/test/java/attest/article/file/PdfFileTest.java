// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.article.reading.Line;
import attest.article.reading.Reading;
import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents drawn by the test itself, line by line, as layout programs do. */
class PdfFileTest {
  private static final List<String> LEFT =
      List.of(
          "Douze personnes ont été tuées mardi dans le bombarde-",
          "ment du marché couvert de Torvenne, ont annoncé les",
          "secours. Le grand-père de deux des victimes, un grand-",
          "oncle et trois voisins sont portés disparus.");
  private static final List<String> RIGHT =
      List.of(
          "Le bombardement a duré une heure, selon des témoins",
          "qui ont joint la rédaction par téléphone. L’armée de",
          "la République du Nord n’a pas commenté ces informa-",
          "tions dans l’immédiat.");

  @TempDir Path folder;

  @Test
  void columnsAreReadOneAfterTheOtherWhateverTheOrderOfDrawing() throws IOException {
    for (boolean across : new boolean[] {true, false}) {
      String text =
          read(document -> {
                var page = page(document);
                try (var out = content(document, page)) {
                  draw(out, 18, 60, 780, "Torvenne : douze morts dans le bombardement d’un marché");
                  for (int i = 0; i < LEFT.size(); i++) {
                    draw(out, 9, 60, 740 - 12 * i, LEFT.get(i));
                    if (across) {
                      draw(out, 9, 320, 740 - 12 * i, RIGHT.get(i));
                    }
                  }
                  for (int i = 0; !across && i < RIGHT.size(); i++) {
                    draw(out, 9, 320, 740 - 12 * i, RIGHT.get(i));
                  }
                }
              })
              .text();
      assertEquals(
          "Torvenne : douze morts dans le bombardement d’un marché\n\n"
              + "Douze personnes ont été tuées mardi dans le bombardement du marché couvert de"
              + " Torvenne, ont annoncé les secours. Le grand-père de deux des victimes, un"
              + " grand-oncle et trois voisins sont portés disparus.\n\n"
              + "Le bombardement a duré une heure, selon des témoins qui ont joint la rédaction par"
              + " téléphone. L’armée de la République du Nord n’a pas commenté ces informations dans"
              + " l’immédiat.",
          text);
    }
  }

  @Test
  void hyphensThatAreTheWordsOwnStay() throws IOException {
    String text =
        paragraph(
            "Le porte-parole du gouvernement a parlé du grand-",
            "père, des négocia\u00AD",
            "tions, du cessez-",
            "le-feu, puis du porte-",
            "parole adjoint. Viendra-t-",
            "il demain dans le Nord-",
            "Est, a demandé la popu-",
            "lation ?");
    assertEquals(
        "Le porte-parole du gouvernement a parlé du grand-père, des négociations, du cessez-le-feu,"
            + " puis du porte-parole adjoint. Viendra-t-il demain dans le Nord-Est, a demandé la"
            + " population ?",
        text.replace("\n\n", " "));
  }

  @Test
  void headsAndNumbersOfPagesAreSetApart() throws IOException {
    var read =
        read(
            document -> {
              for (int n = 1; n <= 3; n++) {
                var page = page(document);
                try (var out = content(document, page)) {
                  draw(out, 8, 60, 815, "La Voix des Provinces - 16 mars 2031");
                  draw(out, 8, 290, 25, "Page " + n + " / 3");
                  for (int i = 0; i < 4; i++) {
                    draw(out, 10, 60, 700 - 13 * i, LEFT.get(i));
                  }
                  draw(
                      out,
                      10,
                      60,
                      700 - 13 * 4,
                      "La suite du récit de la page " + n + " continue sur la");
                }
              }
            });
    var lines = Reading.of(read.text(), read.marks(), "fr").lines();
    var dropped = lines.stream().filter(line -> !line.kept()).map(l -> l.in(read.text())).toList();
    assertTrue(dropped.contains("La Voix des Provinces - 16 mars 2031"), dropped.toString());
    assertTrue(dropped.contains("Page 2 / 3"), dropped.toString());
    var kept = lines.stream().filter(Line::kept).map(l -> l.in(read.text())).toList();
    assertTrue(kept.stream().noneMatch(line -> line.startsWith("Page ")), kept.toString());
  }

  @Test
  void aGapAShortLineAndAnIndentBeginParagraphs() throws IOException {
    String text =
        read(document -> {
              var page = page(document);
              try (var out = content(document, page)) {
                draw(
                    out,
                    10,
                    60,
                    700,
                    "Une première phrase qui remplit toute la largeur de la ligne,");
                draw(out, 10, 60, 687, "et qui finit ici.");
                draw(
                    out,
                    10,
                    60,
                    674,
                    "Une seconde qui remplit elle aussi toute la largeur permise");
                draw(
                    out, 10, 60, 661, "et qui va jusqu’au bout de la ligne sans laisser de place,");
                draw(
                    out,
                    10,
                    75,
                    648,
                    "Une troisième en retrait, qui remplit la largeur de la page.");
                draw(out, 10, 60, 610, "Une quatrième après un blanc.");
              }
            })
            .text();
    assertEquals(4, text.split("\n\n").length, text);
  }

  @Test
  void aTableIsReadByRows() throws IOException {
    String text =
        read(document -> {
              var page = page(document);
              try (var out = content(document, page)) {
                String[][] rows = {
                  {"Quartier", "Morts", "Blessés"},
                  {"Rive gauche", "9", "21"},
                  {"Faubourg", "3", "8"},
                  {"Total", "12", "29"}
                };
                for (int i = 0; i < rows.length; i++) {
                  for (int j = 0; j < 3; j++) {
                    draw(out, 10, 60 + 120 * j, 700 - 14 * i, rows[i][j]);
                  }
                }
              }
            })
            .text();
    assertTrue(text.contains("Rive gauche\t9\t21"), text);
  }

  @Test
  void whatTheDocumentSaysOfItselfIsKept() throws IOException {
    var read =
        read(
            document -> {
              document.getDocumentInformation().setTitle("Rapport sur le marché");
              document.getDocumentInformation().setAuthor("Odile Varenne");
              document.getDocumentCatalog().setLanguage("fr-FR");
              try (var out = content(document, page(document))) {
                draw(out, 10, 60, 700, "Un texte.");
              }
            });
    assertEquals("Rapport sur le marché", read.stated().title());
    assertEquals("Odile Varenne", read.stated().byline());
    assertEquals("fr-FR", read.stated().language());
  }

  @Test
  void aLockedDocumentIsRefusedForItsPassword() throws IOException {
    assertEquals(
        Reason.PASSWORD,
        refused(
            made(
                document -> {
                  try (var out = content(document, page(document))) {
                    draw(out, 10, 60, 700, "Un texte.");
                  }
                  document.protect(
                      new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
                })));
  }

  @Test
  void picturesOfPagesAreRefusedAsSuch() throws IOException {
    assertEquals(Reason.NO_TEXT, refused(made(PdfFileTest::page)));
  }

  @Test
  void tooManyPagesAreRefused() throws IOException {
    assertEquals(
        Reason.TOO_LONG,
        refused(
            made(
                document -> {
                  for (int i = 0; i <= 500; i++) {
                    page(document);
                  }
                })));
  }

  @Test
  void aDamagedDocumentIsReadOrRefusedAndNeverFails() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            made(
                document -> {
                  try (var out = content(document, page(document))) {
                    draw(out, 10, 60, 700, "Un texte qui reste à lire.");
                  }
                }));
    var random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      for (int n = 0; n < 1 + i / 10; n++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      refused += isRefused(damaged) ? 1 : 0;
      refused += isRefused(java.util.Arrays.copyOf(whole, random.nextInt(whole.length))) ? 1 : 0;
    }
    assertTrue(refused > 0);
    String broken = new String(whole, ISO_8859_1).replaceAll("(?s)xref.*", "xref\n0 9999999\n");
    assertFalse(isRefused(broken.getBytes(ISO_8859_1)), "a broken table is found anew");
  }

  @Test
  void whatSwellsBeyondMeasureIsRefused() throws IOException {
    for (String filter : List.of("/FlateDecode", "[/FlateDecode /FlateDecode]")) {
      var bomb = written("<< /Length %d /Filter " + filter + " >>", deflated(400_000_000));
      assertEquals(Reason.BOMB, assertTimeout(Duration.ofSeconds(40), () -> refused(bomb)), filter);
    }
  }

  @Test
  void aPageDrawnForeverIsGivenUp() throws IOException {
    var endless =
        made(
            document -> {
              try (var out = content(document, page(document))) {
                for (int i = 0; i < 2000; i++) {
                  draw(out, 10, 60, 700, "Un texte.");
                }
              }
            });
    var spent =
        assertThrows(
            Unreadable.class,
            () -> PdfFile.read(endless, new PdfBudget(1_000_000, Duration.ofMillis(1))));
    assertEquals(Reason.TOO_LONG, spent.reason());
  }

  @Test
  void pagesNestedWithoutEndAreRefused() throws IOException {
    var tree = new StringBuilder("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    for (int i = 2; i < 20_000; i++) {
      tree.append(i)
          .append(" 0 obj\n<< /Type /Pages /Count 1 /Kids [")
          .append(i + 1)
          .append(" 0 R] >>\nendobj\n");
    }
    tree.append("trailer\n<< /Root 1 0 R >>\n%%EOF\n");
    var deep = Files.writeString(folder.resolve("deep.pdf"), tree, ISO_8859_1);
    assertEquals(Reason.BROKEN, assertTimeout(Duration.ofSeconds(30), () -> refused(deep)));
    var arrays =
        "%PDF-1.4\n1 0 obj\n" + "[".repeat(500_000) + "\nendobj\ntrailer << /Root 1 0 R >>";
    var nested = Files.writeString(folder.resolve("nested.pdf"), arrays, ISO_8859_1);
    assertEquals(Reason.BROKEN, assertTimeout(Duration.ofSeconds(30), () -> refused(nested)));
  }

  private interface Drawing {
    void on(PDDocument document) throws IOException;
  }

  private Path made(Drawing drawing) throws IOException {
    Path file = Files.createTempFile(folder, "made", ".pdf");
    try (var document = new PDDocument()) {
      drawing.on(document);
      document.save(file.toFile());
    }
    return file;
  }

  private Extract read(Drawing drawing) throws IOException {
    return PdfFile.read(made(drawing));
  }

  private String paragraph(String... lines) throws IOException {
    return read(document -> {
          try (var out = content(document, page(document))) {
            for (int i = 0; i < lines.length; i++) {
              draw(out, 10, 60, 700 - 13 * i, lines[i]);
            }
          }
        })
        .text();
  }

  private static PDPage page(PDDocument document) {
    var page = new PDPage(new org.apache.pdfbox.pdmodel.common.PDRectangle(595, 842));
    document.addPage(page);
    return page;
  }

  private static PDPageContentStream content(PDDocument document, PDPage page) throws IOException {
    return new PDPageContentStream(document, page);
  }

  private static void draw(PDPageContentStream out, float size, float x, float y, String line)
      throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(FontName.HELVETICA), size);
    out.newLineAtOffset(x, y);
    out.showText(line);
    out.endText();
  }

  private Path written(String dictionary, byte[] stream) throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\n"
                + "endobj\n4 0 obj\n"
                + dictionary.formatted(stream.length)
                + "\nstream\n")
            .getBytes(ISO_8859_1));
    out.writeBytes(stream);
    out.writeBytes("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(ISO_8859_1));
    return Files.write(Files.createTempFile(folder, "written", ".pdf"), out.toByteArray());
  }

  private static byte[] deflated(int zeros) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      byte[] some = new byte[1_000_000];
      java.util.Arrays.fill(some, (byte) ' ');
      for (int i = 0; i < zeros / some.length; i++) {
        out.write(some);
      }
    }
    return packed.toByteArray();
  }

  private static Reason refused(Path file) {
    return assertThrows(Unreadable.class, () -> PdfFile.read(file)).reason();
  }

  private boolean isRefused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("damaged.pdf"), bytes);
    try {
      PdfFile.read(file);
      return false;
    } catch (Unreadable e) {
      return true;
    }
  }
}
