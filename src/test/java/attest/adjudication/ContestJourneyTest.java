// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import attest.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A reviewer sees how a sentence was settled, contests it, and is answered. */
@QuarkusTest
class ContestJourneyTest extends BrowserTest {
  private Team team;

  private Locator decision() {
    return page().locator("#s2 > .decision");
  }

  private void begin() {
    judge();
    open();
  }

  private void judge() {
    team = Team.begin(true);
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.judges(team.ben(), 1, "{'labels':['ATTRIBUTION']}");
    team.submits(team.ana());
  }

  private void open() {
    signIn(team.ana());
    visit("/articles/" + team.article().id() + "/review");
    assertThat(page().locator("#presence")).isAttached();
  }

  @Test
  void aDecisionAppearsBesideTheAnswerAndIsContestedByKeys() {
    begin();
    assertThat(decision()).isHidden();
    page().waitForTimeout(1000);
    team.settles(team.judge(), 1, "{'labels':['ATTRIBUTION'],'note':'The town hall speaks.'}");
    assertThat(decision()).containsText("Other than you said.");
    assertThat(decision()).containsText("The town hall speaks.");
    decision().locator("summary").focus();
    page().keyboard().press("Enter");
    page().keyboard().press("Tab");
    page().keyboard().type("It is a claim all the same.");
    page().keyboard().press("Tab");
    page().keyboard().press("Enter");
    assertThat(decision()).containsText("You contested this; it waits for an answer.");
    assertAccessible();

    var bench = elsewhere();
    signIn(bench, team.judge());
    bench.navigate(address("/projects/" + team.project().key() + "/adjudicate"));
    bench.locator(".waits a").first().click();
    bench.getByLabel("Why the decision stands").fill("It only credits.");
    bench.getByText("Keep the decision").click();
    assertThat(decision()).containsText("It only credits.");
  }

  @Test
  void whatWasSettledWhileNothingWasHeardIsSeenOnceThePageHearsAgain() {
    judge();
    var deaf = new ArrayList<WebSocketRoute>();
    page()
        .routeWebSocket(
            "**/live/articles/**",
            socket -> {
              if (deaf.isEmpty()) {
                deaf.add(socket);
              } else {
                socket.connectToServer();
              }
            });
    open();
    page().waitForCondition(() -> !deaf.isEmpty());
    team.settles(team.judge(), 1, "{'labels':['ATTRIBUTION']}");
    assertThat(decision()).hasCount(0);
    deaf.get(0).close();
    assertThat(decision()).containsText("Other than you said.");
    assertThat(decision()).hasCount(1);
  }
}
