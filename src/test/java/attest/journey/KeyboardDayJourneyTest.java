// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reviewer's whole day without a mouse: from signing in to submitting. */
@QuarkusTest
class KeyboardDayJourneyTest extends BrowserTest {
  private void press(String... keys) {
    for (String key : keys) {
      page().keyboard().press(key);
    }
  }

  private void types(String text) {
    page().keyboard().type(text);
  }

  @Test
  void fromSignInToSubmissionByKeysAlone() {
    var project = Given.project(Given.person("lead"), true);
    var article =
        Given.article(
            project,
            "Au moins 1.130 civils ont été tués à Valmire.",
            "La mairie le dit.",
            "Le pont est coupé.",
            "Selon la mairie, douze soldats ont été blessés.");
    var ana = Given.member(project, Role.REVIEWER);

    visit("/sign-in");
    assertThat(page().locator("[name=login]")).isFocused();
    types(ana.login());
    press("Tab");
    types(ana.password());
    press("Enter");
    assertThat(page()).hasURL(address("/"));
    assertThat(page().locator("#start")).isVisible();
    page().waitForLoadState();
    press("Enter");
    assertThat(page()).hasURL(Pattern.compile(".*/articles/\\d+/review.*"));
    assertThat(page().locator(".row.at-hand .tools")).isVisible();

    press("0", "j");
    press("s", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "2");
    assertThat(page().locator("#s2 .chip.figure:not(.ghost)")).containsText("≥ 1\u202f130 killed");
    press("d", "Tab", "Tab");
    assertThat(page().locator("[data-field=high]")).isFocused();
    types("1200");
    press("Escape");
    assertThat(page().locator("#s2")).isFocused();
    press("j", "s", "Shift+ArrowRight", "3", "d", "Tab");
    assertThat(page().locator("[data-field=source]")).isFocused();
    types("Mairie de Valmire");
    press("Escape", "t");
    types("Quelle mairie ?");
    press("Escape", "j", "1", "u", "1", "j");
    assertThat(page().locator("#s5 .chip.figure.ghost")).containsText("12 wounded");
    press("Enter", "Backspace", "c");
    types("Douze ?");
    press("Control+Enter");
    assertThat(page().locator("#comments .said")).hasText("Douze ?");
    press("Escape");
    assertThat(page().locator("#s5 .chip.figure:not(.ghost)")).containsText("12 wounded");
    assertThat(page().locator("#save")).hasText("All changes saved");

    press("Control+Enter");
    assertThat(page().locator("#submitted")).isVisible();
    var answers = ana.asks().get("/articles/{id}/annotations", article.id()).jsonPath();
    assertEquals(
        "[[], [CASUALTY_FIGURE], [ATTRIBUTION], [CLAIM], [CASUALTY_FIGURE]]",
        answers.getString("labels"));
    assertEquals(1200, answers.getInt("[1].figures[0].high"));
    assertEquals("Mairie de Valmire", answers.getString("[2].attributions[0].source"));
    assertEquals(12, answers.getInt("[4].figures[0].low"));
    assertEquals("Quelle mairie ?", answers.getString("[2].note"));
  }
}
