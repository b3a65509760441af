// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkPageTest {
  private final Workplace project = Given.project(Given.person("lead"));
  private final String datasets = "/projects/" + project.key() + "/datasets";

  private static ValidatableResponse work(Human person) {
    return person.signsIn().asks().get("/").then().statusCode(200);
  }

  @Test
  void whoReadsIsLedToTheReportAndTheDatasets() {
    var analyst = Given.member(project, Role.OBSERVER);
    work(analyst).body(not(containsString(datasets)));
    Given.article(project, "Douze civils ont été tués.");
    work(analyst)
        .body(containsString(datasets))
        .body(containsString("/projects/" + project.key() + "/disagreement"));
  }

  @Test
  void whoReadsIsToldHowManyArticlesThereAreAndNotThatTheySubmittedThem() {
    Given.article(project, "Douze civils ont été tués.");
    Given.article(project, "Le pont est tombé.");
    work(Given.member(project, Role.OBSERVER))
        .body(containsString("You read and take data; 2 articles</td>"))
        .body(not(containsString("data-head=\"Submitted\"")));
    work(Given.member(project, Role.REVIEWER)).body(containsString("data-head=\"Submitted\""));
  }

  private void writesGuidelines() {
    project
        .lead()
        .asks()
        .body(Map.of("text", "A rule", "note", "first"))
        .put("/projects/{key}/guidelines", project.key())
        .then()
        .statusCode(200);
  }

  private static void submits(Human who, Given.Article article) {
    who.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }

  @Test
  void whoHasSubmittedNothingYetIsLedToTheGuidelines() {
    var article = Given.article(project, "Douze civils ont été tués.");
    String guidelines = "href=\"/projects/" + project.key() + "/guidelines\"";
    var ana = Given.member(project, Role.REVIEWER);
    work(ana).body(not(containsString(guidelines)));
    writesGuidelines();
    work(ana).body(containsString(guidelines)).body(containsString("Read its guidelines first"));
    work(project.lead()).body(not(containsString(guidelines)));
    work(Given.member(project, Role.OBSERVER)).body(not(containsString(guidelines)));
    submits(ana, article);
    work(ana).body(not(containsString(guidelines)));
  }

  @Test
  void whatWaitsToBeSettledIsCountedForThoseWhoMaySettleIt() {
    var ana = Given.member(project, Role.REVIEWER);
    var ben = Given.member(project, Role.REVIEWER);
    long one = Given.article(project, "Douze civils ont été tués.").sentences().get(1);
    long other = Given.article(project, "Dix civils ont été tués.").sentences().get(1);
    String bench = "href=\"/projects/" + project.key() + "/adjudicate\">1 sentence</a>";
    work(project.lead()).body(not(containsString("to-settle")));
    ana.judges(one, List.of("CLAIM"), "");
    ben.judges(one, List.of(), "");
    work(project.lead()).body(containsString(bench));
    for (var who : List.of(ana, ben)) {
      who.asks()
          .body(Map.of("relation", who == ana ? "PARTIAL" : "UPDATES"))
          .put("/sentences/{a}/corroborations/{b}", one, other)
          .then()
          .statusCode(200);
    }
    work(Given.member(project, Role.ADJUDICATOR))
        .body(containsString(bench))
        .body(containsString("/adjudicate/pairs\">1 pair of sentences</a>"));
    work(ana).body(not(containsString("to-settle")));
  }

  private Given.Article published(String title, String outlet, String day, String sentence) {
    var facts = Map.of("title", title, "outlet", outlet, "language", "fr", "publishedOn", day);
    var article = new HashMap<String, String>(facts);
    article.put("text", sentence);
    return Given.imported(project, article);
  }

  @Test
  void aNextArticleThatIsEasilyTakenForOneSubmittedIsToldFromIt() {
    String title = Given.unique("Le pont de Salin");
    var first = published(title, "The Courier", "2021-03-14", "Le pont de Salin a été coupé.");
    var second = published(title, "The Herald", "2021-03-15", "Rien ne passe plus à Salin.");
    var ana = Given.member(project, Role.REVIEWER);
    String said = "You have submitted one with this title";
    work(ana).body(not(containsString(said)));
    submits(ana, first);
    work(ana)
        .body(stringContainsInOrder(said, "The Courier", "14 March 2021"))
        .body(stringContainsInOrder("This one: ", "The Herald", "15 March 2021"));
    var review = "/articles/" + second.id() + "/review";
    ana.signsIn().asks().get(review).then().body(stringContainsInOrder(said, "The Courier"));
    submits(ana, second);
    ana.signsIn().asks().get(review).then().body(not(containsString(said)));
  }

  @Test
  void aNearCopyOfOneSubmittedIsToldToo() {
    String words =
        "Mardi soir, le grand pont de Salin a été coupé par une explosion dont nul ne dit l’auteur.";
    var first = published(Given.unique("Le pont"), "The Courier", "2021-03-14", words);
    published(Given.unique("La coupure"), "The Herald", "2021-03-15", words + " Rien ne passe.");
    var ana = Given.member(project, Role.REVIEWER);
    submits(ana, first);
    work(ana).body(stringContainsInOrder("You have submitted a near-copy of it", first.title()));
  }

  @Test
  void whoReviewsIsLedToTheNextArticle() {
    Given.article(project, "Douze civils ont été tués.");
    work(Given.member(project, Role.REVIEWER))
        .body(containsString("id=\"start\""))
        .body(not(containsString(datasets)));
  }
}
