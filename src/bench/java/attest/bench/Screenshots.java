// SPDX-License-Identifier: Apache-2.0
package attest.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the README from a server with the demonstration: {@code <address>
 * <password> [folder]}, the password being the one that the log printed for its people.
 */
public final class Screenshots {
  private static final String PROJECT = "/projects/karsten-demo";

  private final String address;
  private final Path folder;
  private final Page page;

  private Screenshots(String address, Path folder, Page page) {
    this.address = address;
    this.folder = folder;
    this.page = page;
  }

  public static void main(String[] args) {
    var folder = Path.of(args.length > 2 ? args[2] : "src/site/images");
    var setting =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try (var playwright = Playwright.create(setting)) {
      var browser = playwright.chromium().launch(options());
      var context =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setLocale("en")
                  .setColorScheme(ColorScheme.LIGHT)
                  .setViewportSize(1440, 900));
      new Screenshots(args[0], folder, context.newPage()).take(args[1]);
    }
  }

  private static BrowserType.LaunchOptions options() {
    var executable = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(executable))
        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"));
  }

  private void take(String password) {
    signIn("demo-lead", password);
    page.navigate(address + PROJECT + "/articles");
    page.getByText("Bombardement du marché").first().click();
    page.waitForURL("**/review**");
    page.navigate(page.url().replaceAll("[?#].*", "") + "#s3");
    picture("review");
    page.navigate(address + PROJECT + "/dossiers");
    page.getByText("The convoy at the Arvesse pass").first().click();
    picture("dossier");
    page.navigate(address + PROJECT + "/disagreement");
    picture("disagreement");
  }

  private void signIn(String login, String password) {
    page.navigate(address + "/sign-in");
    page.locator("input[name=login]").fill(login);
    page.locator("input[name=password]").fill(password);
    page.locator("form[action='/sign-in'] button").click();
    page.waitForURL(url -> !url.contains("sign-in"));
  }

  /** What is seen without scrolling, once nothing moves any more. */
  private void picture(String name) {
    page.waitForLoadState();
    page.waitForTimeout(1500);
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
