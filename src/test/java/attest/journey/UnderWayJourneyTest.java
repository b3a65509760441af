// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.BrowserTest;
import attest.testing.Given;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A form whose answer takes longer than a moment says so, and only as long as it does. */
@QuarkusTest
class UnderWayJourneyTest extends BrowserTest {
  /** Notes what is said while the answer is awaited; the next page of the tab can still read it. */
  private static final String NOTES =
      """
      new MutationObserver(() => {
        const button = document.querySelector('[aria-busy=true]');
        if (button) {
          const aloud = document.getElementById('under-way').textContent;
          sessionStorage.said = `${button.textContent.trim()}: ${aloud}`;
        }
      }).observe(document, {attributes: true, subtree: true})""";

  @Test
  void aSlowAnswerIsSaidAtTheButtonAndAloudAndNoLongerAfterGoingBack() {
    signIn(Given.person("lead"));
    page().addInitScript(NOTES);
    page().route("**/projects/new", UnderWayJourneyTest::slowly);
    visit("/projects/new");
    page().locator("[name=key]").fill("slow-" + System.nanoTime());
    page().locator("[name=name]").fill("A slow answer");
    page().locator("form[action='/projects/new'] button[type=submit]").click();

    assertThat(page()).hasURL(Pattern.compile(".*/projects/slow-.*"));
    assertEquals("Make the project: Under way…", page().evaluate("sessionStorage.said"));
    assertThat(page().locator("[aria-busy]")).hasCount(0);
    page().goBack();
    assertThat(page()).hasURL(address("/projects/new"));
    assertThat(page().locator("[aria-busy]")).hasCount(0);
    assertThat(page().locator("#under-way")).isEmpty();
  }

  private static void slowly(Route route) {
    if (route.request().method().equals("POST")) {
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }
    route.resume();
  }
}
