// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DrillDownJourneyTest extends BrowserTest {
  @Test
  void fromANumberToItsSentencesToTheArticleByKeyboard() {
    var project = divided();
    signIn(project.lead());
    visit("/projects/" + project.key() + "/disagreement");
    assertThat(page().locator("table-plot canvas").first()).isVisible();
    assertAccessible();

    page().locator("table.heat td a").first().click();
    assertThat(page()).hasURL(Pattern.compile("about=pair"));
    assertThat(page().locator("li.divide")).hasCount(5);
    assertAccessible();
    page().keyboard().press("j");
    page().keyboard().press("j");
    page().keyboard().press("k");
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(Pattern.compile("/articles/\\d+/review"));
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
  void theFileOpensWithoutTheServer() throws Exception {
    var project = divided();
    signIn(project.lead());
    visit("/projects/" + project.key() + "/disagreement");
    var download =
        page().waitForDownload(() -> page().locator("a[href*='/disagreement/file']").click());
    var html = Files.readString(download.path(), StandardCharsets.UTF_8);
    assertTrue(html.contains("<style>"));
    assertFalse(html.contains("<script"));
    assertFalse(html.contains("src=\""));

    var elsewhere = elsewhere();
    elsewhere.setContent(html);
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
