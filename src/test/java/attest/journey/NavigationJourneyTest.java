// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import attest.testing.BrowserTest;
import attest.testing.Given;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a phone the navigation is wider than the page: a shadow stands where there is more of it. */
@QuarkusTest
class NavigationJourneyTest extends BrowserTest {
  private static final int PHONE = 390;
  private static final String NAVIGATION = ".masthead nav";

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "en, DARK", "ar, LIGHT", "ar, DARK"})
  void aShadowIsWhereThereIsMore(String language, ColorScheme scheme) throws IOException {
    page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    visitOnAPhone(language, "");
    boolean rtl = language.equals("ar");
    assertMoreOnThe(rtl, !rtl);
    scrollTo(rtl ? -0.5 : 0.5);
    assertMoreOnThe(true, true);
    scrollTo(rtl ? -1 : 1);
    assertMoreOnThe(!rtl, rtl);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void thePlaceAtHandIsInView(String language) {
    visitOnAPhone(language, "/datasets");
    page()
        .waitForFunction(
            """
            () => {
              const nav = document.querySelector(".masthead nav");
              const here = nav.querySelector("[aria-current]").getBoundingClientRect();
              const all = nav.getBoundingClientRect();
              return nav.scrollLeft !== 0 && all.left < here.left && here.right < all.right;
            }""");
    assertEquals(0, page().evaluate("scrollY"));
  }

  /** As a lead who reads this language. */
  private void visitOnAPhone(String language, String section) {
    var project = Given.project(Given.administrator("lead"));
    signIn(project.lead());
    project
        .lead()
        .signsIn()
        .posts()
        .formParam("name", "Lead")
        .formParam("language", language)
        .post("/account")
        .then()
        .statusCode(303);
    page().setViewportSize(PHONE, 844);
    visit("/projects/" + project.key() + section);
  }

  /**
   * @param part of what there is to the side; below zero it is on the left
   */
  private void scrollTo(double part) {
    page()
        .locator(NAVIGATION)
        .evaluate(
            "(nav, part) => nav.scrollLeft = part * (nav.scrollWidth - nav.clientWidth)", part);
  }

  private void assertMoreOnThe(boolean left, boolean right) throws IOException {
    var box = page().locator(NAVIGATION).boundingBox();
    int paper = colourAt(1, box.y + 1);
    assertShadow(left, paper, colourAt(Math.ceil(box.x), box.y + 1));
    assertShadow(right, paper, colourAt(Math.floor(box.x + box.width) - 1, box.y + 1));
  }

  private static void assertShadow(boolean there, int paper, int colour) {
    if (there) {
      assertNotEquals(paper, colour);
    } else {
      assertEquals(paper, colour);
    }
  }

  private int colourAt(double x, double y) throws IOException {
    var options = new Page.ScreenshotOptions().setClip(x, Math.ceil(y), 1, 1);
    return ImageIO.read(new ByteArrayInputStream(page().screenshot(options))).getRGB(0, 0);
  }
}
