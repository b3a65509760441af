// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactsPageTest {
  Workplace project;
  Human person;
  Human.Session lead;
  Given.Article article;
  String facts;
  String removal;

  @BeforeEach
  void anArticle() {
    person = Given.person("lead");
    project = Given.project(person);
    lead = person.signsIn();
    article = Given.article(project, "Le pont est tombé.", "Trois civils sont morts.");
    facts = "/articles/" + article.id() + "/facts";
    removal = "/articles/" + article.id() + "/removal";
  }

  @Test
  void aLeadCorrectsWhatIsKnown() {
    lead.asks().get(facts).then().statusCode(200).body(containsString(article.title()));
    lead.posts()
        .formParam("title", "Le pont de Lisgrave")
        .formParam("publishedOn", "2031-03-16")
        .post(facts)
        .then()
        .statusCode(303)
        .header("Location", endsWith(facts + "?done=saved"));
    person
        .asks()
        .get("/articles/{id}", article.id())
        .then()
        .body("title", equalTo("Le pont de Lisgrave"))
        .body("outlet", equalTo("The Invented Courier"))
        .body("publishedOn", equalTo("2031-03-16"));
  }

  @Test
  void aDayIsTypedAsItsPageWritesIt() {
    lead.asks()
        .header("Accept-Language", "fr")
        .get(facts)
        .then()
        .body(containsString("name=\"days\" value=\"fr\""))
        .body(containsString("placeholder=\"sans date (jj/mm/aaaa)\""));
    typed("12/03/2026", "fr").statusCode(303);
    person
        .asks()
        .get("/articles/{id}", article.id())
        .then()
        .body("publishedOn", equalTo("2026-03-12"));
    typed("12/03/2027", "en").statusCode(422).body(containsString("value=\"12/03/2027\""));
    typed("31/02/2026", "ar").statusCode(422).body(containsString("value=\"31/02/2026\""));
    person
        .asks()
        .get("/articles/{id}", article.id())
        .then()
        .body("publishedOn", equalTo("2026-03-12"));
  }

  private ValidatableResponse typed(String day, String language) {
    return lead.posts()
        .formParam("publishedOn", day)
        .formParam("days", language)
        .post(facts)
        .then();
  }

  @Test
  void aWrongFactComesBackInItsForm() {
    lead.posts()
        .formParam("title", "Un titre")
        .formParam("url", "javascript:alert(1)")
        .post(facts)
        .then()
        .statusCode(422)
        .body(containsString("aria-invalid=\"true\""))
        .body(containsString("value=\"Un titre\""));
    person
        .asks()
        .get("/articles/{id}", article.id())
        .then()
        .body("title", equalTo(article.title()));
  }

  @Test
  void anArticleIsRemovedAfterAQuestionAndBroughtBack() {
    lead.asks().get(removal).then().statusCode(200).body(containsString(article.title()));
    lead.posts().post(removal).then().statusCode(303);
    lead.asks().get(facts).then().statusCode(404);
    lead.asks()
        .get("/projects/{key}/import", project.key())
        .then()
        .body(containsString(removal + "/undoing"));
    lead.posts().post(removal + "/undoing").then().statusCode(303);
    lead.asks().get(facts).then().statusCode(200);
  }

  @Test
  void onlyLeadsOfTheProjectCorrectAndRemove() {
    var stranger = Given.person("stranger").signsIn();
    var reviewer = Given.member(project, Role.REVIEWER).signsIn();
    for (String path : new String[] {facts, removal}) {
      stranger.asks().get(path).then().statusCode(404);
      reviewer.asks().get(path).then().statusCode(403);
      stranger.posts().post(path).then().statusCode(404);
      reviewer.posts().post(path).then().statusCode(403);
    }
  }
}
