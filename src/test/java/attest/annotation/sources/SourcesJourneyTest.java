// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.BrowserTest;
import attest.testing.Given;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A lead fills a register, merges two entries of it and parts them again. */
@QuarkusTest
class SourcesJourneyTest extends BrowserTest {
  private static final String OVERFLOW =
      "Math.max(0, document.documentElement.scrollWidth - window.innerWidth - 1)";

  private void follow(String link) {
    page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .click();
  }

  private void assertFits() {
    assertAccessible();
    page().setViewportSize(390, 844);
    assertEquals(0, page().evaluate(OVERFLOW), page().url() + " overflows");
    page().setViewportSize(1280, 900);
  }

  @Test
  void aRegisterIsFilledMergedAndParted() {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    Given.article(project, "Dix civils sont morts, selon l’agence Nord-Presse.");
    signIn(lead);
    visit("/projects/" + project.key());
    page().locator(".sections").getByText("Sources").click();
    assertFits();
    follow("Known sources");
    assertFits();
    page().getByLabel("Africa").check();
    button("Take into the register").click();
    assertThat(page().getByRole(AriaRole.STATUS)).containsText("Known sources added");
    assertFits();
    follow("Names met");
    assertFits();
    button("Add Nord-Presse").click();
    assertThat(page().getByRole(AriaRole.STATUS)).containsText("Entry added");
    follow("Sources");
    page().getByLabel("Name or alias").fill("nord");
    button("Search").click();
    follow("Nord-Presse");
    assertFits();
    follow("Merge");
    assertFits();
    page().getByLabel("Which entry is it?").fill("Agence Suna");
    button("See what moves").click();
    assertFits();
    button("Merge").click();
    assertThat(page().getByRole(AriaRole.STATUS)).containsText("Entries merged");
    assertFits();
    button("Separate again Nord-Presse").click();
    assertThat(page().locator("h1")).hasText("Nord-Presse");
    follow("Remove");
    assertFits();
  }
}
