// SPDX-License-Identifier: Apache-2.0
package attest.search;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchApiTest {
  private final Human lead = Given.person("lead");

  @Inject IndexKeeper keeper;

  private List<Long> article(
      Workplace project, String language, String outlet, String day, String text) {
    return Given.imported(
            project,
            Map.of("language", language, "outlet", outlet, "publishedOn", day, "text", text))
        .sentences();
  }

  private static ValidatableResponse search(Human asker, Workplace project, Object... asked) {
    var request = asker.asks();
    for (int i = 0; i < asked.length; i += 2) {
      request.queryParam((String) asked[i], asked[i + 1]);
    }
    return request.get("/projects/{key}/search", project.key()).then();
  }

  private static void judge(Human reviewer, long sentence, Object... labels) {
    reviewer
        .asks()
        .body(Map.of("labels", List.of(labels)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "collines libérées, Les forces ont libéré la colline.",
    "LIBERE colline, Les forces ont libéré la colline.",
    "bridges, The bridge was closed.",
    "جسر, أغلق الجسر أمام السكان.",
    "Karsoun, وصلت القوافل إلى الكرسون مساء.",
    "الكرسون, La route de Karsoun est coupée.",
    "'\"route de Karsoun\"', La route de Karsoun est coupée."
  })
  void wordsAreFoundInTheirLanguageAndNamesInOthers(String words, String sentence) {
    var project = Given.project(lead);
    article(
        project,
        "fr",
        "A",
        "2031-10-01",
        "Les forces ont libéré la colline. La route de Karsoun est coupée.");
    article(project, "en", "B", "2031-10-02", "The bridge was closed. Nobody crossed.");
    article(
        project, "ar", "C", "2031-10-03", "أغلق الجسر أمام السكان. وصلت القوافل إلى الكرسون مساء.");
    search(lead, project, "q", words).statusCode(200).body("items.text", hasItem(sentence));
  }

  @Test
  void aSentenceComesInItsContextWithItsWordsMarked() {
    var project = Given.project(lead);
    article(project, "fr", "A", "2031-10-01", "Il pleut. La digue a cédé hier. Il neige.");
    search(lead, project, "q", "digue")
        .statusCode(200)
        .body("items", org.hamcrest.Matchers.hasSize(1))
        .body("items[0].marks[0].begin", equalTo(3))
        .body("items[0].marks[0].end", equalTo(8))
        .body("items[0].before.text", equalTo("Il pleut."))
        .body("items[0].after.text", equalTo("Il neige."))
        .body("total", equalTo(1))
        .body("complete", equalTo(true))
        .body("next", nullValue());
  }

  @Test
  void outletDayAndLanguageNarrowIt() {
    var project = Given.project(lead);
    article(project, "fr", "Le Phare", "2031-10-01", "Une digue.");
    article(project, "fr", "La Vigie", "2031-10-05", "La digue.");
    article(project, "en", "The Watch", "2031-10-09", "The digue.");
    search(lead, project, "outlet", "le phare").body("items.text", contains("Une digue."));
    search(lead, project, "q", "digue", "from", "2031-10-02", "to", "2031-10-05")
        .body("items.text", contains("La digue."));
    search(lead, project, "q", "digue", "language", "en")
        .body("items.text", contains("The digue."));
    search(lead, project, "q", "digue", "sort", "newest").body("items[0].language", equalTo("en"));
    search(lead, project, "q", "digue", "sort", "oldest")
        .body("items[0].text", equalTo("Une digue."));
  }

  @Test
  void pagesFollowEachOther() {
    var project = Given.project(lead);
    article(project, "fr", "A", "2031-10-01", "Une digue. Deux digues. Trois digues.");
    var first = search(lead, project, "q", "digue", "sort", "article", "limit", 2);
    var texts = new ArrayList<String>(first.extract().jsonPath().getList("items.text"));
    String next = first.extract().path("next");
    var second = search(lead, project, "q", "digue", "sort", "article", "limit", 2, "after", next);
    texts.addAll(second.body("next", nullValue()).extract().jsonPath().getList("items.text"));
    assertEquals(List.of("Une digue.", "Deux digues.", "Trois digues."), texts);
  }

  @Test
  void labelReviewerSourceAndDisagreementAskAnswers() {
    var project = Given.project(lead);
    var reviewer = Given.member(project, Role.REVIEWER);
    var ids = article(project, "fr", "A", "2031-10-01", "Une digue. Deux digues. Trois digues.");
    judge(reviewer, ids.get(0), "CLAIM");
    judge(reviewer, ids.get(1));
    judge(lead, ids.get(0), "CLAIM", "ATTRIBUTION");
    search(lead, project, "label", "CLAIM").body("items.text", contains("Une digue."));
    search(lead, project, "label", "NONE").body("items.text", contains("Deux digues."));
    search(lead, project, "reviewer", reviewer.login())
        .body("items.text", contains("Une digue.", "Deux digues."));
    search(lead, project, "label", "ATTRIBUTION", "reviewer", reviewer.login())
        .body("items", empty());
    search(lead, project, "disagreement", true).body("items.text", contains("Une digue."));
    search(lead, project, "q", "deux", "label", "CLAIM").body("items", empty());
  }

  @Test
  void aSourceIsFoundUnderEachOfItsNames() {
    var project = Given.project(lead);
    lead.asks()
        .body(Map.of("type", "ngo_monitor", "aliases", List.of("OPV")))
        .put("/projects/{key}/sources/{name}", project.key(), "Observatoire de Velmora")
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300));
    long id = article(project, "fr", "A", "2031-10-01", "Selon l'OPV, la digue tient.").get(0);
    var credited =
        Map.of(
            "id", java.util.UUID.randomUUID().toString(), "source", "OPV", "polarity", "asserts");
    lead.asks()
        .body(Map.of("labels", List.of("ATTRIBUTION"), "attributions", List.of(credited)))
        .put("/sentences/{id}/annotation", id)
        .then()
        .statusCode(200);
    search(lead, project, "source", "observatoire de velmora")
        .body("items.sentence", contains((int) id));
    search(lead, project, "source", "Somebody else").body("items", empty());
  }

  @Test
  void aBlindReviewerSearchesTheirOwnAnswersAlone() {
    var project = Given.project(lead, true);
    var one = Given.member(project, Role.REVIEWER);
    var other = Given.member(project, Role.REVIEWER);
    var ids = article(project, "fr", "A", "2031-10-01", "Une digue. Deux digues.");
    long article =
        search(lead, project, "q", "digue").extract().jsonPath().getLong("items[0].article");
    judge(one, ids.get(0), "CLAIM");
    judge(other, ids.get(0), "ATTRIBUTION");
    judge(other, ids.get(1), "CLAIM");
    search(one, project, "label", "CLAIM")
        .body("items.text", contains("Une digue."))
        .body("total", equalTo(1));
    search(one, project, "reviewer", other.login())
        .body("items", empty())
        .body("total", equalTo(0));
    search(one, project, "disagreement", true).body("items", empty()).body("total", equalTo(0));
    search(one, project, "label", "ATTRIBUTION").body("items", empty());
    search(lead, project, "disagreement", true).body("items.text", contains("Une digue."));
    one.asks().put("/articles/{id}/submission", article).then().statusCode(200);
    search(one, project, "disagreement", true).body("items.text", contains("Une digue."));
    search(one, project, "reviewer", other.login())
        .body("items.text", containsInAnyOrder("Une digue.", "Deux digues."));
  }

  @Test
  void whatCannotBeAskedIsRefusedByName() {
    var project = Given.project(lead);
    search(lead, project).spec(refused(422, "q"));
    search(lead, project, "q", " ").spec(refused(422, "q"));
    search(lead, project, "q", "x".repeat(301)).spec(refused(422, "q"));
    search(lead, project, "q", "digue", "sort", "passwordHash").spec(refused(422, "sort"));
    search(lead, project, "from", "yesterday").spec(refused(422, "from"));
    search(lead, project, "to", "2031-13-01").spec(refused(422, "to"));
    search(lead, project, "language", "de").spec(refused(422, "language"));
    search(lead, project, "label", "NOPE").spec(refused(422, "label"));
    search(lead, project, "reviewer", "nobody-here").spec(refused(422, "reviewer"));
    search(lead, project, "disagreement", "perhaps").spec(refused(422, "disagreement"));
    search(lead, project, "q", "digue", "limit", 0).spec(refused(422, "limit"));
    search(lead, project, "q", "digue", "after", "x").spec(refused(422, "after"));
  }

  @Test
  void signsOfAQueryLanguageAreWords() {
    var project = Given.project(lead);
    article(project, "fr", "A", "2031-10-01", "Une digue.");
    for (String words :
        List.of(
            "digue*", "*:*", "digue OR (", "project:1", "\"digue", "[a TO z]", "\\", "\ud800")) {
      search(lead, project, "q", words).statusCode(200);
    }
    search(lead, project, "q", "*:*").body("items", empty());
  }

  @Test
  void aStrangerSees404AndAnotherProjectStaysApart() {
    var project = Given.project(lead);
    article(project, "fr", "A", "2031-10-01", "Une digue.");
    search(Given.person("stranger"), project, "q", "digue").statusCode(404);
    search(lead, Given.project(lead), "q", "digue").body("items", empty());
    search(lead, Given.project(lead), "outlet", "A").body("items", empty());
  }

  @Test
  void whatIsCorrectedOrRemovedIsFollowed() {
    var project = Given.project(lead);
    var ids = article(project, "fr", "A", "2031-10-01", "Une digue haute.");
    long article =
        search(lead, project, "q", "digue").extract().jsonPath().getLong("items[0].article");
    lead.asks()
        .body(Map.of("outlet", "Le Phare"))
        .patch("/articles/{id}", article)
        .then()
        .statusCode(200);
    search(lead, project, "outlet", "Le Phare")
        .body("items.sentence", contains(ids.get(0).intValue()));
    lead.asks()
        .body(Map.of("at", 4))
        .post("/sentences/{id}/split", ids.get(0))
        .then()
        .statusCode(200);
    search(lead, project, "q", "haute").body("items[0].text", startsWith("digue"));
    lead.asks().delete("/articles/{id}", article).then().statusCode(204);
    search(lead, project, "q", "digue").body("items", empty()).body("total", equalTo(0));
  }

  @Test
  void anIndexThatWasLostIsMadeAnewFromTheDatabase() {
    var project = Given.project(lead);
    article(project, "fr", "A", "2031-10-01", "Une digue unique.");
    keeper.lose();
    search(lead, project, "q", "unique").body("items", empty());
    health(containsString("the index of sentences is still being made"));
    keeper.make();
    health(not(containsString("being made")));
    keeper.look(); // takes in all that was stored meanwhile, for which a search waits a moment only
    var look = keeper.lastLook();
    assertEquals(look.stored(), look.indexed());
    search(lead, project, "q", "unique")
        .body("items.text", contains("Une digue unique."))
        .body("complete", equalTo(true));
  }

  private static void health(Matcher<String> said) {
    var admin = Given.administrator("admin").signsIn();
    admin.asks().get("/administration/health").then().statusCode(200).body(said);
  }
}
