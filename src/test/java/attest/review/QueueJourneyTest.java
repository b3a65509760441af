// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From My work through the queue, one article after the other. */
@QuarkusTest
class QueueJourneyTest extends BrowserTest {
  @Test
  void oneKeyDrawsAndTheNextComesAfterSubmitting() {
    var project = Given.project(Given.person("lead"), true);
    var taken = Given.article(project, "Le premier pont est tombé.");
    var first = Given.article(project, "Le deuxième pont est tombé.");
    var second = Given.article(project, "Le troisième pont est tombé.");
    for (int i = 0; i < 2; i++) {
      drawsAndSubmits(project, Given.member(project, Role.REVIEWER), taken);
    }
    var ana = Given.member(project, Role.REVIEWER);

    signIn(ana);
    visit("/");
    assertThat(page().locator("#next-title")).hasText(first.title());
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(Pattern.compile(".*/articles/" + first.id() + "/review.*"));
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
    page().keyboard().press("0");
    page().keyboard().press("j");
    page().keyboard().press("1");
    page().keyboard().press("Control+Enter");
    assertThat(page().locator("#submitted")).isVisible();
    assertThat(page().locator("#go-on")).isFocused();
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(Pattern.compile(".*/articles/" + second.id() + "/review.*"));

    assertThat(page().locator(".row.at-hand .tools")).isVisible();
    visit("/articles/" + first.id() + "/review#submitted");
    assertThat(page().locator("#go-on")).isFocused();
    page().keyboard().press("n");
    assertThat(page()).hasURL(Pattern.compile(".*/articles/" + second.id() + "/review.*"));

    visit("/");
    assertThat(page().locator(".next-up .kicker")).containsText("reserved for you until");
    assertThat(page().locator("#next-title")).hasText(second.title());
    assertThat(page().locator("#held")).hasCount(0);
    page().keyboard().press("n");
    assertThat(page().locator(".message[role=status]")).containsText("Passed over");
    assertThat(page().locator("#next-title")).hasText(second.title());
    assertAccessible();
  }

  private static void drawsAndSubmits(Given.Workplace project, Human who, Given.Article expected) {
    long drawn =
        who.asks()
            .post("/projects/{key}/next", project.key())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("id");
    assertEquals(expected.id(), drawn);
    who.asks().put("/articles/{id}/submission", drawn).then().statusCode(200);
  }

  @Test
  void whoLostThePlaceIsToldAndKeepsWhatTheyWrite() {
    var project = Given.project(Given.person("lead"), true);
    var article = Given.article(project, "Le pont est tombé.");
    project
        .lead()
        .asks()
        .body(Map.of("mode", "queue", "overlap", 1))
        .put("/projects/{key}/assignment", project.key())
        .then()
        .statusCode(200);
    var ana = Given.member(project, Role.REVIEWER);
    drawsAndSubmits(project, Given.member(project, Role.REVIEWER), article);

    signIn(ana);
    visit("/articles/" + article.id() + "/review");
    assertThat(page().locator("section.message")).containsText("has the reviewers that it needs");
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
    page().keyboard().press("1");
    assertThat(page().locator("#save")).hasText("All changes saved");
    expect("409");
    page().keyboard().press("Control+Enter");
    page().locator("#submit-dialog button[value=submit]").click();
    assertThat(page().locator("#notices")).containsText("kept all the same");
    assertEquals(
        List.of("CLAIM"),
        ana.asks()
            .get("/articles/{id}/annotations", article.id())
            .jsonPath()
            .getList("[0].labels"));
  }

  @Test
  void anIdlePageSaysThatItsPlaceIsOverAndTakesItBackWithTheNextKey() {
    var project = Given.project(Given.person("lead"), true);
    var article = Given.article(project, "Le pont est tombé.");
    var ana = Given.member(project, Role.REVIEWER);
    signIn(ana);
    page().clock().install();
    page().waitForResponse("**/reservation", () -> visit("/articles/" + article.id() + "/review"));
    page().waitForCondition(() -> !place(project).isEmpty());
    var notices = page().locator("#notices");
    // The page may not have read yet until when its place is kept.
    page()
        .waitForCondition(
            () -> {
              page().clock().fastForward("31:00");
              return !notices.textContent().isEmpty();
            });
    assertThat(notices).containsText("Your reservation of this article has ended");
    page().keyboard().press("j");
    assertThat(notices).isEmpty();
  }

  @Test
  void whoIsNotAssignedIsToldAndWhoReviewsBesideTheQueueToo() {
    var project = Given.project(Given.person("lead"), true);
    var article = Given.article(project, "Le pont est tombé.");
    for (int i = 0; i < 2; i++) {
      drawsAndSubmits(project, Given.member(project, Role.REVIEWER), article);
    }
    signIn(Given.member(project, Role.REVIEWER));
    visit("/articles/" + article.id() + "/review");
    assertThat(page().locator("section.message")).containsText("yours will be one more");
    project
        .lead()
        .asks()
        .body(Map.of("mode", "assigned"))
        .put("/projects/{key}/assignment", project.key())
        .then()
        .statusCode(200);
    visit("/articles/" + article.id() + "/review");
    assertThat(page().locator("section.message"))
        .containsText("This article is not assigned to you");
    assertThat(page().locator("section.message")).containsText("you cannot submit the article");
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
    assertThat(page().locator("#submit")).hasCount(0);
    page().keyboard().press("Control+Enter");
    assertThat(page().locator("#barred")).isFocused();
    assertThat(page().locator("#submit-dialog")).isHidden();
    page().keyboard().press("?");
    assertThat(page().locator("#keys")).not().containsText("submit the article");
  }

  private static List<Object> place(Given.Workplace project) {
    return project
        .lead()
        .asks()
        .get("/projects/{key}/assignments", project.key())
        .jsonPath()
        .getList("items");
  }
}
