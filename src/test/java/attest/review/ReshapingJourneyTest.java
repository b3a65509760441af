// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Human;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sentences split and merged where they are judged. */
@QuarkusTest
class ReshapingJourneyTest extends BrowserTest {
  private static final String SELECT =
      "row => { const text = row.querySelector('.text').firstChild;"
          + " getSelection().setBaseAndExtent(text, 6, text, 12); }";

  private Given.Article article;
  private Human ana;

  @BeforeEach
  void setUp() {
    var project = Given.project(Given.person("lead"));
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
    signIn(ana);
    visit("/articles/" + article.id() + "/review#s2");
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
  }

  private Locator row(int ordinal) {
    return page().locator("#s" + ordinal);
  }

  private void assertSaved() {
    assertThat(page().locator("#save")).hasText("All changes saved");
  }

  private List<String> texts() {
    return ana.asks().get("/articles/{id}", article.id()).jsonPath().getList("sentences.text");
  }

  @Test
  void aSentenceIsSplitWhereItsWordsAreMarkedAndMergedAgainByKeys() {
    page().keyboard().press("1");
    assertSaved();
    row(2).evaluate(SELECT);
    page().keyboard().press("p");
    assertThat(row(3)).containsText("civils ont été tués.");
    assertThat(row(2).locator(".recheck")).hasText("To re-check");
    assertThat(row(3).locator(".recheck")).isVisible();
    assertThat(row(3).locator(".chips")).containsText("Claim");
    assertAccessible();
    button("Leave it as it is").click();
    assertThat(row(2).locator(".recheck")).hasCount(0);
    row(3).locator(".ordinal").click();
    page().keyboard().press("2");
    assertThat(row(3).locator(".recheck")).hasCount(0);
    assertSaved();
    row(2).locator(".ordinal").click();
    page().keyboard().press("m");
    assertThat(row(2)).containsText("Douze civils ont été tués.");
    assertEquals(3, texts().size());
  }

  @Test
  void aCommaWhereAnotherLayoutHasMergingIsAComma() {
    var written = new ArrayList<String>();
    page().onRequest(request -> written.add(request.method() + " " + request.url()));
    page()
        .evaluate(
            "() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                + " { key: ',', code: 'KeyM', bubbles: true }))");
    page().keyboard().press("1");
    assertSaved();
    written.removeIf(request -> !request.matches("(PUT|POST) .*/sentences/.*"));
    assertEquals(
        List.of("annotation"), written.stream().map(r -> r.replaceAll(".*/", "")).toList());
  }

  @Test
  void withoutMarkedWordsThePlaceIsChosenOnAPageOfItsOwn() {
    page().keyboard().press("p");
    assertThat(page()).hasURL(Pattern.compile("/sentences/\\d+/reshaping$"));
    assertAccessible();
    button("Split before “civils”").click();
    assertThat(page()).hasURL(Pattern.compile("/review#s2$"));
    assertThat(row(3)).containsText("civils ont été tués.");
  }

  @Test
  void whatTheServerRefusesIsSaidAndChangesNothing() {
    row(3).locator(".ordinal").click();
    expect("409");
    page().keyboard().press("m");
    assertThat(page().locator("sentence-reshaping [role=status]")).containsText("last sentence");
    assertEquals(3, texts().size());
  }
}
