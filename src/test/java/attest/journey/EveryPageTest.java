// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.BrowserTest;
import attest.testing.Given;
import com.deque.html.axecore.playwright.AxeBuilder;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for each page: nothing serious for axe-core, light and dark, and no width too small.
 * Colours are the same in all languages, so that they are looked at in one.
 */
@QuarkusTest
class EveryPageTest extends BrowserTest {
  /** What is laid out only when it comes near is as wide as it is. */
  private static final String ALL_AT_ONCE =
      """
      addEventListener('DOMContentLoaded', () => {
        const all = new CSSStyleSheet();
        all.replaceSync('* { content-visibility: visible !important }');
        document.adoptedStyleSheets = [all];
      });""";

  private static final String OVERFLOW =
      "Math.max(0, document.documentElement.scrollWidth - window.innerWidth - 1)";

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void isAccessibleAndFitsAPhone(String language) {
    var lead = Given.administrator("lead");
    var pages = EveryPage.ledBy(lead);
    page().addInitScript(AxeBuilder.getAxeScript());
    page().addInitScript(ALL_AT_ONCE);
    signIn(lead);
    lead.signsIn()
        .posts()
        .formParam("name", "Lead")
        .formParam("language", language)
        .post("/account")
        .then();
    for (String path : pages.paths()) {
      page().setViewportSize(390, 844);
      visit(path);
      assertEquals(0, page().evaluate(OVERFLOW), path + " overflows");
      page().setViewportSize(1440, 900);
      if (language.equals("en")) {
        assertAccessible();
      } else {
        assertAccessibleWhateverItsColours();
      }
    }
  }

  @Test
  void aFaultIsFound() {
    visit("/sign-in");
    page().evaluate("document.querySelector('main').innerHTML = '<img src=/favicon.svg>'");
    var found = assertThrows(AssertionError.class, this::assertAccessible);
    assertTrue(found.getMessage().contains("image-alt"), found.getMessage());
  }
}
