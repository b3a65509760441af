// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.article.reading.Unreadable.Reason;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class DecodingTest {
  private static final int LIMIT = 10_000;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String FRENCH = "L’état-major a évacué « l’hôtel » près du pont…\r\nÀ midi.";
  private static final String ARABIC = "قال المتحدث إن القافلة وصلت.\nولم يصب أحد.";

  @Test
  void utf8IsReadAsItStands() {
    assertRead(FRENCH, UTF_8, FRENCH.getBytes(UTF_8));
    assertRead(ARABIC, UTF_8, ARABIC.getBytes(UTF_8));
  }

  @Test
  void aByteOrderMarkIsTakenOff() {
    assertRead(FRENCH, UTF_8, ("\uFEFF" + FRENCH).getBytes(UTF_8));
    assertRead(ARABIC, UTF_16LE, ("\uFEFF" + ARABIC).getBytes(UTF_16LE));
    assertRead(ARABIC, UTF_16BE, ("\uFEFF" + ARABIC).getBytes(UTF_16BE));
  }

  @Test
  void utf16WithoutAMarkIsKnownByItsLook() {
    assertRead(FRENCH, UTF_16LE, FRENCH.getBytes(UTF_16LE));
    assertRead(FRENCH, UTF_16BE, FRENCH.getBytes(UTF_16BE));
    assertRead(ARABIC, UTF_16LE, ARABIC.getBytes(UTF_16LE));
    assertRead(ARABIC, UTF_16BE, ARABIC.getBytes(UTF_16BE));
  }

  @Test
  void windows1252IsReadWhereUtf8Fails() {
    assertRead(FRENCH, WINDOWS_1252, FRENCH.getBytes(WINDOWS_1252));
    String quoted = "Le maire a dit «\u00A0libérée\u00A0» et «CAFÉ» à 5 €.";
    assertRead(quoted, WINDOWS_1252, quoted.getBytes(WINDOWS_1252));
  }

  @Test
  void lineEndsSpacesMarksAndCompositionStay() {
    String text = "a\r\nb\rc\n\u00A0d\u202Fe e\u0301 \u202Eabc\u202C \u200Ff\u2028g\u0085";
    assertRead(text, UTF_8, text.getBytes(UTF_8));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(Reason.EMPTY, "no text", new byte[0]);
    assertRefused(Reason.EMPTY, "no text", " \r\n\t\u00A0\uFEFF".getBytes(UTF_8));
    assertRefused(Reason.EMPTY, "no text", "\uFEFF".getBytes(UTF_8));
  }

  @Test
  void aFileOverTheLimitIsRefusedWithBothSizes() {
    assertRefused(Reason.TOO_LARGE, "10,001 bytes, and the limit is 10,000", new byte[LIMIT + 1]);
    assertEquals(LIMIT, Decoding.of("a".repeat(LIMIT).getBytes(UTF_8), LIMIT).text().length());
  }

  @Test
  void controlCharactersAreRefusedWithTheirLine() {
    assertRefused(Reason.BINARY, "U+0000 in line 2", "one\ntwo\0".getBytes(UTF_8));
    assertRefused(Reason.BINARY, "U+001B in line 1", "one \u001B[31m".getBytes(UTF_8));
    assertRefused(Reason.BINARY, "U+0092 in line 1", "l\u0092arm\u00E9e".getBytes(UTF_8));
  }

  @Test
  void aPictureIsRefused() {
    int[] png = {
      0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 1, 0x9D
    };
    byte[] bytes = new byte[png.length];
    for (int i = 0; i < png.length; i++) {
      bytes[i] = (byte) png[i];
    }
    assertThrows(Unreadable.class, () -> Decoding.of(bytes, LIMIT));
  }

  @Test
  void overlongFormsAndHalfCharactersAreNotMadeUpFor() {
    assertRefused(Reason.WRONG_ENCODING, "damaged", bytes("abc\u00C0\u00AF def"));
    assertRefused(Reason.WRONG_ENCODING, "damaged", bytes("abc \u00ED\u00A0\u0080 def"));
    assertRefused(Reason.WRONG_ENCODING, "damaged", bytes("\u00FF\u00FEa\0\u0000\u00D8b\0"));
  }

  @Test
  void utf8CutInTheMiddleIsDamaged() {
    byte[] whole = ARABIC.getBytes(UTF_8);
    assertRefused(Reason.WRONG_ENCODING, "UTF-8", java.util.Arrays.copyOf(whole, whole.length - 2));
  }

  @Test
  void anotherEncodingIsRefusedRatherThanGarbled() {
    byte[] bytes = ARABIC.getBytes(Charset.forName("windows-1256"));
    assertRefused(Reason.WRONG_ENCODING, "Save it as UTF-8", bytes);
  }

  @Test
  void pastedTextIsCheckedLikeAFile() {
    assertEquals(FRENCH, Decoding.checked(FRENCH));
    assertThrows(Unreadable.class, () -> Decoding.checked("\u00A0"));
    assertThrows(Unreadable.class, () -> Decoding.checked("half \uD83D of a character"));
  }

  private static byte[] bytes(String oneByteEach) {
    return oneByteEach.getBytes(ISO_8859_1);
  }

  private static void assertRead(String text, Charset encoding, byte[] bytes) {
    assertEquals(new Decoding(text, encoding), Decoding.of(bytes, LIMIT));
  }

  private static void assertRefused(Reason reason, String words, byte[] bytes) {
    Unreadable refusal = assertThrows(Unreadable.class, () -> Decoding.of(bytes, LIMIT));
    assertEquals(reason, refusal.reason(), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
  }
}
