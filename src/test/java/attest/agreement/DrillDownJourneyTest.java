// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class DrillDownJourneyTest extends BrowserTest {
  /** The width of A4 between its margins, in the pixels of CSS. */
  private static final int PAPER = 718;

  @Test
  void fromANumberToItsSentencesToTheArticleByKeyboard() {
    var project = divided();
    signIn(project.lead());
    visit("/projects/" + project.key() + "/disagreement");
    page().locator("table-plot").first().scrollIntoViewIfNeeded();
    assertThat(page().locator("table-plot canvas").first()).isVisible();
    assertAccessible();

    tabTo("table.heat td a");
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(Pattern.compile("about=pair"));
    assertThat(page().locator("li.divide")).hasCount(5);
    assertAccessible();
    page().keyboard().press("j");
    page().keyboard().press("j");
    page().keyboard().press("k");
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(Pattern.compile("/articles/\\d+/review"));
  }

  private void tabTo(String selector) {
    String isThere = "selector => document.activeElement.matches(selector)";
    for (int i = 0; i < 200 && page().evaluate(isThere, selector).equals(false); i++) {
      page().keyboard().press("Tab");
    }
    assertThat(page().locator(selector).first()).isFocused();
  }

  @Test
  void aFilterStandsInTheAddressAndInTheLinks() {
    var project = divided();
    signIn(project.lead());
    visit("/projects/" + project.key() + "/disagreement");
    page().locator("details.filter summary").click();
    page()
        .getByLabel("Claim", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
        .check();
    page().getByRole(AriaRole.BUTTON).getByText("Count these").click();

    assertThat(page()).hasURL(Pattern.compile("label=CLAIM"));
    assertThat(
            page()
                .locator("#per-label ~ .scroll, section[aria-labelledby=per-label] tbody tr")
                .first())
        .containsText("Claim");
    assertThat(page().locator("a[href*='about=pairable']").first())
        .hasAttribute("href", Pattern.compile("label=CLAIM"));
  }

  @Test
  void noTableIsCutOnPaper() {
    var project = divided();
    signIn(project.lead());
    visit("/projects/" + project.key() + "/disagreement");
    page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page().setViewportSize(PAPER, 1000);
    var right =
        page()
            .evaluate(
                "Math.max(...[...document.querySelectorAll('table')]"
                    + ".map(table => table.getBoundingClientRect().right))");
    assertTrue(((Number) right).doubleValue() <= PAPER, "ends at " + right);
  }

  @Test
  void theFileOpensWithoutTheServerAndSaysTheSame(@TempDir Path folder) {
    var project = divided();
    signIn(project.lead());
    visit("/projects/" + project.key() + "/disagreement");
    var tables = page().locator("table").allTextContents();
    var download =
        page().waitForDownload(() -> page().locator("a[href*='/disagreement/file']").click());
    var file = folder.resolve("report.html");
    download.saveAs(file);

    var elsewhere = elsewhere();
    var asked = new ArrayList<String>();
    elsewhere.onRequest(request -> asked.add(request.url()));
    elsewhere.navigate(file.toUri().toString());
    assertEquals(tables, elsewhere.locator("table").allTextContents());
    assertEquals(1, asked.size(), asked.toString());
    assertEquals(0, elsewhere.locator("script").count());
    assertThat(elsewhere.locator("svg.interval").first()).isVisible();
    assertThat(elsewhere.locator("h1")).hasText("Disagreement");
    assertThat(elsewhere.locator("li.divide").first()).isVisible();
    assertThat(elsewhere.locator("a[href^='http']").first()).isVisible();
  }

  private static Workplace divided() {
    var project = Given.project(Given.person("lead"));
    var ana = Given.member(project, Role.REVIEWER);
    var ben = Given.member(project, Role.REVIEWER);
    var article =
        Given.article(project, "Un pont est tombé.", "Deux ponts.", "Trois ponts.", "Quatre.");
    for (int i = 0; i < article.sentences().size(); i++) {
      answer(project.lead(), article.sentences().get(i), i % 2 == 0);
      answer(ana, article.sentences().get(i), true);
      answer(ben, article.sentences().get(i), i % 3 == 0);
    }
    return project;
  }

  private static void answer(Human reviewer, long sentence, boolean claim) {
    reviewer
        .asks()
        .body(Map.of("labels", claim ? List.of("CLAIM") : List.of()))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }
}
