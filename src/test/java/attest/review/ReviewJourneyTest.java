// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Human;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
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
    assertThat(tab.locator(".row.at-hand .tools")).isVisible();
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
    assertThat(saveState(tab))
        .hasText("All changes saved", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
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
    signInByThePage(door, Given.member(project, Role.REVIEWER));
    door.waitForTimeout(4500);
    assertThat(saveState(page())).hasText("Signed out, 2 changes waiting");
    context().clearCookies();
    signInByThePage(door, ana);
    assertSaved(page());
    assertEquals(List.of("[CLAIM]", "[CASUALTY_FIGURE]"), stored(ana));
    assertThat(page().locator("#notices > *")).hasCount(0);
  }

  @Test
  void signingInAgainOnThePageSendsWhatWaited() {
    expect("status of 401");
    expect("status of 422");
    context().clearCookies();
    judgeEach(page(), "1", "2");
    assertThat(saveState(page())).containsText("Signed out");
    press(page(), "Shift+Tab", "Enter");
    assertThat(page().locator("#door")).isVisible();
    assertAccessible();
    page().keyboard().type("not the password");
    press(page(), "Enter");
    assertThat(page().locator("#door-error")).hasText("Login, password or code do not match.");
    page().locator("#door-password").fill(ana.password());
    press(page(), "Enter");
    assertSaved(page());
    assertThat(page().locator("#door")).not().isVisible();
    assertEquals(article.sentences().size(), stored(ana).size());
  }

  @Test
  void fortyJudgementsSurviveACutASickServerAndAnEndedSession() {
    expect("ERR_INTERNET_DISCONNECTED");
    expect("status of 503");
    expect("status of 401");
    expect("status of 403"); // the first writes after signing in still carry the earlier session's
    // token
    article = Given.article(project, numbered(39));
    open(page());
    context().setOffline(true);
    judges(14, "1", "2");
    context().setOffline(false);
    page()
        .route(
            API,
            call -> call.fulfill(new Route.FulfillOptions().setStatus(503)),
            new Page.RouteOptions().setTimes(3));
    judges(13, "3");
    context().clearCookies();
    judges(13, "0");
    assertThat(page().locator(".row.judged")).hasCount(40);
    assertThat(saveState(page())).containsText("waiting");
    signInByThePage(anotherTab(), ana);
    assertThat(saveState(page()))
        .hasText("All changes saved", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    var expected = new java.util.ArrayList<String>();
    IntStream.range(0, 14).forEach(i -> expected.add(i % 2 == 0 ? "[CLAIM]" : "[CASUALTY_FIGURE]"));
    IntStream.range(0, 13).forEach(i -> expected.add("[ATTRIBUTION]"));
    IntStream.range(0, 13).forEach(i -> expected.add("[]"));
    assertEquals(expected, stored(ana));
    List<Integer> versions =
        ana.asks().get("/articles/{id}/annotations", article.id()).jsonPath().getList("version");
    assertEquals(List.of(1), versions.stream().distinct().toList(), "each was stored once");
  }

  private static String[] numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "La mairie compte " + (i + 2) + " blessés au pont.")
        .toArray(String[]::new);
  }

  private void judges(int count, String... keys) {
    for (int i = 0; i < count; i++) {
      press(page(), keys[i % keys.length], "j");
    }
  }

  @Test
  void aKeyIsKnownByItsPlaceWhereTheLayoutWritesAnotherSignThere() {
    types("&", "Digit1");
    assertThat(page().locator("#s1 > .chips")).hasText("CClaim");
    types("é", "Digit2");
    types("!", "Digit3", "shiftKey");
    assertSaved(page());
    assertEquals(List.of("[CLAIM, CASUALTY_FIGURE]"), stored(ana));
    types("ت", "KeyJ");
    assertThat(page().locator("#s2.at-hand")).isAttached();
    types("؟", "Slash", "shiftKey");
    assertThat(page().locator("#keys")).isVisible();
  }

  @Test
  void withAltAKeyIsTheBrowsersOrASignOfTheLayoutAndNoLabel() {
    types("1", "Digit1", "altKey");
    types("|", "Digit1", "ctrlKey", "altKey");
    types("?", "KeyM", "shiftKey");
    assertThat(page().locator("#keys")).isVisible();
    press(page(), "Escape", "2");
    assertSaved(page());
    assertEquals(List.of("[CASUALTY_FIGURE]"), stored(ana));
  }

  private void types(String key, String code, String... held) {
    page()
        .evaluate(
            "([key, code, held]) => document.activeElement.dispatchEvent(new KeyboardEvent("
                + "'keydown', { key, code, bubbles: true, cancelable: true, "
                + "...Object.fromEntries(held.map(name => [name, true])) }))",
            List.of(key, code, List.of(held)));
  }

  @Test
  void chosenKeysActAndTheUsualOnesNoLonger() {
    visit("/review/keys");
    page().locator("#next").selectOption("e");
    page().locator("#claim").selectOption("q");
    page().locator("form[action='/review/keys'] button").click();
    assertThat(page().locator("[role=status]")).isVisible();
    open(page());
    press(page(), "q", "1", "e", "q", "j");
    assertThat(page().locator("#s2.at-hand")).isAttached();
    assertSaved(page());
    assertEquals(List.of("[CLAIM]", "[CLAIM]"), stored(ana));
    press(page(), "?");
    assertThat(page().locator("#keys [data-act=next]")).hasText("e");
  }

  @Test
  void aProjectsOwnLabelIsGivenAtTheSentenceAndOnAPhone() {
    for (var label : Map.of("DISPLACEMENT", "4", "DAMAGE", "5", "AID", "6").entrySet()) {
      project
          .lead()
          .asks()
          .body(
              Map.of(
                  "code", label.getKey(),
                  "name", label.getKey().toLowerCase(Locale.ROOT),
                  "hotkey", label.getValue(),
                  "hue", "teal"))
          .post("/projects/{key}/labels", project.key())
          .then()
          .statusCode(201);
    }
    open(page());
    var own = ".row.at-hand .tools [data-label=DISPLACEMENT]";
    page().locator(own).click();
    assertThat(page().locator(own)).hasAttribute("aria-pressed", "true");
    press(page(), "s");
    assertThat(page().locator(".row.marking .tools [data-kind]")).hasCount(3);
    assertThat(page().locator(own)).isHidden();
    assertSaved(page());
    var phone = phone();
    signIn(phone, ana);
    open(phone);
    var size = phone.locator(own).boundingBox();
    assertTrue(size.height >= 44 && size.width >= 44, size.height + " by " + size.width);
    phone.locator(own).tap();
    assertThat(phone.locator(own)).hasAttribute("aria-pressed", "true");
    assertSaved(phone);
    assertEquals(List.of("[DISPLACEMENT]", "[DISPLACEMENT]"), stored(ana));
  }

  @Test
  void onAPhoneTheLatestChangeIsUndoneAndNoKeyIsNamed() {
    var phone = phone();
    signIn(phone, ana);
    open(phone);
    var claim = phone.locator(".tools [data-label=CLAIM]");
    claim.tap();
    assertThat(claim).hasAttribute("aria-pressed", "true");
    var undo = phone.locator(".toolbar [data-act=undo]");
    var size = undo.boundingBox();
    assertTrue(size.height >= 44 && size.width >= 44, size.height + " by " + size.width);
    undo.tap();
    assertThat(claim).hasAttribute("aria-pressed", "false");
    assertSaved(phone);
    phone.locator(".tools [data-to-details]").tap();
    assertThat(phone.locator("#undo")).isVisible();
    assertThat(phone.locator("kbd:visible")).hasCount(0);
    assertThat(page().locator(".toolbar [data-act=undo]")).isHidden();
  }

  @Test
  void submittingTwiceAtOnceIsOneSubmission() {
    judgeEach(page(), "1");
    press(page(), "Control+Enter", "Control+Enter");
    assertThat(page().locator("#submitted")).isVisible();
    assertThat(page().locator("#notices > *")).hasCount(0);
  }

  @Test
  void changesAreSaidToScreenReaders() {
    var announcer = page().locator("#announcer");
    press(page(), "1");
    assertThat(announcer).hasText("Sentence 1: Claim on");
    press(page(), "1");
    assertThat(announcer).hasText("Sentence 1: judged, no label");
    press(page(), "s");
    assertThat(announcer).containsText("Marked: ");
    press(page(), "Escape", "u");
    assertThat(announcer).hasText("Undone at sentence 1");
    assertThat(page().locator("#s1 .ordinal")).hasText("✓Sentence 1, judged");
    assertThat(page().locator("#s1 > .chips")).hasAttribute("aria-label", "Labels of sentence 1");
  }

  @Test
  void aServerInTroubleIsAskedAgain() {
    expect("status of 503");
    page()
        .route(
            API,
            call -> call.fulfill(new Route.FulfillOptions().setStatus(503)),
            new Page.RouteOptions().setTimes(2));
    press(page(), "1");
    assertThat(saveState(page())).hasText("The server has trouble, 1 change waiting");
    assertSaved(page());
    assertEquals(List.of("[CLAIM]"), stored(ana));
  }

  @Test
  void whatIsRefusedStaysVisibleAndIsNotTriedForEver() {
    expect("status of 422");
    page()
        .route(
            API,
            call ->
                call.resume(
                    new Route.ResumeOptions().setPostData("{\"labels\":[\"UNHEARD_OF\"]}")));
    press(page(), "1");
    assertThat(saveState(page())).hasText("1 change was not accepted");
    assertThat(page().locator(".row .message [data-mine]")).containsText("Claim");
    assertAccessible();
    page().unroute(API);
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
    press(page(), "t");
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
