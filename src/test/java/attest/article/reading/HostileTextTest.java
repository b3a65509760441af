// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final int FIVE_MILLION = 5_000_000;
  private static final int FIVE_HUNDRED_THOUSAND = 500_000;

  @Test
  void tenThousandSentencesTakeWellUnderASecondOfWork() {
    String text = "M. Armand a dit « non » à 10.30. Le pont %d (vieux) est tombé.\n";
    String article =
        IntStream.range(0, 5_000).mapToObj(text::formatted).collect(Collectors.joining());
    Reading.of(article.substring(0, 60_000), "fr");
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadCpuTime();
    assertEquals(10_000, Reading.of(article, "fr").sentences().size());
    assertTrue(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before).toMillis() < 1_000);
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
        "A.) ",
        "A. (b\n",
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
        Duration.ofSeconds(60),
        () -> {
          assertEquals(text, Decoding.of(text.getBytes(UTF_8), 100_000_000).text());
          Language language = Language.guess(text, Language.FRENCH);
          assertFalse(Reading.of(text, language.code()).lines().isEmpty());
        });
  }
}
