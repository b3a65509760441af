// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents written by Apache POI, and packages put together by hand where no program would. */
class WordFileTest {
  private static final String OPEN =
      "<?xml version='1.0'?>%s<w:document xmlns:w='http://schemas.openxmlformats.org/"
          + "wordprocessingml/2006/main'><w:body>";
  private static final String CLOSE = "</w:body></w:document>";

  @TempDir Path folder;

  @Test
  void paragraphsTablesAndNotesAreRead() throws IOException {
    var document = new XWPFDocument();
    var title = document.createParagraph();
    title.setStyle("Title");
    title.createRun().setText("Le marché de Solvane a rouvert");
    var run = document.createParagraph().createRun();
    run.setText("Le marché a rouvert lundi, sous les yeux de 43\u00A0témoins");
    run.addBreak();
    run.setText("et des secours.");
    var table = document.createTable(2, 2);
    table.getRow(0).getCell(0).setText("Ville");
    table.getRow(0).getCell(1).setText("Morts");
    table.getRow(1).getCell(0).setText("Solvane");
    table.getRow(1).getCell(1).setText("12");
    var noted = document.createParagraph();
    noted.createRun().setText("Un bilan provisoire");
    document.createFootnotes();
    var note = document.createFootnote();
    note.createParagraph().createRun().setText("Chiffres de la préfecture.");
    noted.addFootnoteReference(note);
    var hidden = document.createParagraph().createRun();
    hidden.setText("Texte masqué");
    hidden.setVanish(true);
    document.getProperties().getCoreProperties().setTitle("Rapport du mois");
    document.getProperties().getCoreProperties().setCreator("Odile Varenne");
    var read = WordFile.read(saved(document));
    assertEquals(
        "Le marché de Solvane a rouvert\n\n"
            + "Le marché a rouvert lundi, sous les yeux de 43\u00A0témoins\net des secours.\n\n"
            + "Ville\tMorts\nSolvane\t12\n\n"
            + "Un bilan provisoire[%1$s]\n\n[%1$s] Chiffres de la préfecture."
                .formatted(note.getId()),
        read.text());
    assertEquals("Rapport du mois", read.stated().title());
    assertEquals("Odile Varenne", read.stated().byline());
  }

  @Test
  void whatWasDeletedOrMovedAwayIsNotRead() throws IOException {
    String body =
        "<w:p><w:r><w:t>Un</w:t></w:r><w:del><w:r><w:delText>deux</w:delText></w:r></w:del>"
            + "<w:moveFrom><w:r><w:t>trois</w:t></w:r></w:moveFrom>"
            + "<w:ins><w:r><w:t xml:space='preserve'> quatre</w:t></w:r></w:ins>"
            + "<w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>";
    assertEquals("Un quatre", WordFile.read(packed(OPEN.formatted("") + body + CLOSE)).text());
  }

  @Test
  void noEntityIsFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    String external = "<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
    var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY x0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY x").append(i).append(" '");
      laughs.append(("&x" + (i - 1) + ";").repeat(10)).append("'>");
    }
    String[][] cases = {{external, "&x;"}, {laughs + "]>", "&x29;"}};
    for (var one : cases) {
      String document =
          OPEN.formatted(one[0]) + "<w:p><w:r><w:t>a" + one[1] + "b</w:t></w:r></w:p>" + CLOSE;
      var file = packed(document);
      var refused =
          assertTimeout(
              Duration.ofSeconds(10),
              () -> assertThrows(Unreadable.class, () -> WordFile.read(file)));
      assertEquals(Reason.BROKEN, refused.reason());
      assertFalse(String.valueOf(refused.getMessage()).contains("geheim"));
    }
  }

  @Test
  void elementsNestedDeeperThanAnyStackAreRead() throws IOException {
    var deep = new StringBuilder(OPEN.formatted(""));
    var random = new java.util.Random(3);
    for (int i = 0; i < 100_000; i++) {
      deep.append("<w:sdt w:id='").append(random.nextInt()).append("'>");
    }
    deep.append("<w:p><w:r><w:t>au fond</w:t></w:r></w:p>").append("</w:sdt>".repeat(100_000));
    var file = packed(deep + CLOSE);
    assertEquals(
        "au fond", assertTimeout(Duration.ofSeconds(20), () -> WordFile.read(file)).text());
  }

  @Test
  void aBombIsRefused() throws IOException {
    var file = folder.resolve("bomb.docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write((OPEN.formatted("") + "<w:p><w:r><w:t>").getBytes(UTF_8));
      byte[] spaces = new byte[1_000_000];
      java.util.Arrays.fill(spaces, (byte) 'x');
      for (int i = 0; i < 200; i++) {
        zip.write(spaces);
      }
      zip.closeEntry();
    }
    assertEquals(Reason.BOMB, refused(file));
  }

  @Test
  void lockedDamagedAndOtherPackagesAreRefused() throws Exception {
    Path locked = folder.resolve("locked.docx");
    try (var files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(locked)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream data = encryptor.getDataStream(files)) {
        Files.copy(packed(OPEN.formatted("") + CLOSE), data);
      }
      files.writeFilesystem(out);
    }
    assertEquals(Reason.PASSWORD, refused(locked));
    assertEquals(Reason.BROKEN, refused(packed("<w:document")));
    assertEquals(
        Reason.BROKEN, refused(Files.write(folder.resolve("x.docx"), "PK\3\4no".getBytes(UTF_8))));
    byte[] whole = Files.readAllBytes(packed(OPEN.formatted("") + "x".repeat(9000) + CLOSE));
    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 5}) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      assertEquals(Reason.BROKEN, refused(Files.write(folder.resolve("part.docx"), part)));
    }
  }

  @Test
  void charactersThatNoTextHasAreLeftOut() throws IOException {
    String body = "<w:p><w:r><w:t>a\u202Eb\u202C \uFFFDc 😀</w:t></w:r></w:p>";
    String text = WordFile.read(packed(OPEN.formatted("") + body + CLOSE)).text();
    assertTrue(text.contains("😀"));
    for (String odd : new String[] {"&#0;", "&#xD800;", "\0", "\u0007"}) {
      var file = packed(OPEN.formatted("") + body.replace("c", odd) + CLOSE);
      assertEquals(Reason.BROKEN, refused(file), "no XML has it");
    }
  }

  private Path saved(XWPFDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return Files.write(folder.resolve("saved.docx"), out.toByteArray());
  }

  private Path packed(String document) throws IOException {
    Path file = Files.createTempFile(folder, "packed", ".docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(document.getBytes(UTF_8));
      zip.closeEntry();
    }
    return file;
  }

  private static Reason refused(Path file) {
    return assertThrows(Unreadable.class, () -> WordFile.read(file)).reason();
  }
}
