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
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Details and spans on the review page, by keys and by mouse. */
@QuarkusTest
class DetailsJourneyTest extends BrowserTest {
  /** The middle of a word of a text, as the window counts. */
  private static final String PLACE_OF_WORD =
      """
      (text, word) => {
        const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
          const at = nodes.currentNode.data.indexOf(word);
          if (at >= 0) {
            const range = document.createRange();
            range.setStart(nodes.currentNode, at);
            range.setEnd(nodes.currentNode, at + word.length);
            const {left, right, top, bottom} = range.getBoundingClientRect();
            return [(left + right) / 2, (top + bottom) / 2];
          }
        }
      }""";

  private Given.Workplace project;
  private Given.Article article;
  private Human ana;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    article =
        Given.article(
            project,
            "Au moins 1.130 civils, dont 270 enfants, ont été tués à Valmire.",
            "La mairie 👩‍🚒 le dit à l’agence Nord-Presse.");
    ana = Given.member(project, Role.REVIEWER);
    signIn(ana);
    open();
    press("j");
  }

  private void open() {
    visit("/articles/" + article.id() + "/review");
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
  }

  private void press(String... keys) {
    for (String key : keys) {
      page().keyboard().press(key);
    }
  }

  /** Words from the first to the last of these places, counted from 0, by keys. */
  private void marks(int first, int last) {
    press("s");
    for (int i = 0; i < first; i++) {
      press("ArrowRight");
    }
    for (int i = first; i < last; i++) {
      press("Shift+ArrowRight");
    }
  }

  private Locator row(int ordinal) {
    return page().locator("#s" + ordinal);
  }

  private Locator field(String name) {
    return page().locator(".detail-form [data-field=" + name + "]");
  }

  private void assertSaved() {
    assertThat(page().locator("#save"))
        .hasText("All changes saved", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
  }

  private JsonPath stored(int sentence) {
    return ana.asks()
        .get("/sentences/{id}/annotation", article.sentences().get(sentence))
        .jsonPath();
  }

  @Test
  void markedWordsBecomeAFigureThatIsAlreadyRead() {
    marks(0, 3);
    press("2");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("≥ 1\u202f130 killed");
    assertThat(row(2).locator("mark.span.figure")).hasText("Au moins 1.130 civils");
    assertSaved();
    var figure = stored(1);
    assertEquals("Au moins 1.130 civils", figure.getString("figures[0].text"));
    assertEquals(0, figure.getInt("figures[0].begin"));
    assertEquals(21, figure.getInt("figures[0].end"));
    assertEquals(1130, figure.getInt("figures[0].low"));
    assertEquals("at_least", figure.getString("figures[0].qualifier"));
    assertEquals("civilian", figure.getString("figures[0].category"));
    assertEquals("killed", figure.getString("figures[0].harm"));
    assertAccessible();
    press("u");
    assertThat(row(2).locator(".chip:not(.ghost)")).hasCount(0);
    press("Shift+U");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("≥ 1\u202f130 killed");
  }

  @Test
  void onANarrowScreenTheDetailsLieOverTheTextAndHoldTheFocus() {
    var panel = page().locator("#panel");
    page().setViewportSize(390, 844);
    assertThat(panel).isHidden();
    marks(0, 3);
    press("2");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("1\u202f130");
    press("d");
    assertThat(panel).isVisible();
    assertThat(panel.locator(":focus")).hasCount(1);
    assertThat(field("low")).hasValue("1130");
    press("Escape");
    assertThat(row(2)).isFocused();
    assertThat(panel).isHidden();
  }

  /** The page on a phone, this sentence at hand. */
  private Page onAPhone(int ordinal) {
    var phone = phone();
    signIn(phone, ana);
    phone.navigate(address("/articles/" + article.id() + "/review#s" + ordinal));
    assertThat(phone.locator("#s" + ordinal + " .tools")).isVisible();
    return phone;
  }

  private static void taps(Page phone, String word) {
    var words = phone.locator(".row.at-hand .text");
    var place = (List<?>) words.evaluate(PLACE_OF_WORD, word);
    phone.touchscreen().tap(number(place.get(0)), number(place.get(1)));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  @Test
  void onAPhoneWordsAreMarkedByTaps() {
    var phone = onAPhone(2);
    phone.locator(".tools [data-act=span]").tap();
    taps(phone, "270");
    taps(phone, "enfants");
    taps(phone, "Au");
    taps(phone, "civils");
    phone.locator(".tools [data-label=CASUALTY_FIGURE]").tap();
    assertThat(phone.locator("#s2 mark.span.figure")).hasText("Au moins 1.130 civils");
    assertThat(phone.locator("#s2 .chip.figure:not(.ghost)")).containsText("≥ 1\u202f130 killed");
    assertThat(phone.locator(".tools [data-act=span]")).isVisible();
  }

  @Test
  void onAPhoneTheSentenceIsReadBesideItsDetailsAndWordsAreMarkedForAField() {
    var phone = onAPhone(3);
    var panel = phone.locator("#panel");
    phone.locator(".tools [data-label=ATTRIBUTION]").tap();
    phone.locator(".tools").getByText("Details").tap();
    panel.locator("[data-add=attributions]").tap();
    assertThat(panel.locator("#panel-words"))
        .hasText("La mairie 👩‍🚒 le dit à l’agence Nord-Presse.");
    panel.locator("[data-mark=cue]").tap();
    assertThat(panel).isHidden();
    taps(phone, "dit");
    phone.getByText("Take these words").tap();
    assertThat(panel.locator("[data-field=cue]")).hasValue("dit");
    panel.locator("[data-field=inheritsFrom]").scrollIntoViewIfNeeded();
    assertThat(panel.locator("#panel-words"))
        .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    assertThat(panel.locator("#panel-words mark.attribution")).hasText("dit");
    panel.locator("[data-mark=mention]").tap();
    phone.locator(".tools").getByText("Cancel").tap();
    assertThat(panel).isVisible();
  }

  @Test
  void whatWasSubmittedIsStillReadInThePagesLanguage() {
    var ten = Map.of("id", UUID.randomUUID(), "qualifier", "exact", "harm", "killed", "low", 10);
    ana.asks()
        .body(Map.of("labels", List.of("CASUALTY_FIGURE"), "figures", List.of(ten)))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
    ana.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    ana.signsIn().posts().formParam("name", "Ana").formParam("language", "fr").post("/account");
    visit("/articles/" + article.id() + "/review");
    assertThat(row(2).locator(".chip.figure")).containsText("10 tués");
  }

  @Test
  void aPartIsHeldAgainstItsWholeOnThePage() {
    expect("status of 422"); // what was wrong while typing may have reached the server
    marks(0, 3);
    press("Enter");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("1\u202f130");
    marks(5, 6);
    press("Enter");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("270");
    var forms = page().locator(".detail-form");
    assertThat(forms).hasCount(2);
    forms.nth(1).locator("summary").click();
    field("subsetOf").nth(1).selectOption(new String[] {stored(1).getString("figures[0].id")});
    field("high").nth(0).evaluate("field => field.closest('details').open = true");
    field("high").nth(0).fill("200");
    assertThat(forms.nth(0).locator(".field-error")).hasText("Low is above high.");
    field("low").nth(0).fill("100");
    assertThat(forms.nth(1).locator(".field-error").first())
        .hasText("More than the figure that contains it.");
    field("high").nth(0).fill("300");
    assertThat(page().locator(".detail-form .field-error")).hasCount(0);
    press("Escape");
    assertThat(row(2)).isFocused();
    assertSaved();
    assertEquals(300, stored(1).getInt("figures[0].high"));
    assertEquals(stored(1).getString("figures[0].id"), stored(1).getString("figures[1].subsetOf"));
  }

  @Test
  void anAttributionTakesItsMentionItsCueAndItsSource() {
    press("j");
    marks(0, 1);
    press("3");
    assertThat(row(3).locator("mark.span.attribution")).hasText("La mairie");
    press("d");
    page().locator(".detail-form [data-mark=cue]").click();
    press("ArrowRight", "ArrowRight", "ArrowRight", "Enter");
    field("source").fill("Mairie de Valmire");
    field("chain").fill("Nord-Presse → Mairie de Valmire");
    field("polarity").selectOption("confirms");
    field("inheritsFrom").selectOption(new String[] {article.sentences().get(1).toString()});
    press("Escape");
    assertSaved();
    var stored = stored(2);
    assertEquals("La mairie", stored.getString("attributions[0].mention.text"));
    assertEquals("dit", stored.getString("attributions[0].cue.text"));
    assertEquals("Mairie de Valmire", stored.getString("attributions[0].source"));
    assertEquals("[Nord-Presse, Mairie de Valmire]", stored.getString("attributions[0].chain"));
    assertEquals("confirms", stored.getString("attributions[0].polarity"));
    assertEquals(article.sentences().get(1), stored.getLong("attributions[0].inheritsFrom"));
    assertThat(row(3).locator(".chip.attribution:not(.ghost)")).containsText("Mairie de Valmire");
  }

  @Test
  void aSpanNeverEndsInsideWhatIsReadAsOneCharacter() {
    press("j");
    row(3)
        .locator(".text")
        .evaluate(
            "text => getSelection().setBaseAndExtent(text.firstChild, 3, text.firstChild, 12)");
    press("1");
    assertSaved();
    assertEquals(3, stored(2).getInt("claims[0].begin"));
    assertEquals("La mairie 👩‍🚒".length(), stored(2).getInt("claims[0].end"));
  }

  @Test
  void detailsOfALabelThatWasTakenOffComeBackWithIt() {
    marks(0, 3);
    press("2");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("1\u202f130");
    press("2");
    assertThat(row(2).locator(".chip.none")).isVisible();
    assertThat(page().locator("#details-aside")).isVisible();
    assertSaved();
    assertEquals(0, stored(1).getList("figures").size());
    press("2");
    assertSaved();
    assertEquals(1130, stored(1).getInt("figures[0].low"));
  }

  @Test
  void aDetailThatWasRemovedComesBackByUndo() {
    marks(0, 3);
    press("2");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("1\u202f130");
    page().locator(".detail-form [data-remove]").click();
    assertThat(page().locator(".detail-form")).hasCount(0);
    assertThat(row(2).locator("mark")).hasCount(0);
    press("Escape", "u");
    assertThat(page().locator(".detail-form")).hasCount(1);
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("1\u202f130");
  }

  @Test
  void undoReachesBackOverAReload() {
    marks(0, 3);
    press("2");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("1\u202f130");
    press("j", "1");
    assertSaved();
    page().reload();
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("1\u202f130");
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
    press("u");
    assertThat(row(3).locator(".chip:not(.ghost)")).hasCount(0);
    press("u", "u");
    assertThat(row(2).locator(".chip:not(.ghost)")).hasCount(0);
    assertSaved();
    assertEquals(false, stored(1).getBoolean("judged"));
    page().reload();
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
    press("Shift+U", "Shift+U");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("1\u202f130");
  }

  @Test
  void aPartReachesTheServerAfterItsWhole() {
    expect("ERR_INTERNET_DISCONNECTED");
    context().setOffline(true);
    press("j", "2", "d");
    page().locator("[data-add=figures]").click();
    field("low").fill("5");
    press("Escape", "k", "2");
    page().locator("[data-add=figures]").click();
    field("low").fill("9");
    press("Escape", "j", "d");
    field("subsetOf").evaluate("field => { field.closest('details').open = true; }");
    field("subsetOf").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    press("Escape");
    assertThat(page().locator("#save")).containsText("Offline");
    context().setOffline(false);
    assertSaved();
    assertEquals(stored(1).getString("figures[0].id"), stored(2).getString("figures[0].subsetOf"));
  }

  @Test
  void aFigureIsStoredOnceItSaysSomething() {
    press("2", "d");
    page().locator("[data-add=figures]").click();
    field("harm").selectOption("killed");
    assertThat(page().locator(".detail-form .field-error")).containsText("Not stored yet");
    assertAccessible();
    press("Escape");
    assertSaved();
    assertEquals(List.of("CASUALTY_FIGURE"), stored(1).getList("labels"));
    assertEquals(List.of(), stored(1).getList("figures"));
    field("low").fill("5");
    assertThat(page().locator(".detail-form .field-error")).hasCount(0);
    press("Escape");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).containsText("≥ 5 killed");
    assertSaved();
    assertEquals(5, stored(1).getInt("figures[0].low"));
    assertEquals("at_least", stored(1).getString("figures[0].qualifier"));
    assertEquals("killed", stored(1).getString("figures[0].harm"));
    press("u");
    assertThat(row(2).locator(".chip.figure:not(.ghost)")).not().containsText("5");
    assertSaved();
    assertEquals(List.of(), stored(1).getList("figures"));
    field("qualifier").selectOption("vague");
    press("Escape");
    assertSaved();
    assertEquals("vague", stored(1).getString("figures[0].qualifier"));
  }

  @Test
  void theFormsAreAccessible() {
    marks(0, 3);
    press("2", "d", "Enter");
    page().locator("[data-add=attributions]").click();
    page().locator("[data-add=claims]").click();
    for (int i = 0; i < 3; i++) {
      page().locator(".detail-form").nth(i).evaluate("form => form.open = true");
    }
    assertAccessible();
    page().setViewportSize(390, 800);
    assertAccessible();
    Page keys = page();
    keys.navigate(address("/review/keys"));
    assertAccessible();
  }
}
