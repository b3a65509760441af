// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips as they are sent and as they are forged: each entry is read or refused by itself. */
class ArchiveTest {
  @TempDir Path folder;

  private interface Packing {
    void into(ZipArchiveOutputStream zip) throws IOException;
  }

  @Test
  void eachFileIsReadAsIfSentAlone() throws IOException {
    var read =
        read(
            zip -> {
              put(zip, "un.txt", "Un texte. Avec deux phrases.");
              put(zip, "dossier/deux.html", "<html><h1>Un titre de page</h1><p>Un texte.</html>");
              put(zip, "dossier/vide.txt", "");
              put(zip, "dossier/image.png", "\u0089PNG");
              put(zip, "__MACOSX/._un.txt", "x");
            });
    assertEquals(
        List.of(
            "a.zip/un.txt",
            "a.zip/dossier/deux.html",
            "a.zip/dossier/vide.txt EMPTY",
            "a.zip/dossier/image.png TYPE"),
        read);
  }

  @Test
  void namesAreShownWithoutWhatWouldLeadElsewhere() throws IOException {
    var read =
        read(
            zip -> {
              put(zip, "../../etc/passwd.txt", "Un.");
              put(zip, "/racine.txt", "Deux.");
              put(zip, "C:\\Windows\\trois.txt", "Trois.");
              put(zip, "a/./b//quatre.txt", "Quatre.");
              put(zip, "gpj.\u202Etxt.txt", "Cinq.");
            });
    assertEquals(
        List.of(
            "a.zip/etc/passwd.txt",
            "a.zip/racine.txt",
            "a.zip/Windows/trois.txt",
            "a.zip/a/b/quatre.txt",
            "a.zip/gpj. txt.txt"),
        read);
    assertTrue(Files.notExists(Path.of("/etc/passwd.txt")));
  }

  @Test
  void twoOfOneNameAreBothRead() throws IOException {
    assertEquals(
        List.of("a.zip/un.txt", "a.zip/un (2).txt"),
        read(
            zip -> {
              put(zip, "un.txt", "Un.");
              put(zip, "un.txt", "Un autre.");
            }));
  }

  @Test
  void linksArchivesAndLockedFilesAreRefusedAndTheRestGoesOn() throws IOException {
    byte[] inner = packed(zip -> put(zip, "x.txt", "Un."));
    Path file =
        written(
            zip -> {
              var link = new ZipArchiveEntry("lien.txt");
              link.setUnixMode(0120777);
              put(zip, link, "/etc/passwd".getBytes(UTF_8));
              put(zip, new ZipArchiveEntry("dedans.zip"), inner);
              put(zip, new ZipArchiveEntry("dedans.dat"), inner);
              put(zip, "locked.txt", "Fermé.");
              put(zip, "bon.txt", "Un texte.");
            });
    byte[] bytes = Files.readAllBytes(file);
    flagInIndex(bytes, "locked.txt");
    Files.write(file, bytes);
    assertEquals(
        List.of(
            "a.zip/lien.txt NOT_A_FILE",
            "a.zip/dedans.zip NESTED",
            "a.zip/dedans.dat NESTED",
            "a.zip/locked.txt PASSWORD",
            "a.zip/bon.txt"),
        read(file));
  }

  @Test
  void aBombIsRefusedAndTheRestGoesOn() throws IOException {
    byte[] zeros = new byte[30_000_000];
    assertEquals(
        List.of("a.zip/bombe.txt BOMB", "a.zip/bon.txt"),
        read(
            zip -> {
              put(zip, new ZipArchiveEntry("bombe.txt"), zeros);
              put(zip, "bon.txt", "Un texte.");
            }));
    byte[] packed = packed(zip -> put(zip, new ZipArchiveEntry("menteuse.txt"), zeros));
    lieAboutSizes(packed);
    Path liar = Files.write(folder.resolve("liar.zip"), packed);
    var lied = assertTimeout(Duration.ofSeconds(20), () -> read(liar));
    assertEquals(1, lied.size());
    assertTrue(
        lied.get(0).matches("a.zip/menteuse.txt (BOMB|BROKEN|TOO_LARGE|BINARY)"), lied.get(0));
  }

