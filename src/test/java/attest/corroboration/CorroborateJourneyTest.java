// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer compares sentences by keys alone, and a dossier grows. */
@QuarkusTest
class CorroborateJourneyTest extends BrowserTest {
  private Workplace project;
  private Human ana;
  private Given.Article article;
  private long here;
  private long there;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), false);
    article = Given.article(project, "Le pont de Salin a été coupé mardi.");
    here = article.sentences().get(1);
    there = Judged.sentence(project, "Mardi, le pont de Salin n’était plus praticable.");
    ana = Given.member(project, Role.REVIEWER);
    signIn(ana);
  }

  private void open(long with) {
    visit("/sentences/" + here + "/corroborate?with=" + with);
    assertThat(page().locator("corroborate-bench[data-ready]")).isAttached();
    assertThat(page().locator("#with-" + with)).hasClass("candidate at-hand");
  }

  private void saved() {
    assertThat(page().locator("#save")).hasText("All judgements are saved");
  }

  private String stored(long a, long b) {
    return ana.asks()
        .get("/sentences/{a}/corroborations/{b}", a, b)
        .jsonPath()
        .getString("own.relation");
  }

  @Test
  void fromTheReviewPageToADossierByKeysAlone() {
    visit("/articles/" + article.id() + "/review#s2");
    assertThat(page().locator("#s2.at-hand .tools")).isVisible();
    page().keyboard().press("l");
    assertThat(page()).hasURL(address("/sentences/" + here + "/corroborate"));

    open(there);
    assertAccessible();
    page().keyboard().press("1");
    assertThat(page().locator("#with-" + there + " [data-own]")).hasText("Corroborates");
    saved();
    assertEquals("CORROBORATES", stored(here, there));

    var link = page().locator("#dossiers a");
    assertThat(link).hasText("Le pont de Salin a été coupé mardi.");
    link.click();
    assertThat(page().locator(".tally")).hasText("2 mentions · 2 articles · 0 independent groups");
    assertThat(page().locator(".mention")).hasCount(2);
    assertAccessible();
  }

  @Test
  void aDossierIsPrintedWithItsGradeAndWithoutItsButton() {
    open(there);
    page().keyboard().press("1");
    saved();
    visit(page().locator("#dossiers a").getAttribute("href") + "/print");
    var button = page().locator("print-page button");
    assertThat(button).isVisible();
    page().evaluate("() => { window.print = () => { document.body.dataset.printed = 'once'; }; }");
    button.click();
    assertThat(page().locator("body")).hasAttribute("data-printed", "once");
    page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page().locator(".counted .tag")).isVisible();
    assertThat(button).isHidden();
  }

  @Test
  void aContradictionAsksForItsReasonAndIsStoredWithIt() {
    open(there);
    page().keyboard().press("3");
    var reason = page().locator("#rationale-" + there);
    assertThat(reason).isFocused();
    assertEquals(null, stored(here, there));
    page().keyboard().type("Same bridge, same day.");
    page().keyboard().press("Control+Enter");
    assertThat(page().locator("#with-" + there + " [data-said]")).hasText("Same bridge, same day.");
    saved();
    assertEquals("CONTRADICTS", stored(here, there));
  }

  @Test
  void onAPhoneAContradictionIsSentByAButtonBelowItsReason() {
    var phone = phone();
    signIn(phone, ana);
    phone.navigate(address("/sentences/" + here + "/corroborate?with=" + there));
    assertThat(phone.locator("corroborate-bench[data-ready]")).isAttached();
    var row = phone.locator("#with-" + there);
    var send = row.locator("[data-send] button");
    assertThat(send).isHidden();
    row.locator(".relation[value=CONTRADICTS]").tap();
    assertThat(row.locator(".field-error")).hasText("Say why: this relation needs its reason.");
    assertThat(send).containsText("Judge it “Contradicts”");
    assertThat(phone.locator("kbd:visible")).hasCount(0);
    row.locator("textarea").fill("Same bridge, same day.");
    send.tap();
    assertThat(row.locator("[data-own]")).hasText("Contradicts");
    assertThat(phone.locator("#save")).hasText("All judgements are saved");
    assertEquals("CONTRADICTS", stored(here, there));
  }

  @Test
  void aJudgementIsUndoneByKey() {
    open(there);
    page().keyboard().press("0");
    saved();
    assertEquals("UNRELATED", stored(here, there));
    page().locator("#with-" + there).focus();
    page().keyboard().press("u");
    assertThat(page().locator("#with-" + there + " [data-own]")).isHidden();
    saved();
    assertEquals(null, stored(here, there));
  }

  @Test
  void theLatestJudgementIsUndoneFromTheCandidateThatCameNext() {
    Judged.sentence(project, "Mercredi, le pont de Salin était coupé encore.");
    page()
        .waitForCondition(
            () -> {
              open(there);
              return page().locator(".candidate").count() > 1;
            });
    var announcer = page().locator("#announcer");
    page().keyboard().press("u");
    assertThat(announcer).hasText("Nothing to undo");
    page().keyboard().press("1");
    assertThat(page().locator(".candidate.at-hand")).not().hasId("with-" + there);
    saved();
    assertEquals("CORROBORATES", stored(here, there));
    page().keyboard().press("u");
    assertThat(page().locator(".candidate.at-hand")).hasId("with-" + there);
    assertThat(page().locator("#with-" + there + " [data-own]")).isHidden();
    assertThat(announcer).hasText("Your judgement is taken back");
    saved();
    assertEquals(null, stored(here, there));
  }

  @Test
  void theKeysOfThePageAreShown() {
    open(there);
    // Within the line the one under the words would go on to the key.
    assertThat(page().locator("#help kbd")).hasCSS("float", "inline-end");
    page().keyboard().press("?");
    assertThat(page().locator("#keys")).containsText("Corroborates");
    page().keyboard().press("1");
    page().keyboard().press("Escape");
    assertThat(page().locator("#keys")).isHidden();
    assertThat(page().locator("#with-" + there + " [data-own]")).isHidden();
  }

  @Test
  void twoDossiersAreNamedAndMergeOnlyWhenAsked() {
    long third = Judged.sentence(project, "Le dépôt de Valmire a brûlé.");
    long fourth = Judged.sentence(project, "À Valmire, un dépôt est en feu.");
    Judged.dossier(ana, here, there, "COPY");
    Judged.dossier(ana, third, fourth, "COPY");
    expect("409");
    open(third);
    page().keyboard().press("2");
    assertThat(page().locator("#merge li")).hasCount(2);
    assertThat(page().locator("#merge li").first()).hasText("Le pont de Salin a été coupé mardi.");
    assertEquals(null, stored(here, third));
    page().locator("#merge button[value=merge]").click();
    assertThat(page().locator("#with-" + third + " [data-own]")).hasText("Partial");
    saved();
    assertEquals("PARTIAL", stored(here, third));
    assertEquals(1, Judged.dossiers(ana, project).size());
  }

  @Test
  void aQuestionThatIsLeftOpenWaitsOnEveryPageUntilItIsAnswered() {
    long third = Judged.sentence(project, "Le dépôt de Valmire a brûlé.");
    Judged.dossier(ana, here, there, "COPY");
    Judged.dossier(ana, third, Judged.sentence(project, "À Valmire, un dépôt est en feu."), "COPY");
    expect("409");
    open(third);
    page().locator("#rationale-" + third).fill("One day, one place.");
    page().locator("#with-" + third).focus();
    page().keyboard().press("2");
    assertThat(page().locator("#merge")).isVisible();
    visit("/");
    var question = page().locator("pairs-held li");
    assertThat(question).containsText("Partial");
    question.locator("a").click();
    var row = page().locator("#with-" + third);
    assertThat(row.locator("[data-held]")).containsText("in different dossiers");
    assertThat(row.locator("textarea")).hasValue("One day, one place.");
    assertThat(row.locator("[data-own]")).isHidden();
    assertAccessible();
    row.locator("[data-ask]").click();
    page().locator("#merge button[value=merge]").click();
    assertThat(row.locator("[data-own]")).hasText("Partial");
    saved();
    assertEquals("PARTIAL", stored(here, third));
    visit("/");
    assertThat(page().locator("pairs-held")).isHidden();
  }

  @Test
  void aJudgementThatWasNotTakenIsLetGoByItsReviewerAlone() {
    open(there);
    Judged.put(ana, here, there, "COPY").then().statusCode(200);
    expect("412");
    page().keyboard().press("2");
    var row = page().locator("#with-" + there);
    assertThat(row.locator("[data-held]")).containsText("Partial");
    assertThat(row.locator("[data-own]")).hasText("Copy");
    assertThat(page().locator("#save")).hasText("Not stored, your answer is needed: 1");
    row.locator("[data-drop]").click();
    assertThat(row.locator("[data-held]")).hasCount(0);
    saved();
    assertEquals("COPY", stored(here, there));
  }

  @Test
  void aPageThatIsLeftWithTheKeyStillHeldLosesNothing() {
    open(there);
    expect("ERR_INTERNET_DISCONNECTED");
    context().setOffline(true);
    page()
        .evaluate(
            "document.dispatchEvent(new KeyboardEvent('keydown', { key: '5', bubbles: true }));"
                + " location.assign('about:blank')");
    page().waitForURL("about:blank");
    context().setOffline(false);
    page()
        .waitForResponse(
            answer -> answer.url().contains("/corroborations/"),
            () -> visit("/articles/" + article.id() + "/review#s1"));
    assertEquals("COPY", stored(here, there));
  }

  @Test
  void howAPairWasSettledIsContestedFromThePage() {
    Judged.put(ana, here, there, "PARTIAL").then().statusCode(200);
    Judged.put(Given.member(project, Role.REVIEWER), here, there, "COPY").then().statusCode(200);
    Given.member(project, Role.ADJUDICATOR)
        .asks()
        .body(Judged.said("COPY", "rationale", "Word for word."))
        .put("/sentences/{a}/corroborations/{b}/adjudication", here, there)
        .then()
        .statusCode(200);
    open(there);
    var row = page().locator("#with-" + there);
    row.locator(".decision summary").click();
    row.locator(".decision textarea").fill("One says less.");
    row.locator(".decision button").click();
    assertThat(row.locator(".decision")).containsText("One says less.");
    assertEquals("PARTIAL", stored(here, there));
  }

  @Test
  void onlyTheCandidateAtHandIsOpen() {
    long other = Judged.sentence(project, "Le pont de Salin est fermé depuis mardi.");
    open(there);
    var first = page().locator("#with-" + there);
    var second = page().locator("#with-" + other);
    assertThat(first.locator(".relations")).isVisible();
    assertThat(second.locator(".relations")).isHidden();
    page().keyboard().press("j");
    assertThat(second).hasClass("candidate at-hand");
    assertThat(second.locator(".relations")).isVisible();
    assertThat(first.locator(".relations")).isHidden();
    first.click();
    assertThat(first.locator(".relations")).isVisible();
    page().keyboard().press("5");
    saved();
    assertEquals("COPY", stored(here, there));
  }

  @Test
  void aJudgementGivenOfflineWaitsAcrossAReload() {
    open(there);
    expect("ERR_INTERNET_DISCONNECTED");
    context().setOffline(true);
    page().keyboard().press("5");
    assertThat(page().locator("#save")).hasText("Offline, 1 waiting in this browser");
    assertEquals(null, stored(here, there));
    // Gone before the network is back, so that it is the next page that brings it home.
    page().navigate("about:blank");
    context().setOffline(false);
    open(there);
    saved();
    assertThat(page().locator("#with-" + there + " [data-own]")).hasText("Copy");
    assertEquals("COPY", stored(here, there));
  }
}
