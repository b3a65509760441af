// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Article;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreementApiTest {
  private static final String[] TEN =
      IntStream.rangeClosed(1, 10)
          .mapToObj(i -> "Le village numéro " + i + " a été bombardé.")
          .toArray(String[]::new);

  private Workplace project;
  private Human ana;
  private Human ben;

  @BeforeEach
  void twoReviewers() {
    begin(false);
  }

  private void begin(boolean blind) {
    project = Given.project(Given.person("lead"), blind);
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
  }

  @Test
  void matchesKrippendorffsTenBinaryUnits() {
    var article = Given.article(project, TEN);
    claims(ana, article, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0);
    claims(ben, article, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0);

    var report = report(project.lead());

    assertEquals(10, report.getInt("pairable"));
    assertEquals(20, report.getInt("judgements"));
    assertClose(.6, report, "labels[0].percentAgreement");
    assertClose(.3, report, "labels[0].prevalence");
    assertClose(.095238, report, "labels[0].alpha.value");
    assertClose(.047619, report, "labels[0].fleissKappa.value");
    assertClose(.090909, report, "labels[0].cohenKappa[0].value");
    assertClose(.095238, report, "labelSets.masi.value");
    assertClose(.095238, report, "labelSets.jaccard.value");
    assertEquals(10, report.getInt("labels[0].cohenKappa[0].n"));
    assertThat(report.getString("labels[1].alpha.undefined"), containsString("same"));
    assertThat(report.getString("labels[1].alpha.value"), nullValue());
  }

  @Test
  void anIntervalNeedsSeveralArticles() {
    for (int i = 0; i < 4; i++) {
      var article = Given.article(project, TEN);
      claims(ana, article, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0);
      claims(ben, article, 1, 1, 0, 0, 1, 0, i % 2, 0, 0, 0);
    }

    var report = report(project.lead());

    double value = report.getDouble("labels[0].alpha.value");
    assertTrue(report.getDouble("labels[0].alpha.low") < value);
    assertTrue(report.getDouble("labels[0].alpha.high") > value);
    assertClose(.95, report, "labels[0].alpha.confidence");
    assertEquals(report.getList("labels"), report(project.lead()).getList("labels"), "same seed");
  }

  @Test
  void aSentenceThatOneJudgedIsCountedOutLoudAndLeftOut() {
    var article = Given.article(project, TEN);
    claims(ana, article, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0);
    claims(ben, article, 1, 0, 1);

    var report = report(project.lead());

    assertEquals(3, report.getInt("pairable"));
    assertEquals(11, report.getInt("sentences"));
    assertThat(
        report.getList("warnings.cause"),
        containsInAnyOrder("FEW_PAIRABLE", "NEARLY_NOWHERE", "NEARLY_NOWHERE"));
  }

  @Test
  void oppositeAnswersAreDisagreementAndStandInTheList() {
    var article = Given.article(project, TEN);
    claims(ana, article, 1, 0, 1, 0);
    claims(ben, article, 0, 1, 1, 0);

    assertTrue(report(project.lead()).getDouble("labels[0].alpha.value") < 0.2);
    var divided = project.lead().asks().get("/projects/{key}/disagreements", project.key());
    divided
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.sentence", containsInAnyOrder(id(article, 0), id(article, 1)))
        .body("items.masi", everyItem(equalTo(1.0f)))
        .body("items[0].answers", hasSize(2));
  }

  @Test
  void theListGoesOnFromItsCursor() {
    var article = Given.article(project, TEN);
    claims(ana, article, 1, 1, 1);
    claims(ben, article, 0, 0, 0);

    var first = divided(project.lead(), Map.of("limit", 2));
    first.then().body("items", hasSize(2)).body("next", notNullValue());
    var rest = divided(project.lead(), Map.of("limit", 2, "after", first.<String>path("next")));
    rest.then().body("items", hasSize(1)).body("next", nullValue());
  }

  @Test
  void figuresAreMatchedAndMeasured() {
    var article = Given.article(project, TEN);
    for (int i = 0; i < 4; i++) {
      figure(ana, article.sentences().get(i + 1), 10 * (i + 1));
      figure(ben, article.sentences().get(i + 1), 10 * (i + 1) + (i == 3 ? 5 : 0));
    }

    var report = report(project.lead());

    assertEquals(4, report.getInt("figures.matched"));
    assertEquals(0, report.getInt("figures.unmatched"));
    assertTrue(report.getDouble("figures.alphaInterval.value") > .9);
  }

  @Test
  void aChangedFigureIsInTheNextReportAndThoseOfOtherArticlesStay() {
    var articles = List.of(Given.article(project, TEN), Given.article(project, TEN[1], TEN[0]));
    for (var article : articles) {
      figure(ana, article.sentences().get(1), 10);
      figure(ben, article.sentences().get(1), 10);
      figure(ana, article.sentences().get(2), 30);
      figure(ben, article.sentences().get(2), 30);
    }
    assertEquals(4, report(project.lead()).getInt("figures.matched"));
    assertClose(1, report(project.lead()), "figures.alphaInterval.value");

    figure(ben, articles.get(1).sentences().get(2), 60);
    assertTrue(report(project.lead()).getDouble("figures.alphaInterval.value") < 1);
    assertClose(.75, report(project.lead()), "figures.withinTolerance.value");
    claims(ben, articles.get(0), 0);
    assertEquals(1, report(project.lead()).getInt("figures.unmatched"));
    assertEquals(3, report(project.lead()).getInt("figures.matched"));
  }

  @Test
  void figuresThatTheLeadHasReadStayHiddenFromWhoReviewsBlindly() {
    begin(true);
    var article = Given.article(project, TEN);
    figure(ana, article.sentences().get(1), 10);
    figure(ben, article.sentences().get(1), 10);
    assertEquals(1, report(project.lead()).getInt("figures.matched"));
    assertEquals(0, report(ben).getInt("figures.matched"));
    submit(ben, article);
    assertEquals(1, report(ben).getInt("figures.matched"));
  }

  @Test
  void inABlindProjectTheFirstSubmissionCounts() {
    begin(true);
    var article = Given.article(project, TEN);
    claims(ana, article, 1, 1, 0, 0);
    claims(ben, article, 0, 1, 0, 0);
    submit(ana, article);
    submit(ben, article);
    ana.asks().delete("/articles/{id}/submission", article.id()).then().statusCode(200);
    claims(ana, article, 0, 1, 0, 0);

    divided(project.lead(), Map.of()).then().body("items", hasSize(1));
  }

  @Test
  void aBlindReviewerSeesNothingOfOthersBeforeSubmitting() {
    begin(true);
    var article = Given.article(project, TEN);
    claims(ana, article, 1, 1, 0, 0);
    claims(ben, article, 0, 1, 0, 0);

    assertEquals(0, report(ben).getInt("pairable"));
    assertEquals(4, report(ben).getInt("judgements"));
    assertEquals(1, report(ben).getList("reviewers").size());
    divided(ben, Map.of()).then().body("items", hasSize(0));

    submit(ben, article);
    assertEquals(4, report(ben).getInt("pairable"));
  }

  @Test
  void reviewersAreLettersUnlessALeadAsksForNames() {
    var article = Given.article(project, TEN);
    claims(ana, article, 1);
    claims(ben, article, 1);

    assertThat(report(ana).getList("reviewers"), containsInAnyOrder("B", "C"));
    project
        .lead()
        .asks()
        .get("/projects/{key}/agreement?names=true", project.key())
        .then()
        .body("reviewers", containsInAnyOrder(ana.login(), ben.login()));
    ana.asks().get("/projects/{key}/agreement?names=true", project.key()).then().statusCode(403);
  }

  @Test
  void aRemovedMembersAnswersStay() {
    var article = Given.article(project, TEN);
    claims(ana, article, 1, 0);
    claims(ben, article, 1, 1);
    project
        .lead()
        .asks()
        .delete("/projects/{key}/members/{login}", project.key(), ben.login())
        .then()
        .statusCode(204);

    assertEquals(2, report(project.lead()).getInt("pairable"));
  }

  @Test
  void anEmptyProjectSaysWhyNothingIsDefined() {
    var report = report(project.lead());

    assertEquals(0, report.getInt("pairable"));
    assertThat(report.getString("labelSets.masi.undefined"), containsString("two reviewers"));
    assertThat(report.getString("corroborations.alpha.undefined"), containsString("two reviewers"));
    assertThat(report.getString("figures.alphaInterval.undefined"), notNullValue());
  }

  @Test
  void badParametersAreNamed() {
    for (var bad : List.of("replicates=0", "replicates=10001")) {
      project
          .lead()
          .asks()
          .get("/projects/{key}/agreement?" + bad, project.key())
          .then()
          .statusCode(422)
          .body("field", equalTo("replicates"));
    }
    divided(project.lead(), Map.of("limit", 0))
        .then()
        .statusCode(422)
        .body("field", equalTo("limit"));
    divided(project.lead(), Map.of("after", "x"))
        .then()
        .statusCode(422)
        .body("field", equalTo("after"));
  }

  @Test
  void aStrangerSees404() {
    var stranger = Given.person("stranger");
    for (var path : List.of("agreement", "disagreements", "agreement?replicates=0")) {
      stranger.asks().get("/projects/" + project.key() + "/" + path).then().statusCode(404);
      Given.nobody().get("/projects/" + project.key() + "/" + path).then().statusCode(401);
    }
  }

  /** Answers for the sentences after the title: 1 = claim, 0 = judged and none. */
  private static void claims(Human reviewer, Article article, int... answers) {
    for (int i = 0; i < answers.length; i++) {
      var labels = answers[i] == 1 ? List.of("CLAIM") : List.of();
      reviewer
          .asks()
          .body(Map.of("labels", labels))
          .put("/sentences/{id}/annotation", article.sentences().get(i + 1))
          .then()
          .statusCode(200);
    }
  }

  private static void figure(Human reviewer, long sentence, int low) {
    var figure =
        Map.of("id", UUID.randomUUID(), "low", low, "qualifier", "at_least", "harm", "killed");
    reviewer
        .asks()
        .body(Map.of("labels", List.of("CASUALTY_FIGURE"), "figures", List.of(figure)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private static void submit(Human reviewer, Article article) {
    reviewer.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }

  private static int id(Article article, int sentence) {
    return article.sentences().get(sentence + 1).intValue();
  }

  private JsonPath report(Human asker) {
    return asker
        .asks()
        .get("/projects/{key}/agreement", project.key())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE));
  }

  private Response divided(Human asker, Map<String, ?> parameters) {
    return asker.asks().queryParams(parameters).get("/projects/{key}/disagreements", project.key());
  }

  private static void assertClose(double expected, JsonPath report, String path) {
    assertThat(path, report.getDouble(path), closeTo(expected, 1e-6));
  }
}
