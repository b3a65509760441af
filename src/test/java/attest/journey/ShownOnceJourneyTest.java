// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.BrowserTest;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown once is whole on a phone, and taken away by one press. */
@QuarkusTest
class ShownOnceJourneyTest extends BrowserTest {
  private static final String HIDDEN =
      "text => Math.max(text.scrollWidth - text.clientWidth, text.scrollHeight - text.clientHeight)";

  private String copied() {
    context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    var text = page().locator("textarea.secret");
    assertThat(text).isFocused();
    assertThat(text).isInViewport();
    assertTrue((int) text.evaluate(HIDDEN) <= 0, "a part of it is cut off");
    button("Copy").click();
    assertThat(page().locator("shown-once [role=status]")).hasText("Copied");
    assertEquals(text.inputValue(), page().evaluate("navigator.clipboard.readText()"));
    return text.inputValue();
  }

  @Test
  void aTokenIsCopiedOnAPhone() {
    signIn(Given.person("reader"));
    page().setViewportSize(390, 844);
    visit("/account");
    page().locator("#token-name").fill("nightly export");
    button("Make a token").click();
    assertTrue(copied().length() > 30);
  }

  @Test
  void theLinkOfAnInvitationIsCopiedAsAWholeAddress() {
    var project = Given.project(Given.person("lead"));
    signIn(project.lead());
    page().setViewportSize(390, 844);
    visit("/projects/" + project.key() + "/members/invitations");
    button("Make a link").click();
    assertTrue(copied().startsWith(address("/invitations/")));
  }

  @Test
  void whereNoScriptRunsThereIsTheTextAndNoButton() {
    var project = Given.project(Given.person("lead"));
    var tab = withoutScripts();
    signIn(tab, project.lead());
    tab.navigate(address("/projects/" + project.key() + "/members/invitations"));
    tab.locator("form[action$=invitations] button").click();
    assertThat(tab.locator("textarea.secret")).isFocused();
    assertThat(tab.locator("#secret-hint")).isVisible();
    assertThat(tab.locator("shown-once button")).isHidden();
  }
}
