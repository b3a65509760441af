// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CopiesPageTest {
  private static final String REPORT =
      "Les milices du nord ont pris mardi trois quartiers de <Torvenne> au bord du fleuve";

  Workplace project;
  Human.Session lead;
  Given.Article one;
  Given.Article other;

  @BeforeEach
  void twoCopies() {
    var person = Given.person("lead");
    project = Given.project(person);
    lead = person.signsIn();
    one = Given.article(project, REPORT + ".", "Le pont tient.");
    other = Given.article(project, "La nuit fut calme.", "« " + REPORT + " », dit-on.");
  }

  private static String page(Given.Article article) {
    return "/articles/" + article.id() + "/copies";
  }

  @Test
  void bothTextsStandSideBySideWithTheCommonWordsMarked() {
    String marked =
        "<mark class=\"common\">" + REPORT.replace("<", "&lt;").replace(">", "&gt;") + "</mark>";
    for (var article : new Given.Article[] {one, other}) {
      lead.asks()
          .get(page(article))
          .then()
          .statusCode(200)
          .body(
              allOf(
                  containsString("id=\"a-1\" href=\"#b-1\""),
                  containsString("id=\"b-1\" href=\"#a-1\""),
                  containsString(marked),
                  containsString(one.title()),
                  containsString(other.title()),
                  containsString("it came into the project first")));
    }
  }

  @Test
  void theOneAskedForIsShownBesideIt() {
    var third = Given.article(project, REPORT + ", ajoute un habitant du port.");
    lead.asks()
        .get(page(one) + "?with=" + third.id())
        .then()
        .body(containsString("ajoute un habitant du port"))
        .body(not(containsString("dit-on")));
    lead.asks().get(page(one) + "?with=0").then().statusCode(200);
  }

  @Test
  void theTableAndTheFactsLeadThere() {
    var alone = Given.article(project, "Trois maisons ont brûlé.");
    lead.asks()
        .get("/projects/{key}/articles", project.key())
        .then()
        .body(
            allOf(
                containsString(page(one)),
                containsString(page(other)),
                not(containsString(page(alone)))));
    lead.asks().get("/articles/{id}/facts", one.id()).then().body(containsString(page(one)));
    lead.asks()
        .get(page(alone))
        .then()
        .statusCode(200)
        .body(containsString("No other article of this project"));
  }

  @Test
  void everyMemberSeesItAndNobodyElse() {
    var reviewer = Given.member(project, Role.REVIEWER).signsIn();
    reviewer.asks().get(page(one)).then().statusCode(200);
    Given.person("stranger").signsIn().asks().get(page(one)).then().statusCode(404);
  }
}
