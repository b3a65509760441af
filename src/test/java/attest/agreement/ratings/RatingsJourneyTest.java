// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import attest.testing.BrowserTest;
import attest.testing.Given;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RatingsJourneyTest extends BrowserTest {
  @Test
  void aTeamReadsTheReportOnItsOwnRatings() {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    signIn(lead);
    visit("/projects/" + project.key() + "/disagreement");
    page().locator("a[href$='/ratings']").click();
    var table = Uploads.resource("hayes_krippendorff2007_5x40").getBytes(StandardCharsets.UTF_8);
    page().locator("#file").setInputFiles(new FilePayload("table.csv", "text/csv", table));
    button("Send").click();

    assertThat(page().locator("[role=status]")).containsText("stored");
    assertThat(page().locator("tr", hasText("nominal"))).containsText("0.48");
    page().locator("table-plot").first().scrollIntoViewIfNeeded();
    assertThat(page().locator("table-plot canvas").first()).isVisible();
    assertAccessible();
  }

  private static com.microsoft.playwright.Page.LocatorOptions hasText(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }
}
