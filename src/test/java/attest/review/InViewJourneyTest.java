// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reviewer looks at stays before their eyes on an article longer than the window. */
@QuarkusTest
class InViewJourneyTest extends BrowserTest {
  private static final IsInViewportOptions WHOLE = new IsInViewportOptions().setRatio(1);

  private Given.Article article;

  @BeforeEach
  void setUp() {
    var project = Given.project(Given.person("lead"), true);
    var sentences =
        IntStream.range(0, 40).mapToObj(i -> "Au moins " + (i + 20) + " civils ont été tués.");
    article = Given.article(project, sentences.toArray(String[]::new));
    var ana = Given.member(project, Role.REVIEWER);
    for (long sentence : article.sentences()) {
      ana.asks().body(Map.of("labels", new String[0])).put("/sentences/{id}/annotation", sentence);
    }
    signIn(ana);
  }

  private void open(String hash) {
    visit("/articles/" + article.id() + "/review" + hash);
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
  }

  private void press(String... keys) {
    for (String key : keys) {
      page().keyboard().press(key);
    }
  }

  @Test
  void goingToTheDetailsLeavesTheSentenceInView() {
    page().setViewportSize(1440, 900);
    open("#s3");
    press("2", "s", "Shift+ArrowRight", "Shift+ArrowRight", "2", "d");
    assertThat(page().locator("#details-list summary")).isFocused();
    assertThat(page().locator("#s3 .text")).isInViewport(WHOLE);
    assertThat(page().locator("[data-field=low]")).isInViewport(WHOLE);
    press("Escape", "c");
    assertThat(page().locator("#s3 .text")).isInViewport(WHOLE);
  }

  @Test
  void detailsAndKeysOpenAtTheirTopAndTheNavigationStays() {
    page().setViewportSize(1440, 900);
    open("");
    press("j", "s", "Shift+ArrowRight", "2", "d");
    assertThat(page().locator("[data-field=low]")).isInViewport(WHOLE);
    assertThat(page().locator(".masthead")).isInViewport(WHOLE);
    for (String field : List.of("qualifier", "from", "to")) {
      var width = page().locator("[data-field=" + field + "]").boundingBox().width;
      assertTrue(width >= 136, field + " is " + width + " wide");
    }
    press("Escape", "?");
    assertThat(page().locator("#keys button")).isFocused();
    assertThat(page().locator("#keys-title")).isInViewport(WHOLE);
    assertEquals(0, page().evaluate("document.getElementById('keys').scrollTop"));
  }

  @Test
  void afterSubmittingWhatIsNextStandsInView() {
    open("#s30");
    press("Control+Enter");
    assertThat(page().locator("#go-on")).isFocused();
    assertThat(page().locator("#go-on"))
        .hasAccessibleDescription("You have submitted this article");
    assertThat(page().locator("#submitted")).isInViewport(WHOLE);
    page().getByText("Sentences on which answers differ").click();
    assertThat(page().locator("h1")).hasText("Sentences on which answers differ");
  }

  @Test
  void aSubmittedArticleIsReadOnAPhoneToo() {
    open("#s30");
    press("Control+Enter");
    assertThat(page().locator("#go-on")).isFocused();
    assertThat(page().locator(".tools")).isHidden();
    page().setViewportSize(390, 844);
    open("#s20");
    page().locator(".at-hand [data-to-details]").click();
    assertThat(page().locator("#panel-words")).isInViewport();
    assertThat(page().locator("#comments summary")).isVisible();
  }

  @Test
  void chipsReadAsThePageDoesBesideAnArabicArticle() {
    page().setViewportSize(390, 844);
    open("#s20");
    page().waitForFunction("document.querySelectorAll('.chip').length > 0");
    page().evaluate("document.getElementById('sentences').dir = 'rtl'");
    assertThat(page().locator("#s1 .chip").first()).hasCSS("direction", "ltr");
    assertThat(page().locator(".at-hand .text")).isInViewport(WHOLE);
  }
}
