// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The true pair has no three words in a row in common, as in what this was made for. */
@QuarkusTest
class CandidatesApiTest {
  private static final String CREDITED =
      "Les troupes ont pris le contrôle de quatre quartiers au moins de Velmora, a indiqué le"
          + " gouverneur.";
  private static final String ELSEWHERE =
      "Les troupes ont pris le contrôle de plus de la moitié de Karsun, a indiqué le gouverneur.";

  private final Human lead = Given.person("lead");
  private Workplace project;
  private long asked;

  @BeforeEach
  void twoArticles() {
    project = Given.project(lead);
    asked = article(Map.of(), "La pluie tombait. " + CREDITED).get(1);
    article(
        Map.of(),
        "L'armée poursuit sa progression dans la ville de Velmora. Selon un réseau proche de"
            + " l'armée, elle a conquis plusieurs quartiers, dont deux à l'entrée occidentale et"
            + " deux autres au sud de la ville. "
            + ELSEWHERE
            + " Le pain manque depuis un mois.");
  }

  private List<Long> article(Map<String, Object> facts, String text) {
    var body = new HashMap<String, Object>(Map.of("language", "fr", "text", text));
    body.putAll(facts);
    return Given.imported(project, body).sentences();
  }

  private ValidatableResponse candidates(long sentence) {
    return lead.asks().get("/sentences/{id}/candidates", sentence).then().statusCode(200);
  }

  @Test
  void whatSaysTheSameInOtherWordsIsOffered() {
    var found = candidates(asked).body("complete", equalTo(true)).body("next", nullValue());
    List<String> texts = found.extract().jsonPath().getList("items.text");
    int rank =
        texts.indexOf(
            texts.stream().filter(t -> t.contains("deux autres")).findFirst().orElseThrow());
    assertTrue(rank < 2, "Rank " + rank + " of " + texts);
    assertEquals(0, texts.stream().filter(t -> t.contains("pain")).count());
  }

  @Test
  void reasonsAreNamedWithTheirPlaces() {
    article(Map.of(), "À Velmora, le gouverneur a parlé de quatre quartiers.");
    String item = "items.find { it.text.startsWith('À Velmora') }";
    var found = candidates(asked);
    found.body(item + ".why.kind", hasItem("number"));
    found.body(item + ".why.find { it.kind == 'place' }.shared", hasItem("Velmora"));
    Map<String, Integer> place =
        found.extract().jsonPath().getMap(item + ".shared.find { it.kind == 'place' }");
    String other = found.extract().jsonPath().getString(item + ".text");
    assertEquals("Velmora", CREDITED.substring(place.get("begin"), place.get("end")));
    assertEquals("Velmora", other.substring(place.get("otherBegin"), place.get("otherEnd")));
  }

  @Test
  void anArabicArticleIsMetByItsNames() {
    var facts = Map.<String, Object>of("language", "ar");
    article(facts, "سيطرت القوات على أربعة أحياء في مدينة فلمورا.");
    candidates(asked).body("items.language", hasItem("ar"));
  }

  @Test
  void sentencesOfTheSameArticleAreNeverOffered() {
    List<Long> other = article(Map.of(), CREDITED + " Les troupes sont à Velmora depuis jeudi.");
    List<Long> own = article(Map.of(), "Quatre quartiers de Velmora. Velmora a quatre quartiers.");
    candidates(own.get(0))
        .body("items.sentence", hasItem(other.get(0).intValue()))
        .body("items.sentence", not(hasItem(own.get(1).intValue())));
  }

  @Test
  void aCopyIsSuggestedAsOne() {
    article(Map.of(), "Reprise. " + CREDITED);
    candidates(asked)
        .body("items[0].suggested.relation", equalTo("COPY"))
        .body("items[0].why[0].kind", equalTo("copy"))
        .body("items[0].score", greaterThan(0f));
  }

