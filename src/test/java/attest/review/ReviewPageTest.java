// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewPageTest {
  private Given.Workplace project;
  private Given.Article article;
  private Human ana;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
  }

  private static ValidatableResponse sees(Human who, String path) {
    return who.signsIn().asks().get(path).then();
  }

  private String review() {
    return "/articles/" + article.id() + "/review";
  }

  private void judges(Human who, int sentence, String note, String... labels) {
    who.asks()
        .body(Map.of("labels", List.of(labels), "note", note))
        .put("/sentences/{id}/annotation", article.sentences().get(sentence))
        .then()
        .statusCode(200);
  }

  @Test
  void aReviewerReadsEachSentenceWithTheirOwnAnswer() {
    judges(ana, 1, "<b>\"x\"</b>", "CLAIM");
    sees(ana, review())
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("Douze civils ont été tués."))
        .body(containsString("data-labels=\"CLAIM\""))
        .body(containsString("1 of 3 judged"))
        .body(not(containsString("<b>\"x\"</b>")));
  }

  @Test
  void whatOneSaidOfASentenceBesideAnotherIsReadInThePanelByOneselfAlone() {
    var other = Given.article(project, "Treize <civils> sont morts.").sentences().get(1);
    ana.asks()
        .body(Map.of("relation", "CONTRADICTS", "rationale", "one more"))
        .put("/sentences/{a}/corroborations/{b}", other, article.sentences().get(1))
        .then()
        .statusCode(200);
    sees(ana, review() + "/compared")
        .statusCode(200)
        .body(containsString("<li data-sentence=\"" + article.sentences().get(1) + "\">"))
        .body(allOf(containsString("Contradicts"), containsString("Treize &lt;civils&gt;")));
    sees(Given.member(project, Role.REVIEWER), review() + "/compared")
        .statusCode(200)
        .body(not(containsString("Contradicts")));
    sees(Given.person("stranger"), review() + "/compared").statusCode(404);
  }

  @Test
  void nobodyElsesAnswerStandsOnThePage() {
    judges(Given.member(project, Role.REVIEWER), 1, "a secret note", "CLAIM");
    sees(ana, review())
        .statusCode(200)
        .body(containsString("0 of 3 judged"))
        .body(not(containsString("a secret note")));
  }

  @Test
  void anObserverReadsAndIsOfferedNoJudging() {
    sees(Given.member(project, Role.OBSERVER), review())
        .statusCode(200)
        .body(allOf(containsString("Douze civils"), not(containsString("review.js"))));
  }

  @Test
  void anObserverReadsWhatIsSettledAndFindsTheWayBackToWhatIsCounted() {
    judges(ana, 1, "", "CLAIM");
    project
        .lead()
        .asks()
        .body(Map.of("labels", List.of("CLAIM"), "note", "Checked twice."))
        .put("/sentences/{id}/adjudication", article.sentences().get(1))
        .then()
        .statusCode(200);
    String reports = "href=\"/projects/" + project.key();
    sees(Given.member(project, Role.OBSERVER), review())
        .statusCode(200)
        .body(containsString("Checked twice."))
        .body(not(containsString("not judged yet")))
        .body(not(containsString("0 of 3 judged")))
        .body(not(containsString("/contest\"")))
        .body(containsString(reports + "/disagreement\""))
        .body(containsString(reports + "/progress\""))
        .body(
            containsString(
                reports + "/disagreement/sentences?about=judged&amp;article=" + article.id()));
    sees(Given.member(project, Role.REVIEWER), review())
        .body(containsString("not judged yet"))
        .body(not(containsString("Checked twice.")));
  }

  @Test
  void aStrangerSees404() {
    var stranger = Given.person("stranger");
    sees(stranger, review()).statusCode(404);
    sees(stranger, "/projects/" + project.key() + "/articles").statusCode(404);
  }

  @Test
  void aPageAsksWhoIsSignedInAndNobodyIsSentToTheDoor() {
    var session = ana.signsIn();
    session
        .asks()
        .get("/review/session")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("data-login=\"" + ana.login() + "\""))
        .body(containsString("data-csrf=\"" + session.csrf() + "\""));
    Given.nobody().basePath("/").get("/review/session").then().statusCode(303);
  }

  @Test
  void myWorkBeginsWithWhatWasBegun() {
    var second = Given.article(project, "Le pont est coupé.");
    String draws = "action=\"/projects/" + project.key() + "/next\"";
    sees(ana, "/")
        .statusCode(200)
        .body(containsString(article.title()))
        .body(containsString(draws));
    ana.asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", second.sentences().get(0))
        .then()
        .statusCode(200);
    sees(ana, "/").body(containsString("/articles/" + second.id() + "/review#s2"));
    ana.asks().put("/articles/{id}/submission", second.id()).then().statusCode(200);
    sees(ana, "/").body(containsString(article.title())).body(containsString("1 of 2"));
  }

  @Test
  void myWorkSaysWhatToDoWhereNothingIsThere() {
    sees(Given.person("new"), "/").statusCode(200).body(containsString("/projects/new"));
    var lead = Given.person("lead");
    var empty = Given.project(lead);
    sees(lead, "/").body(containsString("/projects/" + empty.key() + "/import"));
  }

  @Test
  void aBlindProjectHidesHowFarOthersAre() {
    judges(Given.member(project, Role.REVIEWER), 1, "", "CLAIM");
    sees(ana, "/projects/" + project.key() + "/articles")
        .statusCode(200)
        .body(containsString(article.title()))
        .body(not(containsString("under way")));
    sees(project.lead(), "/projects/" + project.key() + "/articles")
        .body(containsString("1 of 3"))
        .body(containsString("/articles/" + article.id() + "/facts"));
  }

  @Test
  void theTableIsPaged() {
    Given.article(project, "Le pont est coupé.");
    var page = "/projects/" + project.key() + "/articles?limit=1";
    sees(ana, page)
        .body(containsString(article.title()))
        .body(containsString("?after=" + article.id()));
    sees(ana, page + "&after=" + article.id()).body(not(containsString(article.title())));
    sees(ana, page + "&after=x").statusCode(422);
  }
}
