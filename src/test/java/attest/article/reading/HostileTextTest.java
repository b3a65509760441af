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
  private static final int TWO_MILLION = 2_000_000;
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
    read(piece, FIVE_MILLION, Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "?!",
        "…",
        "\"",
        "« ",
        "”",
        "[",
        ")]",
        "[1",
        "(.",
        "a) ",
        "A.B. Ax is ",
        "“A?” Bb ",
        "1. km. 6",
        "د. «؟» ",
        "و و. ",
        "x, 1 mai (",
        "TARMIL, ",
        "0 ",
        "12 commentaires\n",
        "Qui ?\n"
      })
  void twoMillionCharactersOfAnyShapeAreReadWithinSeconds(String piece) {
    read(piece, TWO_MILLION, Duration.ofSeconds(20));
  }

  @Test
  void twoMillionCharactersInColumnsAreReadWithinSeconds() {
    String line = "et le barrage a cédé. Les secours cherchent deux bergers disparus dans\n";
    assertFalse(HardWraps.in(line.repeat(10)).isEmpty());
    read(line, TWO_MILLION, Duration.ofSeconds(20));
    read("a. B ".repeat(12) + "\n", TWO_MILLION, Duration.ofSeconds(20));
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
    read(piece, FIVE_HUNDRED_THOUSAND, Duration.ofSeconds(60));
  }

  private static void read(String piece, int length, Duration most) {
    String text = piece.repeat(length / piece.length());
    assertTimeoutPreemptively(
        most,
        () -> {
          assertEquals(text, Decoding.of(text.getBytes(UTF_8), 100_000_000).text());
          Language language = Language.guess(text, Language.FRENCH);
          assertFalse(Reading.of(text, language.code()).lines().isEmpty());
        });
  }
}
