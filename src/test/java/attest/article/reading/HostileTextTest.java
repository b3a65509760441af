// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
  private static final int FIVE_MILLION = 5_000_000;

  @Test
  void tenThousandSentencesAreReadInWellUnderASecond() {
    String text = "M. Armand a dit « non » à 10.30. Le pont (vieux) est tombé.\n".repeat(5_000);
    Reading.of(text.substring(0, 6_000), "fr");
    Reading reading =
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> Reading.of("Z" + text, "fr"));
    assertFalse(reading.lines().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("floods")
  void fiveMillionCharactersDoNotHang(String piece) {
    String text = piece.repeat(FIVE_MILLION / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(text, Decoding.of(text.getBytes(UTF_8), 100_000_000).text());
          Language.guess(text, Language.FRENCH);
          for (Language language : Language.values()) {
            assertFalse(Reading.of(text, language.code()).lines().isEmpty());
          }
        });
  }

  static Stream<String> floods() {
    return Stream.of(
        "a",
        ".",
        "a.A",
        "Aa. ",
        "« ",
        "«.»",
        "\"a. ",
        "(",
        ".(l",
        ".(Lire aussi : ",
        "\u0301",
        "a. \u0301",
        "\uD83D\uDC68\u200D",
        "\uD83C\uDDEB",
        "…»",
        "سقط.الجسر",
        "1.1/",
        "{{",
        "x\n",
        "\n ",
        "Lire aussi\n",
        "Monde\n",
        "Le 12 octobre 2017\n",
        "Par A\n");
  }
}
