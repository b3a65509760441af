// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey through a real browser; its class carries {@code @QuarkusTest}. Each test has a tab of
 * its own, without cookies or storage of another. Whatever the page writes to the console as an
 * error fails the test, unless it was announced by {@link #expect}.
 */
@Tag("browser")
@ExtendWith(Visits.class)
public abstract class BrowserTest {
  /**
   * Only what fails is told: what passes is most of the page, and would be carried over each time.
   * What would have to be fetched anew is for rules that are off.
   */
  private static final String SERIOUS =
      """
      async rules => {
        const {violations} = await axe.run(document, {
          resultTypes: ['violations'],
          preload: false,
          ...rules,
        });
        return violations
          .filter(({impact}) => impact === 'serious' || impact === 'critical')
          .map(({id, help, nodes}) =>
            `${id}: ${help} ${nodes.map(node => `${node.target} ${node.html}`).join(', ')}`);
      }""";

  /** The tab of the test at hand. */
  protected Page page() {
    return Visits.current().page();
  }

  /** Another tab of the same person. */
  protected Page anotherTab() {
    return Visits.current().open(page().context());
  }

  /** A browser elsewhere: nothing of this one's cookies and storage. */
  protected Page elsewhere() {
    return Visits.current().open(Visits.current().context(new Browser.NewContextOptions()));
  }

  /** A phone: a browser elsewhere that is touched. */
  protected Page phone() {
    var options = new Browser.NewContextOptions().setHasTouch(true).setIsMobile(true);
    var phone = Visits.current().open(Visits.current().context(options));
    phone.setViewportSize(390, 844);
    return phone;
  }

  /** A browser elsewhere that runs no scripts of pages. */
  protected Page withoutScripts() {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    return Visits.current().open(Visits.current().context(options));
  }

  protected BrowserContext context() {
    return page().context();
  }

  /** An error of the console that this test brings about, by a part of its text. */
  protected void expect(String error) {
    Visits.current().expect(error);
  }

  /** Goes to an address of the program. */
  protected void visit(String path) {
    page().navigate(address(path));
  }

  protected static String address(String path) {
    return "http://127.0.0.1:" + RestAssured.port + path;
  }

  /** Gives the tab a session of this person's; no page is left or seen. */
  protected void signIn(Human human) {
    signIn(page(), human);
  }

  protected void signIn(Page tab, Human human) {
    tab.context()
        .addCookies(
            List.of(
                new Cookie("attest_session", human.signsIn().cookie())
                    .setUrl(address("/"))
                    .setHttpOnly(true)
                    .setSameSite(SameSiteAttribute.LAX)));
  }

  /** Signs in as people do; stands on the account page afterwards. */
  protected void signInByThePage(Page tab, Human human) {
    tab.navigate(address("/sign-in?next=/account"));
    tab.locator("input[name=login]").fill(human.login());
    tab.locator("input[name=password]").fill(human.password());
    tab.locator("form[action='/sign-in'] button").click();
    assertThat(tab).hasURL(address("/account"));
  }

  protected Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /**
   * No serious or critical finding of axe-core on the page as it is: all rules in the light, and
   * again in the dark whatever depends on colours.
   */
  protected void assertAccessible() {
    var contrast = Map.of("type", "rule", "values", List.of("color-contrast"));
    assertEquals(List.of(), findings(ColorScheme.DARK, Map.of("runOnly", contrast)), "in the dark");
    assertEquals(List.of(), findings(ColorScheme.LIGHT, Map.of()), "in the light");
  }

  /** The same but for what depends on colours. */
  protected void assertAccessibleWhateverItsColours() {
    var contrast = Map.of("color-contrast", Map.of("enabled", false));
    assertEquals(List.of(), findings(ColorScheme.LIGHT, Map.of("rules", contrast)));
  }

  private List<String> findings(ColorScheme scheme, Map<String, ?> rules) {
    page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    if (!(boolean) page().evaluate("'axe' in window")) {
      page().evaluate(AxeBuilder.getAxeScript());
    }
    return words(page().evaluate(SERIOUS, rules));
  }

  private List<String> words(Object findings) {
    return ((List<?>) findings).stream().map(finding -> page().url() + " " + finding).toList();
  }
}
