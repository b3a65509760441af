// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final int FIVE_MILLION = 5_000_000;
  private static final int FIVE_HUNDRED_THOUSAND = 500_000;

  @Test
  void tenThousandSentencesAreReadInWellUnderASecond() {
    String text = "M. Armand a dit « non » à 10.30. Le pont (vieux) est tombé.\n".repeat(5_000);
    Reading.of(text.substring(0, 6_000), "fr");
    Reading reading =
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> Reading.of("Z" + text, "fr"));
    assertFalse(reading.lines().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Aa. ", "a.A", "«.»", "سقط.الجسر", "\uD83D\uDC68\u200D"})
  void fiveMillionCharactersInOneLineDoNotHang(String piece) {
    read(piece, FIVE_MILLION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "« ",
        "\"a. ",
        "(",
        ".(l",
        ".(Lire aussi : ",
        "e\u0301",
        "a. \u0301",
        "\uD83C\uDDEB",
        "…»",
        "1.1/",
        "{{",
        "x\n",
        "\nb ",
        "Lire aussi\n",
        "Monde\n",
        "Le 12 octobre 2017\n",
        "Par A\n"
      })
  void repetitionOfAnythingDoesNotHang(String piece) {
    read(piece, FIVE_HUNDRED_THOUSAND);
  }

  private static void read(String piece, int length) {
    String text = piece.repeat(length / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertEquals(text, Decoding.of(text.getBytes(UTF_8), 100_000_000).text());
          Language language = Language.guess(text, Language.FRENCH);
          assertFalse(Reading.of(text, language.code()).lines().isEmpty());
        });
  }
}
