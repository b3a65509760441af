// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import attest.testing.BrowserTest;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From one sentence to another by words, with the keyboard alone. */
@QuarkusTest
class SearchJourneyTest extends BrowserTest {
  @Test
  void aSlashThenWordsThenEnterOpensTheSentenceInItsArticle() {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    var here = Given.article(project, "Il pleut.", "Le marché est fermé.");
    var there = Given.article(project, "Il neige.", "Les digues ont cédé à Velmora.", "Il vente.");
    signIn(lead);
    visit("/articles/" + here.id() + "/review");
    assertThat(page().locator(".row.at-hand")).isVisible();
    page().keyboard().press("/");
    assertThat(page().locator("#find-words")).isFocused();
    page().keyboard().type("digue velmora");
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(Pattern.compile("/projects/" + project.key() + "/search\\?q="));
    assertThat(page().locator(".hits mark").first()).hasText("digues");
    assertThat(page().locator(".hits .hit a")).isFocused();
    assertAccessible();
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(address("/articles/" + there.id() + "/review#s3"));
    assertThat(page().locator("#s3")).containsText("Les digues ont cédé");
  }

  @Test
  void aSlashInAFieldIsALetter() {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    visitSearch(lead, project.key());
    page().locator("#q").fill("");
    page().locator("#q").pressSequentially("et/ou");
    assertThat(page().locator("#q")).hasValue("et/ou");
    page().keyboard().press("Enter");
    assertThat(page().locator(".empty")).isVisible();
  }

  private void visitSearch(attest.testing.Human lead, String key) {
    signIn(lead);
    visit("/projects/" + key + "/search");
  }
}
