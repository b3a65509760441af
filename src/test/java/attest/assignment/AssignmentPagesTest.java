// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lead's pages: settings, by hand, by a rule, rounds. */
@QuarkusTest
class AssignmentPagesTest {
  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private Human.Session lead;
  private String home;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    article = Given.article(project, "Douze civils ont été tués.");
    ana = Given.member(project, Role.REVIEWER);
    lead = project.lead().signsIn();
    home = "/projects/" + project.key() + "/assignment";
  }

  private ValidatableResponse sees(String path) {
    return lead.asks().get(home + path).then();
  }

  private ValidatableResponse places() {
    return project.lead().asks().get("/projects/{key}/assignments", project.key()).then();
  }

  private ValidatableResponse settings(String mode, String overlap, String minutes) {
    return lead.posts()
        .formParam("mode", mode)
        .formParam("overlap", overlap)
        .formParam("minutes", minutes)
        .post(home)
        .then();
  }

  private RequestSpecification rule(String seed) {
    return lead.posts()
        .formParam("rule", "random")
        .formParam("seed", seed)
        .formParam("due", "2031-03-14")
        .formParam("reviewer", ana.id());
  }

  @Test
  void settingsAreKeptAndRefusedByField() {
    settings("queue", "3", "45").statusCode(303);
    sees("")
        .statusCode(200)
        .body(containsString("name=\"overlap\" type=\"number\" value=\"3\""))
        .body(containsString("name=\"minutes\" type=\"number\" value=\"45\""))
        .body(containsString("value=\"queue\" checked"));
    settings("queue", "3", "soon").statusCode(422).body(containsString("id=\"minutes-error\""));
    settings("queue", "0", "45").statusCode(422).body(containsString("id=\"overlap-error\""));
    settings("", "2", "45").statusCode(422).body(containsString("Choose one of the three."));
    sees("").body(containsString("value=\"3\""));
  }

  @Test
  void reviewersReadTheSettingsAndNothingMore() {
    var session = ana.signsIn();
    session.asks().get(home).then().statusCode(200).body(not(containsString("name=\"minutes\"")));
    for (String part : new String[] {"/hand", "/rule", "/rounds"}) {
      session.asks().get(home + part).then().statusCode(403);
    }
    session.posts().formParam("mode", "open").post(home).then().statusCode(403);
    var stranger = Given.person("stranger").signsIn();
    stranger.asks().get(home).then().statusCode(404);
    stranger.asks().get(home + "/hand").then().statusCode(404);
    stranger.posts().post(home + "/rounds").then().statusCode(404);
  }

  @Test
  void aTickGivesAndItsRemovalTakesBack() {
    String pair = article.id() + "-" + ana.id();
    sees("/hand").statusCode(200).body(containsString("name=\"give\" value=\"" + pair + "\""));
    lead.posts()
        .formParam("give", pair)
        .formParam("due", "2031-03-14")
        .post(home + "/hand")
        .then()
        .statusCode(303);
    places()
        .body("items", hasSize(1))
        .body("items[0].reviewer", equalTo(ana.login()))
        .body("items[0].dueOn", equalTo("2031-03-14"));
    sees("/hand")
        .body(containsString("value=\"" + pair + "\" checked"))
        .body(containsString("14 March 2031"));
    lead.posts().post(home + "/hand").then().statusCode(303);
    places().body("items", hasSize(1));
    lead.posts().formParam("was", pair).post(home + "/hand").then().statusCode(303);
    places().body("items", hasSize(0));
  }

  @Test
  void whatCannotBeGivenChangesNothing() {
    String pair = article.id() + "-" + ana.id();
    lead.posts()
        .formParam("give", pair, article.id() + "-" + Given.person("stranger").id())
        .post(home + "/hand")
        .then()
        .statusCode(422)
        .body(containsString("Nothing was changed"));
    lead.posts()
        .formParam("give", pair)
        .formParam("due", "soon")
        .post(home + "/hand")
        .then()
        .statusCode(422)
        .body(containsString("id=\"due-error\""));
    places().body("items", hasSize(0));
  }

  @Test
  void aRuleIsLookedAtBeforeItIsApplied() {
    sees("/rule").statusCode(200);
    String print =
        rule("7")
            .post(home + "/rule/plan")
            .then()
            .statusCode(200)
            .body(containsString(article.title()))
            .body(containsString("1 review finds nobody"))
            .extract()
            .htmlPath()
            .getString("**.find { it.@name == 'plan' }.@value");
    places().body("items", hasSize(0));
    rule("7").formParam("plan", print).post(home + "/rule").then().statusCode(303);
    places().body("items", hasSize(1));
    rule("7")
        .formParam("plan", print)
        .post(home + "/rule")
        .then()
        .statusCode(422)
        .body(containsString("Look at it again"));
    rule("seven").post(home + "/rule/plan").then().statusCode(422);
    lead.posts()
        .formParam("rule", "random")
        .formParam("seed", "1")
        .post(home + "/rule/plan")
        .then()
        .statusCode(422)
        .body(containsString("Choose at least one reviewer."));
  }

  @Test
  void aRoundRunsUntilALeadEndsIt() {
    lead.posts().post(home + "/rounds").then().statusCode(422);
    lead.posts().formParam("article", article.id()).post(home + "/rounds").then().statusCode(303);
    ana.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    sees("/rounds")
        .statusCode(200)
        .body(containsString("Round 1 of calibration runs"))
        .body(containsString("1 of 1"))
        .body(containsString("/disagreement?article=" + article.id()));
    lead.posts().post(home + "/rounds/1/end").then().statusCode(303);
    sees("/rounds").body(containsString("Earlier rounds"));
  }
}
