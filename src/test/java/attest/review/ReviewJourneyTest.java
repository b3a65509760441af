// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Human;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviewers do on the review page, and that nothing of it is lost. */
@QuarkusTest
class ReviewJourneyTest extends BrowserTest {
  private static final String API = "**/api/v1/sentences/**";

  private Given.Workplace project;
  private Given.Article article;
  private Human ana;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    var sentences =
        IntStream.range(0, 7).mapToObj(i -> "La mairie compte " + (i + 2) + " blessés au pont.");
    article = Given.article(project, sentences.toArray(String[]::new));
    ana = Given.member(project, Role.REVIEWER);
    signIn(ana);
    open(page());
  }

  private void open(Page tab) {
    tab.navigate(address("/articles/" + article.id() + "/review"));
    assertThat(tab.locator(".row.at-hand .tools")).isAttached();
  }

  private static void press(Page tab, String... keys) {
    for (String key : keys) {
      tab.keyboard().press(key);
    }
  }

  private static Locator saveState(Page tab) {
    return tab.locator("#save");
  }

  private static void assertSaved(Page tab) {
    assertThat(saveState(tab)).hasText("All changes saved");
  }

  /** The stored labels of each judged sentence, in order, such as {@code [CLAIM]}. */
  private List<String> stored(Human reviewer) {
    List<List<String>> labels =
        reviewer
            .asks()
            .get("/articles/{id}/annotations", article.id())
            .jsonPath()
            .getList("labels");
    return labels.stream().map(Object::toString).toList();
  }

  private void judgeEach(Page tab, String... keys) {
    for (int i = 0; i < article.sentences().size(); i++) {
      press(tab, keys[i % keys.length], "j");
    }
  }

  @Test
  void twoReviewersJudgeEachSentenceByKeys() {
    var ben = Given.member(project, Role.REVIEWER);
    var other = elsewhere();
    signIn(other, ben);
    open(other);
    judgeEach(page(), "1", "0");
    judgeEach(other, "3");
    assertSaved(page());
    assertSaved(other);
    int all = article.sentences().size();
    assertEquals(
        IntStream.range(0, all).mapToObj(i -> i % 2 == 0 ? "[CLAIM]" : "[]").toList(), stored(ana));
    assertEquals(IntStream.range(0, all).mapToObj(i -> "[ATTRIBUTION]").toList(), stored(ben));
    assertThat(page().locator("#progress-words")).hasText(all + " of " + all + " judged");
  }

  @Test
  void judgementsMadeOfflineAreStoredWhenTheConnectionReturns() {
    expect("ERR_INTERNET_DISCONNECTED");
    context().setOffline(true);
    judgeEach(page(), "2");
    int all = article.sentences().size();
    assertThat(saveState(page())).hasText("Offline, " + all + " changes waiting");
    assertEquals(List.of(), stored(ana));
    context().setOffline(false);
    assertSaved(page());
    assertEquals(all, stored(ana).size());
  }

  @Test
  void whatWaitsSurvivesAReloadAndTheClosingOfTheTab() {
    expect("ERR_FAILED");
    page().route(API, call -> call.abort());
    judgeEach(page(), "1");
    assertThat(saveState(page())).containsText("waiting");
    page().reload();
    assertThat(page().locator(".row.judged")).hasCount(article.sentences().size());
    var later = anotherTab();
    page().close();
    open(later);
    assertSaved(later);
    assertEquals(article.sentences().size(), stored(ana).size());
  }

  @Test
  void anAnswerThatWasStoredWithoutThePageHearingOfItAsksNothing() {
    expect("ERR_FAILED");
    expect("status of 412");
    page()
        .route(
            API,
            call -> {
              call.fetch();
              call.abort();
            },
            new Page.RouteOptions().setTimes(1));
    press(page(), "1");
    assertThat(saveState(page())).containsText("Offline");
    press(page(), "2");
    assertSaved(page());
    assertEquals(List.of("[CLAIM, CASUALTY_FIGURE]"), stored(ana));
    assertThat(page().locator(".row .message")).hasCount(0);
  }

  @Test
  void theSameAccountInTwoTabsChooses() {
    expect("status of 412");
    var later = anotherTab();
    open(later);
    press(page(), "1");
    assertSaved(page());
    press(later, "2");
    assertThat(saveState(later)).hasText("1 sentence needs your choice");
    assertEquals(List.of("[CLAIM]"), stored(ana));
    assertThat(later.locator("[data-mine]")).containsText("Figure");
    assertThat(later.locator("[data-other]")).containsText("Claim");
    later.reload();
    later.locator("[data-keep]").click();
    assertSaved(later);
    assertEquals(List.of("[CASUALTY_FIGURE]"), stored(ana));
    press(page(), "3");
    page().locator("[data-take]").click();
    assertSaved(page());
    assertThat(page().locator("#s1 > .chips")).hasText("FFigure");
    assertEquals(List.of("[CASUALTY_FIGURE]"), stored(ana));
  }

  @Test
  void anEndedSessionKeepsTheChangesAndGoesOnByItself() {
    expect("status of 401");
    context().clearCookies();
    press(page(), "1", "j", "2");
    assertThat(saveState(page())).hasText("Signed out, 2 changes waiting");
    assertAccessible();
    var door = anotherTab();
    signIn(door, Given.member(project, Role.REVIEWER));
    door.waitForTimeout(4500);
    assertThat(saveState(page())).hasText("Signed out, 2 changes waiting");
    context().clearCookies();
    signIn(door, ana);
    assertSaved(page());
    assertEquals(List.of("[CLAIM]", "[CASUALTY_FIGURE]"), stored(ana));
    assertThat(page().locator("#notices > *")).hasCount(0);
  }

  @Test
  void aServerInTroubleIsAskedAgain() {
    expect("status of 503");
    page()
        .route(
            API,
            call ->
                call.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)),
            new Page.RouteOptions().setTimes(2));
    press(page(), "1");
    assertThat(saveState(page())).hasText("The server has trouble, 1 change waiting");
    assertSaved(page());
    assertEquals(List.of("[CLAIM]"), stored(ana));
  }

  @Test
  void whatIsRefusedStaysVisibleAndIsNotTriedForEver() {
    expect("status of 404");
    var membership = "/projects/" + project.key() + "/members/" + ana.login();
    project.lead().asks().delete(membership).then().statusCode(204);
    press(page(), "1");
    assertThat(saveState(page())).hasText("1 change was not accepted");
    assertThat(page().locator(".row .message [data-mine]")).containsText("Claim");
    assertAccessible();
    project.lead().asks().body(Map.of("role", "REVIEWER")).put(membership).then().statusCode(200);
    page().locator("[data-keep]").click();
    assertSaved(page());
    assertEquals(List.of("[CLAIM]"), stored(ana));
  }

  @Test
  void aHeldKeyTogglesOnceAndUndoIsAnOrdinaryChange() {
    page().keyboard().down("1");
    page().keyboard().down("1");
    page().keyboard().down("1");
    page().keyboard().up("1");
    press(page(), "2", "u");
    assertSaved(page());
    assertEquals(List.of("[CLAIM]"), stored(ana));
    press(page(), "Shift+U");
    assertSaved(page());
    assertEquals(List.of("[CLAIM, CASUALTY_FIGURE]"), stored(ana));
    press(page(), "u", "u");
    assertSaved(page());
    assertEquals(List.of(), stored(ana));
  }

  @Test
  void aNoteWaitsForItsJudgement() {
    press(page(), "d");
    page().keyboard().type("Qui compte ?");
    press(page(), "Escape");
    page().reload();
    assertThat(page().locator("#note")).hasValue("Qui compte ?");
    assertEquals(List.of(), stored(ana));
    press(page(), "1");
    assertSaved(page());
    assertEquals(
        List.of("Qui compte ?"),
        ana.asks().get("/articles/{id}/annotations", article.id()).jsonPath().getList("note"));
  }

  @Test
  void detailsRecordedElsewhereSurviveAnotherLabel() {
    var figure =
        Map.of(
            "id", "6f1c3a52-6f0e-4a39-9a1b-0c7c0f6d1e11", "qualifier", "exact", "harm", "wounded");
    ana.asks()
        .contentType(ContentType.JSON)
        .body(Map.of("labels", List.of("CASUALTY_FIGURE"), "figures", List.of(figure)))
        .put("/sentences/{id}/annotation", article.sentences().get(0))
        .then()
        .statusCode(200);
    page().reload();
    page().locator("#s1 .text").click();
    press(page(), "1");
    assertSaved(page());
    assertEquals(List.of("[CLAIM, CASUALTY_FIGURE]"), stored(ana));
    assertEquals(
        1,
        ana.asks()
            .get("/articles/{id}/annotations", article.id())
            .jsonPath()
            .getList("[0].figures")
            .size());
  }

  @Test
  void submittingAsksWhereSentencesAreUnjudgedAndReopeningWorks() {
    press(page(), "1", "Control+Enter");
    assertThat(page().locator("#submit-words")).containsText("sentences are not judged yet");
    assertAccessible();
    page().locator("#submit-dialog [value=submit]").click();
    assertThat(page().locator("#submitted")).isVisible();
    assertAccessible();
    press(page(), "2");
    assertEquals(List.of("[CLAIM]"), stored(ana));
    page().locator("#reopen").click();
    assertThat(page().locator("#submit")).isVisible();
    press(page(), "2");
    assertSaved(page());
  }

  @Test
  void thePagesAreAccessible() {
    press(page(), "1", "j", "0");
    assertAccessible();
    press(page(), "?");
    assertThat(page().locator("#keys")).isVisible();
    assertAccessible();
    visit("/");
    assertAccessible();
    press(page(), "Enter");
    assertThat(page().locator("#s3.at-hand")).isAttached();
    visit("/projects/" + project.key() + "/articles");
    assertAccessible();
  }
}
