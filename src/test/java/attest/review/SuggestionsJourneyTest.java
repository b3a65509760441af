// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestionsJourneyTest extends BrowserTest {
  /** What moved although nobody touched the page, as browsers count it. */
  private static final String SHIFTS =
      """
      window.shifted = 0;
      new PerformanceObserver(list => list.getEntries().forEach(shift => {
        window.shifted += shift.hadRecentInput ? 0 : shift.value;
      })).observe({type: 'layout-shift', buffered: true});
      """;

  Workplace project;
  Given.Article article;
  Human reviewer;
  long sentence;

  @BeforeEach
  void aReviewerBeforeASentenceWithSuggestions() {
    project = Given.project(Given.person("lead"), true);
    reviewer = Given.member(project, Role.REVIEWER);
    article =
        Given.article(
            project,
            "Au moins 43 civils ont été tués à Valmire, selon les secours.",
            "La vallée est calme.",
            "Plus tard, 12 civils ont été blessés à Salin, selon la mairie.",
            "La nuit tombe.");
    sentence = article.sentences().get(1);
    signIn(reviewer);
    visit("/articles/" + article.id() + "/review#s2");
  }

  private Locator ghosts() {
    return page().locator(".row.at-hand .chip.ghost");
  }

  private ValidatableResponse stored() {
    return reviewer.asks().get("/sentences/{id}/annotation", sentence).then();
  }

  private void presses(String key) {
    page().keyboard().press(key);
  }

  @Test
  void oneKeyAcceptsAnotherDismissesAndUndoBringsBack() {
    assertThat(ghosts()).hasCount(3);
    assertThat(ghosts().first()).containsText("≥ 43 killed");
    assertThat(page().locator("#suggestions li").first()).containsText("43");
    assertAccessible();

    presses("Enter");
    assertThat(page().locator(".row.at-hand .chip.figure:not(.ghost)")).containsText("≥ 43 killed");
    assertThat(ghosts()).hasCount(2);
    presses("Backspace");
    assertThat(ghosts()).hasCount(1);
    presses("u");
    assertThat(ghosts()).hasCount(2);
    presses("1");
    assertThat(page().locator("#save")).hasAttribute("data-state", "saved");
    stored()
        .body("labels", contains("CLAIM", "CASUALTY_FIGURE"))
        .body("figures[0].low", equalTo(43))
        .body("figures[0].category", equalTo("civilian"))
        .body("accepted", hasSize(2));

    page().reload();
    assertThat(ghosts()).hasCount(1);
    page().locator("#suggestions [data-suggestion=accept]").click();
    assertThat(ghosts()).hasCount(0);
    assertThat(page().locator("#save")).hasAttribute("data-state", "saved");
    stored().body("attributions[0].source", equalTo("les secours")).body("accepted", hasSize(4));
  }

  @Test
  void onANarrowPageTheFirstIsAcceptedAtTheSentenceItself() {
    var line = page().locator(".row.at-hand .suggestion-line");
    assertThat(line).isAttached();
    assertThat(line).not().isVisible();
    page().setViewportSize(390, 844);
    assertThat(line).isVisible();
    assertAccessible();
    line.locator("[data-suggestion=accept]").click();
    assertThat(page().locator(".row.at-hand .chip.figure:not(.ghost)")).containsText("≥ 43 killed");
    line.locator("[data-suggestion=dismiss]").click();
    assertThat(ghosts()).hasCount(1);
  }

  @Test
  void onAPhoneNothingMovesWhenSuggestionsCome() {
    reviewer.judges(article.sentences().get(0), List.of(), "");
    page().setViewportSize(390, 844);
    page().addInitScript(SHIFTS);
    visit("/articles/" + article.id() + "/review");
    assertThat(page().locator("#s2.at-hand .suggestion-line")).containsText("≥ 43 killed");
    assertThat(page().locator("#s4.hinted")).isVisible();
    page().waitForTimeout(300);
    assertEquals(0, ((Number) page().evaluate("shifted")).doubleValue(), 0.005);
  }

  @Test
  void aDismissedOneIsNotSuggestedAgainAfterAReload() {
    assertThat(ghosts()).hasCount(3);
    var told = page().waitForResponse("**/dismissals/**", () -> presses("Backspace"));
    assertThat(ghosts()).hasCount(2);
    assertEquals(204, told.status());
    page().reload();
    assertThat(ghosts()).hasCount(2);
  }
}
