// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens a tab before each test and closes it after; keeps a picture of each open tab in {@code
 * target/screenshots} where the test failed.
 */
class Visits implements BeforeEachCallback, AfterEachCallback {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static Visit current;

  static Visit current() {
    return current;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    current = new Visit(Chromium.browser());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    var visit = current;
    current = null;
    if (visit == null) {
      return;
    }
    var errors = visit.errors();
    if (test.getExecutionException().isPresent() || !errors.isEmpty()) {
      visit.picture(test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName());
    }
    visit.close();
    if (test.getExecutionException().isEmpty() && !errors.isEmpty()) {
      throw new AssertionError("The page reported errors: " + errors);
    }
  }

  /** What one test has open. */
  static final class Visit {
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final Page page;

    Visit(Browser browser) {
      this.browser = browser;
      this.page = open(context(new Browser.NewContextOptions()));
    }

    Page page() {
      return page;
    }

    BrowserContext context(Browser.NewContextOptions options) {
      var context = browser.newContext(options.setLocale("en").setViewportSize(1280, 900));
      context.setDefaultTimeout(20_000);
      contexts.add(context);
      return context;
    }

    Page open(BrowserContext context) {
      var tab = context.newPage();
      tab.onConsoleMessage(this::hear);
      tab.onPageError(errors::add);
      return tab;
    }

    private void hear(ConsoleMessage message) {
      if (message.type().equals("error")) {
        errors.add(message.text() + " " + message.location());
      }
    }

    void expect(String error) {
      expected.add(error);
    }

    List<String> errors() {
      return errors.stream().filter(e -> expected.stream().noneMatch(e::contains)).toList();
    }

    void picture(String name) {
      int number = 0;
      for (var context : contexts) {
        for (var tab : context.pages()) {
          String file = name.replaceAll("[^A-Za-z0-9-]", "") + "-" + number++ + ".png";
          tab.screenshot(
              new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
        }
      }
    }

    void close() {
      contexts.forEach(BrowserContext::close);
    }
  }
}
