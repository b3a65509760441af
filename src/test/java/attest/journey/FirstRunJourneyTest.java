// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.BrowserTest;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From an empty folder to the first project. */
@QuarkusTest
@TestProfile(FirstRunJourneyTest.Empty.class)
class FirstRunJourneyTest extends BrowserTest {
  /** A start without {@code ATTEST_ADMIN_LOGIN}. */
  public static class Empty implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("attest.admin.login", "", "attest.admin.password", "");
    }
  }

  @ConfigProperty(name = "quarkus.log.file.path")
  Path log;

  @Test
  void theCodeOfTheLogLeadsToTheFirstProject() throws IOException {
    expect("status of 422");
    visit("/");
    page().locator("a[href='/first-run']").click();
    assertAccessible();
    fills("not the code");
    assertThat(page().locator("[role=alert]").first()).isVisible();
    assertAccessible();
    fills(code());
    assertThat(page()).hasURL(address("/"));
    page().locator("a[href='/projects/new']").first().click();
    page().locator("#key").fill("first");
    page().locator("#name").fill("The first project");
    page().locator("main form button[type=submit]").click();
    assertThat(page()).hasURL(Pattern.compile(".*/projects/first.*"));
  }

  private void fills(String code) {
    page().locator("#code").fill(code);
    page().locator("#login").fill("first");
    page().locator("#name").fill("The First");
    page().locator("#password").fill(Given.PASSWORD);
    page().locator("main form button[type=submit]").click();
  }

  private String code() throws IOException {
    var found = Pattern.compile("one-time code: (\\S+)").matcher(Files.readString(log));
    assertTrue(found.find(), "the log shows the code");
    return found.group(1);
  }
}
