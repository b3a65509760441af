// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.NobodyYet;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a program that nobody has used yet to the first project. */
@QuarkusTest
class FirstRunJourneyTest extends BrowserTest {
  @BeforeEach
  void nobodyYet() throws SQLException {
    NobodyYet.begins();
  }

  @Test
  void theCodeOfTheLogLeadsToTheFirstProject() throws IOException {
    expect("status of 422");
    visit("/");
    page().locator("a[href='/first-run']").click();
    assertAccessible();
    fills("not the code");
    assertThat(page().locator("[role=alert]").first()).isVisible();
    assertAccessible();
    fills(NobodyYet.code());
    assertThat(page()).hasURL(address("/"));
    page().locator("a[href='/projects/new']").first().click();
    page().locator("#key").fill("first");
    page().locator("#name").fill("The first project");
    page().locator("main form button[type=submit]").click();
    assertThat(page()).hasURL(Pattern.compile(".*/projects/first.*"));
  }

  private void fills(String code) {
    page().locator("#code").fill(code);
    page().locator("#login").fill("founder");
    page().locator("#name").fill("The Founder");
    page().locator("#password").fill(Given.PASSWORD);
    page().locator("main form button[type=submit]").click();
  }
}