  @Test
  void countsThatExcludeEachOtherAreSuggestedAsAContradiction() {
    long one = article(Map.of(), "Douze civils ont été tués jeudi à Velmora.").get(0);
    article(Map.of(), "À Velmora, vingt civils sont morts jeudi.");
    candidates(one)
        .body("items[0].suggested.relation", equalTo("CONTRADICTS"))
        .body("items[0].suggested.reason", not(nullValue()))
        .body("items[0].suggested.ground", equalTo("figures_exclude"))
        .body("items[0].suggested.words", contains("Douze civils", "vingt civils"));
    lead.signsIn()
        .asks()
        .header("Accept-Language", "fr")
        .get("/sentences/" + one + "/corroborate")
        .then()
        .statusCode(200)
        .body(containsString("ne peuvent pas être justes"));
  }

  @Test
  void countsThatMeetAreSuggestedAsCorroboration() {
    long one = article(Map.of(), "Au moins dix civils ont été tués jeudi à Velmora.").get(0);
    article(Map.of(), "À Velmora, quatorze civils sont morts jeudi.");
    candidates(one).body("items[0].suggested.relation", equalTo("CORROBORATES"));
  }

  @Test
  void articlesOfTheSameDaysAreSaidToBe() {
    var day = Map.<String, Object>of("publishedOn", "2031-03-14");
    long one = article(day, "Douze civils ont été tués à Velmora.").get(0);
    article(Map.of("publishedOn", "2031-03-16"), "Velmora compte douze civils tués.");
    candidates(one)
        .body("items.find { it.text.startsWith('Velmora compte') }.daysApart", equalTo(2));
  }

  @Test
  void anotherProjectsSentencesAreNone() {
    project = Given.project(lead);
    long alone = article(Map.of(), CREDITED).get(0);
    candidates(alone).body("items", empty());
  }

  @Test
  void aSplitAMergeAndARemovalAreFollowed() {
    String copy = "Hier soir. " + CREDITED + " Velmora dort.";
    List<Long> sentences = article(Map.of(), copy);
    long article =
        lead.asks().get("/sentences/{id}/candidates", asked).jsonPath().getLong("items[0].article");
    candidates(asked).body("items[0].sentence", equalTo(sentences.get(1).intValue()));
    Number merged =
        lead.asks()
            .post("/sentences/{id}/merge", sentences.get(1))
            .then()
            .statusCode(200)
            .extract()
            .path("sentences[0].id");
    candidates(asked)
        .body("items.sentence", not(hasItem(sentences.get(1).intValue())))
        .body("items.sentence", hasItem(merged.intValue()));
    lead.asks().delete("/articles/{id}", article).then().statusCode(204);
    candidates(asked).body("items.article", not(hasItem((int) article)));
    lead.asks().put("/articles/{id}/restoration", article).then().statusCode(200);
    candidates(asked).body("items.sentence", hasItem(merged.intValue()));
  }

  @Test
  void aLimitIsKeptAndABadOneRefused() {
    lead.asks()
        .queryParam("limit", 1)
        .get("/sentences/{id}/candidates", asked)
        .then()
        .body("items.size()", equalTo(1));
    lead.asks()
        .queryParam("limit", 0)
        .get("/sentences/{id}/candidates", asked)
        .then()
        .spec(refused(422, "limit"));
  }

  @Test
  void aStrangerSees404AndAnObserverTheRows() {
    Given.person("stranger").asks().get("/sentences/{id}/candidates", asked).then().statusCode(404);
    Given.nobody().get("/sentences/{id}/candidates", asked).then().statusCode(401);
    var observer = Given.member(project, Role.OBSERVER);
    observer.asks().get("/sentences/{id}/candidates", asked).then().statusCode(200);
  }

  @Test
  void aBlindProjectsRankingKnowsNoAnswers() {
    var before = candidates(asked).extract().asString();
    var reviewer = Given.member(project, Role.REVIEWER);
    reviewer
        .asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", asked)
        .then()
        .statusCode(200);
    assertEquals(before, candidates(asked).extract().asString());
  }
}
