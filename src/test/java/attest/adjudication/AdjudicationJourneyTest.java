// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settling by keys alone. */
@QuarkusTest
class AdjudicationJourneyTest extends BrowserTest {
  private static final String FIGURE =
      "{'labels':['CASUALTY_FIGURE'],'figures':[{'id':'%s','low':%d,'high':%d,'qualifier':'exact','harm':'killed'}]}";

  private Team team;

  @BeforeEach
  void setUp() {
    team = Team.begin(true);
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.judges(team.ben(), 1, "{'labels':['ATTRIBUTION']}");
    team.judges(team.ana(), 2, FIGURE.formatted(UUID.randomUUID(), 12, 12));
    team.judges(team.ben(), 2, FIGURE.formatted(UUID.randomUUID(), 14, 14));
    team.judges(team.ana(), 3, "{'labels':[]}");
    team.judges(team.ben(), 3, "{'labels':[]}");
    signIn(team.judge());
    visit("/projects/" + team.project().key() + "/adjudicate");
  }

  private void press(String... keys) {
    for (String key : keys) {
      page().keyboard().press(key);
    }
  }

  private Locator heading(String words) {
    return page().locator("h2", new Page.LocatorOptions().setHasText(words));
  }

  /** The bench of a sentence, its keys acting. */
  private void assertAt(int ordinal) {
    assertThat(heading("Sentence " + ordinal + " in context")).isVisible();
    assertThat(page().locator("#edit")).isVisible();
  }

  private JsonPath settled(int place) {
    return team.judge().asks().get("/sentences/{id}/adjudication", team.sentence(place)).jsonPath();
  }

  @Test
  void aQueueIsSettledWithoutTheMouse() {
    press("j", "Enter");
    assertAt(2);
    assertAccessible();
    press("r", "ArrowRight");
    assertThat(page().locator("[name=reason][value=slip]")).isChecked();
    press("2");
    assertAt(3);
    assertEquals(team.ben().login(), settled(1).getString("takenFrom"));
    assertEquals("slip", settled(1).getString("reason"));
    press("0");
    assertThat(heading("Nothing waits to be settled")).isVisible();
    assertEquals("none_right", settled(2).getString("outcome"));
    press("u");
    assertThat(heading("The decision is undone.")).isVisible();
    assertAt(3);
    assertEquals(false, settled(2).getBoolean("settled"));
    visit("/projects/" + team.project().key() + "/adjudicate");
    press("Shift+A");
    assertThat(heading("The unanimous sentences are settled.")).isVisible();
    assertEquals("taken", settled(3).getString("outcome"));
  }

  private Locator keys() {
    return page().locator("#keys");
  }

  @Test
  void eachPageShowsItsKeysAndNoneActsUnderThem() {
    press("?");
    assertThat(keys()).containsText("Accept all unanimous sentences");
    assertAccessible();
    press("Shift+A", "j", "Escape");
    assertThat(keys()).isHidden();
    assertThat(heading("The unanimous sentences are settled.")).hasCount(0);
    press("Enter");
    assertAt(2);
    press("?");
    assertThat(keys()).containsText("Put an answer together");
    press("1", "r", "Escape");
    assertAt(2);
    assertEquals(false, settled(1).getBoolean("settled"));
    visit("/projects/" + team.project().key() + "/adjudicate/pairs");
    button("Keys ?").click();
    assertThat(keys()).containsText("Undo the last decision");
    assertThat(keys()).not().containsText("unanimous");
  }

  @Test
  void aFigureIsEditedByKeys() {
    press("j", "j", "Enter");
    assertAt(3);
    press("m");
    page().locator("[name=detail]").first().focus();
    press("Space");
    page().locator("h1").click();
    press("e");
    var high = page().locator("#edit-list [data-field=high]");
    assertThat(high).hasValue("12");
    high.fill("13");
    press("Control+Enter");
    assertThat(heading("Settled. The next one follows.")).isVisible();
    var stands = settled(2);
    assertEquals("edited", stands.getString("outcome"));
    assertEquals(12, stands.getInt("figures[0].low"));
    assertEquals(13, stands.getInt("figures[0].high"));
  }

  @Test
  void whatAnotherSettlesMeanwhileIsSaid() {
    press("Enter");
    assertAt(2);
    page().waitForTimeout(500);
    assertThat(page().locator("#meanwhile")).isHidden();
    team.settles(team.project().lead(), 1, "{'labels':['CLAIM'],'note':'the lead says so'}");
    assertThat(page().locator("#meanwhile")).isVisible();
    expect("412");
    press("2");
    assertThat(heading("Another adjudicator settled this sentence meanwhile")).isVisible();
    assertAt(2);
    press("2");
    assertThat(heading("Settled. The next one follows.")).isVisible();
    assertEquals("[ATTRIBUTION]", settled(1).getString("labels"));
  }

  /** Told a moment after the act, when the page that shows it may be there already. */
  @Test
  void whatOneselfSettledOrUndidIsNeverToldAsSomebodyElses() {
    var told = new ArrayList<String>();
    page()
        .onWebSocket(
            socket -> socket.onFrameReceived(frame -> told.add(String.valueOf(frame.text()))));
    press("Enter");
    assertAt(2);
    page().waitForCondition(() -> told.stream().anyMatch(m -> m.contains("presence")));
    team.settles(team.judge(), 1, "{'labels':['CLAIM']}");
    page().waitForCondition(() -> told.stream().anyMatch(m -> m.contains("adjudication")));
    assertThat(page().locator("#meanwhile")).isHidden();
    for (int times = 0; times < 3; times++) {
      visit("/projects/" + team.project().key() + "/adjudicate/sentences/" + team.sentence(1));
      press("2");
      assertThat(heading("Settled. The next one follows.")).isVisible();
      told.clear();
      press("u");
      assertThat(heading("The decision is undone.")).isVisible();
      assertAt(2);
      page().waitForCondition(() -> told.stream().anyMatch(m -> m.contains("presence")));
      page().waitForTimeout(500);
      assertThat(page().locator("#meanwhile")).isHidden();
    }
  }
}
