// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long form that is refused comes back with its reason in sight, and in focus. */
@QuarkusTest
class RefusedFormsJourneyTest extends BrowserTest {
  private static final String REFUSED = "the server responded with a status of 422";

  private Workplace project;

  @BeforeEach
  void onAPhone() {
    project = Given.project(Given.person("lead"), true);
    page().setViewportSize(390, 844);
    signIn(project.lead());
    expect(REFUSED);
  }

  private Locator field(String name) {
    return page().locator("[name=" + name + "]");
  }

  private void makeTheRelease() {
    button("Make the release").click();
  }

  private void openReleases() {
    visit("/projects/" + project.key() + "/datasets/releases");
  }

  private static void assertSeen(Locator reason) {
    assertThat(reason).isInViewport();
  }

  @Test
  void sharesThatDoNotAddUpAreSaidAtTheShares() {
    openReleases();
    field("train").fill("50");
    field("test").fill("60");
    makeTheRelease();
    var reason = page().locator("#split-error");
    assertThat(reason).containsText("make 100 together");
    assertThat(reason).isFocused();
    assertSeen(reason);
    assertThat(field("test")).hasValue("60");
  }

  @Test
  void notesThatAreTooLongAreSaidBelowThem() {
    openReleases();
    field("notes").fill("x".repeat(20_001));
    makeTheRelease();
    assertThat(field("notes")).isFocused();
    assertSeen(page().locator("#notes-error"));
  }

  @Test
  void whatNoFieldIsToBlameForIsSaidAtTheHead() {
    var article = Given.article(project, "A bridge fell.");
    project.lead().judges(article.sentences().get(0), List.of("CLAIM"), "");
    expect("the server responded with a status of 409");
    openReleases();
    field("notes").fill("The first one.");
    makeTheRelease();
    var reason = page().locator(".message.attention");
    assertThat(reason).containsText("Submit them first");
    assertThat(reason).isFocused();
    assertSeen(reason);
    assertThat(field("notes")).hasValue("The first one.");
  }
}
