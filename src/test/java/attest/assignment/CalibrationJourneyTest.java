// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A round of calibration, from its beginning to the real work. */
@QuarkusTest
class CalibrationJourneyTest extends BrowserTest {
  @Test
  void allReviewTheSameArticleThenTheLeadComparesAndTheWorkBegins() {
    var project = Given.project(Given.person("lead"), true);
    var other = Given.article(project, "Le premier pont est tombé.");
    var chosen = Given.article(project, "Le deuxième pont est tombé.");
    var reviewers =
        List.of(
            Given.member(project, Role.REVIEWER),
            Given.member(project, Role.REVIEWER),
            Given.member(project, Role.REVIEWER));
    String rounds = "/projects/" + project.key() + "/assignment/rounds";

    signIn(project.lead());
    visit("/projects/" + project.key());
    page().locator("nav.sections a[href$='/assignment']").click();
    page().locator("nav.sections a[href$='/assignment/rounds']").click();
    page().locator("input[name=article][value='" + chosen.id() + "']").check();
    button("Begin a round").click();
    assertThat(page().locator("#running")).hasText("Round 1 of calibration runs");
    assertAccessible();

    Page last = page();
    for (var reviewer : reviewers) {
      last = elsewhere();
      signIn(last, reviewer);
      last.navigate(address("/"));
      assertThat(last.locator("#next-title")).hasText(chosen.title());
      last.keyboard().press("Enter");
      assertThat(last).hasURL(Pattern.compile(".*/articles/" + chosen.id() + "/review.*"));
      assertThat(last.locator(".row.at-hand .tools")).isVisible();
      last.keyboard().press("1");
      last.keyboard().press("j");
      last.keyboard().press("0");
      last.keyboard().press("Control+Enter");
      assertThat(last.locator("#submitted")).isVisible();
      last.locator("#go-on").click();
      assertThat(last.locator(".message[role=status]")).containsText("No article is left for you");
    }

    visit(rounds);
    assertThat(page().locator("td:text-is('1 of 1')")).hasCount(3);
    assertThat(page().locator("a:text-is('Compare the answers')"))
        .hasAttribute("href", Pattern.compile(".*/disagreement\\?article=" + chosen.id()));
    page().locator("#end-round").click();
    assertThat(page().locator(".message[role=status]")).containsText("The round has ended");
    last.navigate(address("/"));
    assertThat(last.locator("#next-title")).hasText(other.title());
  }
}
