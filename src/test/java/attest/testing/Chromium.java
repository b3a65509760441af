// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The one browser of the tests: the machine's own Chromium, named by {@code CHROMIUM} or found
 * where systems put it; the one without a window where it is there, which takes less of a
 * processor. Without one its tests are skipped aloud, or fail where {@code
 * ATTEST_BROWSER=required}.
 */
final class Chromium {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome");
  private static Browser running;

  private Chromium() {}

  /** Started with the first test that wants it; ends with the JVM. */
  static synchronized Browser browser() {
    if (running == null) {
      running = start(executable());
    }
    return running;
  }

  private static Browser start(Path executable) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  private static Path executable() {
    var named = Stream.of(System.getenv("CHROMIUM")).filter(Objects::nonNull);
    Optional<Path> found =
        Stream.concat(named, PLACES.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    return found.orElseGet(Chromium::missing);
  }

  private static Path missing() {
    String words =
        "NO BROWSER: set CHROMIUM to a Chromium or Chrome, or install one (Debian: chromium).";
    if ("required".equals(System.getenv("ATTEST_BROWSER"))) {
      return Assertions.fail(words);
    }
    System.err.println("\n******** " + words + " BROWSER TESTS ARE SKIPPED. ********\n");
    Assumptions.abort(words);
    throw new AssertionError(words);
  }
}
