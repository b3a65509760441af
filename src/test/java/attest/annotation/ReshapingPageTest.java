// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
class ReshapingPageTest {
  private static final String PATH = "/sentences/{id}/reshaping";
  private static final String TEXT = "Douze civils <b>ont</b> été tués.";

  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private Human.Session session;
  private long sentence;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"));
    article = Given.article(project, TEXT, "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
    session = ana.signsIn();
    sentence = article.sentences().get(1);
  }

  private ValidatableResponse show(long id) {
    return session.asks().get(PATH, id).then();
  }

  private List<String> texts() {
    return ana.asks().get("/articles/{id}", article.id()).jsonPath().getList("sentences.text");
  }

  @Test
  void thePageOffersEachGapBetweenWords() {
    show(sentence)
        .statusCode(200)
        .body(containsString("value=\"6\""))
        .body(containsString("Split before “civils”"))
        .body(containsString("&lt;b&gt;ont&lt;/b&gt;"))
        .body(containsString("La mairie le dit."));
  }

  @Test
  void aChosenGapSplitsAndGoesBackToTheArticle() {
    session
        .posts()
        .formParam("at", 6)
        .post(PATH + "/split", sentence)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/articles/" + article.id() + "/review#s2"));
    assertEquals("Douze", texts().get(1));
    assertEquals("civils <b>ont</b> été tués.", texts().get(2));
  }

  @Test
  void theNextSentenceIsJoined() {
    session.posts().post(PATH + "/merge", sentence).then().statusCode(303);
    assertEquals(TEXT + " La mairie le dit.", texts().get(1));
  }

  @Test
  void whatCannotBeDoneShowsThePageAgain() {
    session
        .posts()
        .formParam("at", 0)
        .post(PATH + "/split", sentence)
        .then()
        .statusCode(422)
        .body(containsString("cannot be cut there"));
    session.posts().post(PATH + "/split", sentence).then().statusCode(422);
    session
        .posts()
        .post(PATH + "/merge", article.sentences().get(2))
        .then()
        .statusCode(422)
        .body(containsString("cannot be merged"));
    session.posts().formParam("at", 6).post(PATH + "/split", sentence).then().statusCode(303);
    session
        .posts()
        .formParam("at", 6)
        .post(PATH + "/split", sentence)
        .then()
        .statusCode(422)
        .body(containsString("split or merged meanwhile"));
    show(sentence).statusCode(200).body(containsString("Other sentences stand in its place"));
  }

  @Test
  void whoMayNotIsToldWhyAndStrangersFindNothing() {
    ana.asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
    var ben = Given.member(project, Role.REVIEWER).signsIn();
    ben.asks()
        .get(PATH, sentence)
        .then()
        .statusCode(200)
        .body(containsString("Somebody else has judged this sentence"))
        .body(not(containsString("name=\"at\"")));
    ben.posts().formParam("at", 6).post(PATH + "/split", sentence).then().statusCode(403);
    Given.member(project, Role.OBSERVER)
        .signsIn()
        .asks()
        .get(PATH, sentence)
        .then()
        .statusCode(403);
    var stranger = Given.person("stranger").signsIn();
    stranger.asks().get(PATH, sentence).then().statusCode(404);
    stranger.posts().post(PATH + "/merge", sentence).then().statusCode(404);
    session
        .asks()
        .contentType("application/x-www-form-urlencoded")
        .post(PATH + "/merge", sentence)
        .then()
        .statusCode(403);
  }
}