  @Test
  void tooManyEntriesAreRefusedWholeWhateverTheIndexSays() throws IOException {
    Path file =
        written(
            zip -> {
              for (int i = 0; i < 100_000; i++) {
                put(zip, i + ".txt", "");
              }
            });
    assertEquals(List.of("a.zip TOO_LONG"), read(file));
    byte[] bytes =
        packed(zip -> IntStream.range(0, 10_001).forEach(i -> putQuietly(zip, i + ".txt")));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 14, 0x00010001);
    assertEquals(List.of("a.zip TOO_LONG"), read(Files.write(folder.resolve("few.zip"), bytes)));
  }

  @Test
  void aDamagedArchiveIsRefusedAndNeverFails() throws IOException {
    byte[] whole = packed(zip -> put(zip, "un.txt", "Un texte. ".repeat(300)));
    for (int length = 4; length < whole.length; length += 7) {
      var read = read(Files.write(folder.resolve("part.zip"), Arrays.copyOf(whole, length)));
      assertEquals(List.of("a.zip BROKEN"), read, "cut at " + length);
    }
    var random = new java.util.Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[4 + random.nextInt(damaged.length - 4)] ^= (byte) (1 << random.nextInt(8));
      assertEquals(1, read(Files.write(folder.resolve("damaged.zip"), damaged)).size());
    }
  }

  @Test
  void nothingIsLeftBehindInTheTemporaryFolder() throws IOException {
    long before = unpacked();
    read(
        zip -> {
          put(zip, "un.txt", "Un.");
          put(zip, "deux.txt", "\0\1");
          put(zip, "trois.zip", "PK");
        });
    assertEquals(before, unpacked());
  }

  private static long unpacked() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("attest-unpacked")).count();
    }
  }

  private List<String> read(Packing packing) throws IOException {
    return read(written(packing));
  }

  /** The names in order, each with the reason of its refusal. */
  private static List<String> read(Path file) {
    List<String> read = new ArrayList<>();
    try (var found = Incoming.in(new Sent("a.zip", file, Said.NOTHING, "fr"))) {
      found.forEachOrdered(
          incoming -> {
            String name = Manuscript.shown(incoming.name());
            read.add(incoming.manuscript() == null ? name + " " + incoming.refusal() : name);
          });
    }
    return read;
  }

  private Path written(Packing packing) throws IOException {
    return Files.write(Files.createTempFile(folder, "packed", ".zip"), packed(packing));
  }

  private static byte[] packed(Packing packing) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(out)) {
      packing.into(zip);
    }
    return out.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, String name, String text) throws IOException {
    put(zip, new ZipArchiveEntry(name), text.getBytes(UTF_8));
  }

  private static void putQuietly(ZipArchiveOutputStream zip, String name) {
    try {
      put(zip, name, "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  /** Sets the flag of encryption where the index and the file itself name it. */
  private static void flagInIndex(byte[] zip, String name) {
    var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < zip.length; at++) {
      boolean index = buffer.getInt(at) == 0x02014b50;
      if (index || buffer.getInt(at) == 0x04034b50) {
        int begin = at + (index ? 46 : 30);
        int length = Math.min(name.length(), zip.length - begin);
        if (new String(zip, begin, length, UTF_8).equals(name)) {
          zip[at + (index ? 8 : 6)] |= 1;
        }
      }
    }
  }

  /** Says in the index that every file unpacks to ten bytes. */
  private static void lieAboutSizes(byte[] zip) {
    var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < zip.length; at++) {
      if (buffer.getInt(at) == 0x02014b50) {
        buffer.putInt(at + 24, 10);
      }
    }
  }
}
