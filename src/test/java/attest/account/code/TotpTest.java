// SPDX-License-Identifier: Apache-2.0
package attest.account.code;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] RFC = "12345678901234567890".getBytes(US_ASCII);
  private static final Instant NOW = Instant.parse("2031-03-14T10:00:10Z");

  @ParameterizedTest
  @CsvSource({
    "59,94287082",
    "1111111109,07081804",
    "1111111111,14050471",
    "1234567890,89005924",
    "2000000000,69279037",
    "20000000000,65353130"
  })
  void matchesTheTableOfRfc6238AppendixB(long seconds, String code) {
    assertEquals(code, Totp.code(RFC, Totp.step(Instant.ofEpochSecond(seconds)), 8));
  }

  @ParameterizedTest
  @CsvSource({
    "0,755224",
    "1,287082",
    "2,359152",
    "3,969429",
    "4,338314",
    "5,254676",
    "6,287922",
    "7,162583",
    "8,399871",
    "9,520489"
  })
  void matchesTheTableOfRfc4226AppendixD(long step, String code) {
    assertEquals(code, Totp.code(RFC, step));
  }

  @Test
  void aCodeOfTheStepBeforeOrAfterIsTaken() {
    long step = Totp.step(NOW);
    for (long near = step - 1; near <= step + 1; near++) {
      assertEquals(OptionalLong.of(near), Totp.stepOf(Totp.code(RFC, near), RFC, NOW, 0));
    }
  }

  @Test
  void aCodeTwoStepsOffIsNone() {
    long step = Totp.step(NOW);
    assertEquals(OptionalLong.empty(), Totp.stepOf(Totp.code(RFC, step - 2), RFC, NOW, 0));
    assertEquals(OptionalLong.empty(), Totp.stepOf(Totp.code(RFC, step + 2), RFC, NOW, 0));
  }

  @Test
  void aCodeThatWasUsedIsNone() {
    long step = Totp.step(NOW);
    assertEquals(OptionalLong.empty(), Totp.stepOf(Totp.code(RFC, step), RFC, NOW, step));
    assertEquals(OptionalLong.empty(), Totp.stepOf(Totp.code(RFC, step - 1), RFC, NOW, step));
  }

  @Test
  void spacesInACodeDoNotMatterAndOtherTextIsNone() {
    String code = Totp.code(RFC, Totp.step(NOW));
    String spaced = code.substring(0, 3) + " " + code.substring(3);
    assertTrue(Totp.stepOf(spaced, RFC, NOW, 0).isPresent());
    for (String other : new String[] {"", "1", code + "0", "٠١٢٣٤٥", "abcdef"}) {
      assertTrue(Totp.stepOf(other, RFC, NOW, 0).isEmpty(), other);
    }
  }

  @Test
  void theSecretIsHandedOverAsAuthenticatorsReadIt() {
    assertEquals(
        "otpauth://totp/Attest:ana%40larmont?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Attest",
        Totp.address(RFC, "ana@larmont"));
  }

  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void base32MatchesRfc4648(String text, String letters) {
    assertEquals(letters, Base32.of(text.getBytes(US_ASCII)));
  }

  @Test
  void lettersAreGroupedByFour() {
    assertEquals("MZXW 6YTB OI", Base32.grouped("MZXW6YTBOI"));
  }
}
