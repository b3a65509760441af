// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJourneyTest extends BrowserTest {
  Human lead;
  Workplace project;

  @BeforeEach
  void aLeadOnTheImportPage() {
    lead = Given.person("lead");
    project = Given.project(lead);
    signIn(lead);
    visit("/projects/" + project.key() + "/import");
  }

  @Test
  void aLeadCorrectsByKeyboardAndSaves() {
    assertAccessible();
    choose(
        file("a.txt", ImportPageTest.TEXT), file("b.txt", "Un autre titre\n\nUne phrase. Deux."));
    assertThat(page().locator(".files li")).hasCount(2);
    assertAccessible();

    button("Restore").focus();
    page().keyboard().press("Enter");
    assertThat(page().locator("li.dropped")).hasCount(0);
    assertThat(page().locator("li.kept button:focus"))
        .containsText(ImportPageTest.MENU.substring(0, 20));

    page().locator("#i-outlet").fill("Le Courrier de Solvane");
    page().locator("#i-title").focus();
    assertThat(page().locator("[data-status]")).containsText("sentences");
    page().locator("#preview-title").focus();
    page().keyboard().press("n");
    assertThat(page().locator("#preview-title")).hasText("b.txt");

    button("Save 2 articles").click();
    assertThat(page().locator("#preview-title")).hasText("2 articles are saved");
    assertAccessible();
    assertEquals("Le Courrier de Solvane", outlet());
  }

  @Test
  void whatIsTypedOutlivesALostConnection() {
    expect("ERR_INTERNET_DISCONNECTED");
    choose(file("a.txt", ImportPageTest.TEXT));
    context().setOffline(true);
    page().locator("#i-outlet").fill("Le Courrier");
    page().locator("#i-title").focus();
    assertThat(page().locator("[data-trouble]")).isVisible();
    assertThat(page().locator("#i-outlet")).hasValue("Le Courrier");
    context().setOffline(false);
    button("Save 1 article").click();
    assertThat(page().locator("#preview-title")).hasText("1 article is saved");
    assertEquals("Le Courrier", outlet());
  }

  private void choose(FilePayload... files) {
    page().locator("#file").setInputFiles(files);
    assertThat(page().locator(".chosen")).containsText(String.valueOf(files.length));
    button("Read and preview").click();
    assertThat(page().locator("#facts")).isVisible();
  }

  @Override
  protected Locator button(String name) {
    return page().locator("button").filter(new Locator.FilterOptions().setHasText(name)).first();
  }

  private String outlet() {
    return lead.asks()
        .get("/projects/{key}/articles", project.key())
        .jsonPath()
        .getString("items[0].outlet");
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
  }
}
