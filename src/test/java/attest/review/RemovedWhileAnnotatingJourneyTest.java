// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.BrowserTest;
import attest.testing.Given;
import com.microsoft.playwright.Download;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemovedWhileAnnotatingJourneyTest extends BrowserTest {
  @Test
  void whatTheyHadIsKeptAndTheyAreToldAndTakeTheRestAway() {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    var ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Un pont est tombé.", "Une école a brûlé.");
    signIn(ana);
    visit("/articles/" + article.id() + "/review");
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
    page().waitForResponse("**/annotation", () -> page().keyboard().press("1"));
    assertThat(page().locator("#save")).hasAttribute("data-state", "saved");

    var membership = "/projects/" + project.key() + "/members/" + ana.login();
    expect("404");
    expect("ERR_INTERNET_DISCONNECTED");
    page().context().setOffline(true);
    page().keyboard().press("j");
    page().keyboard().press("3");
    lead.asks().delete(membership).then().statusCode(204);
    page().context().setOffline(false);

    var message = page().locator("[data-notice=shut]");
    assertThat(message).isVisible();
    assertThat(page().locator("#save")).hasAttribute("data-state", "offline");
    assertAccessible();
    Download file = page().waitForDownload(() -> message.locator("button").click());
    var left = JsonPath.from(file.path().toFile());
    assertEquals(List.of(List.of("ATTRIBUTION")), left.getList("answers.labels"));
    assertEquals(ana.login(), left.getString("reviewer"));
    assertTrue(left.getString("answers[0].text").length() > 5, left.prettify());

    lead.asks()
        .get("/articles/{id}/annotations", article.id())
        .then()
        .body("reviewer", contains(ana.login()))
        .body("[0].labels", contains("CLAIM"));

    lead.asks().body(Map.of("role", "REVIEWER")).put(membership).then().statusCode(200);
    page().waitForResponse("**/annotation", () -> visit("/articles/" + article.id() + "/review"));
    assertThat(page().locator("#save")).hasAttribute("data-state", "saved");
    lead.asks()
        .get("/articles/{id}/annotations", article.id())
        .then()
        .body("labels", contains(List.of("CLAIM"), List.of("ATTRIBUTION")));
  }

  @Test
  void whoIsOnlyReadingIsToldAtOnce() {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    var ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Un pont est tombé.");
    signIn(ana);
    visit("/articles/" + article.id() + "/review");
    assertThat(page().locator(".row.at-hand .tools")).isVisible();
    expect("404");
    lead.asks()
        .delete("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(204);
    assertThat(page().locator("[data-notice=shut]")).isVisible();
  }
}
