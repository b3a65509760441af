// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.shared.Frame;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Human;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How reviewers talk about a sentence on the review page. */
@QuarkusTest
class CommentsJourneyTest extends BrowserTest {
  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private Human ben;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), false);
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    signIn(ana);
    open(page());
  }

  private void open(Page tab) {
    tab.navigate(address("/articles/" + article.id() + "/review#s2"));
    assertThat(tab.locator("#s2.at-hand .tools")).isVisible();
  }

  private void say(Page tab, String words) {
    tab.keyboard().press("c");
    assertThat(tab.locator("#comment")).isFocused();
    tab.keyboard().type(words);
    tab.keyboard().press("Control+Enter");
  }

  private List<String> stored() {
    return ana.asks().get("/articles/{id}/comments", article.id()).jsonPath().getList("text");
  }

  @Test
  void commentsAreThereWhereNoConnectionStands() {
    ben.asks()
        .body(Map.of("text", "Before you came."))
        .post("/sentences/{id}/comments", article.sentences().get(1))
        .then()
        .statusCode(201);
    page().routeWebSocket("**/live/**", socket -> {}); // never welcomes
    page().reload();
    assertThat(page().locator("#s2 .talk .vh")).hasText("1 comment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void aCommentsTimeIsWrittenAsOnEveryPage(String language) {
    ana.signsIn()
        .posts()
        .formParam("name", "Ana")
        .formParam("language", language)
        .post("/account")
        .then()
        .statusCode(303);
    ana.asks()
        .body(Map.of("text", "Who says so?"))
        .post("/sentences/{id}/comments", article.sentences().get(1))
        .then()
        .statusCode(201);
    var frame = new Frame();
    frame.speaks(Locale.forLanguageTag(language));
    String at =
        ana.asks()
            .get("/articles/{id}/comments", article.id())
            .jsonPath()
            .getString("createdAt[0]");
    page().reload();
    assertThat(page().locator("#comments time")).hasText(frame.moment(Instant.parse(at)));
  }

  @Test
  void aCommentPostedByKeysIsSeenAndAnsweredElsewhereWithoutAReload() {
    var other = elsewhere();
    signIn(other, ben);
    open(other);
    assertThat(page().locator("#presence li")).hasAttribute("title", "reviewer");

    say(page(), "Is <b>this</b> a figure, @" + ben.login() + "?");
    assertThat(other.locator("#comments .said"))
        .hasText("Is <b>this</b> a figure, @" + ben.login() + "?");
    assertThat(other.locator("#s2 .talk .vh")).hasText("1 comment");
    other.keyboard().press("1");
    assertThat(other.locator("#s2 .ordinal [data-state]")).containsText("judged");
    assertThat(other.locator("#s2 .talk .vh")).hasText("1 comment");

    other.locator("#comments [data-do=answer]").click();
    other.keyboard().type("Yes.");
    other.keyboard().press("Control+Enter");
    assertThat(page().locator("#comments .reply .said")).hasText("Yes.");
    assertAccessible();

    page().locator("#comments [data-do=settle]").first().click();
    assertThat(other.locator("#comments .settled").first()).hasText("Settled by " + ana.login());
  }

  @Test
  void wordsThatCouldNotBePostedStayOverAReloadAndArePostedOnce() {
    expect("ERR_INTERNET_DISCONNECTED");
    context().setOffline(true);
    say(page(), "Said without a connection");
    assertThat(page().locator("#comment-error")).containsText("Your words stay here");
    assertEquals(List.of(), stored());
    context().setOffline(false);
    page().reload();
    assertThat(page().locator("#comment")).hasValue("Said without a connection");
    page().locator("#comment").press("Control+Enter");
    assertThat(page().locator("#comments .said")).hasText("Said without a connection");
    assertThat(page().locator("#comment")).hasValue("");
    assertEquals(List.of("Said without a connection"), stored());
  }
}
