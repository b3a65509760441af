// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the report says beyond its coefficients, what it counts, and what stands behind it. */
@QuarkusTest
class ReportTest {
  private static final int SENTENCES = 36;

  private Workplace project;
  private Human ana;
  private Human ben;
  private Human cem;
  private Given.Article article;

  /** Ana and Ben agree; Cem turns claims round, and calls each fourth sentence an attribution. */
  @BeforeEach
  void threeReviewers() {
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    cem = Given.member(project, Role.REVIEWER);
    var text = new ArrayList<String>();
    for (int i = 0; i < SENTENCES; i++) {
      text.add("Le pont numéro " + i + " est tombé.");
    }
    article = Given.article(project, text.toArray(String[]::new));
    for (int i = 1; i <= SENTENCES; i++) {
      var claim = i % 2 == 0 ? List.of("CLAIM") : List.<String>of();
      answer(ana, i, claim);
      answer(ben, i, i == 1 ? List.of("CLAIM") : claim);
      answer(
          cem, i, i % 2 == 1 ? List.of("CLAIM") : i % 4 == 0 ? List.of("ATTRIBUTION") : List.of());
    }
  }

  @Test
  void whoTurnsALabelRoundIsNamedWithEvidence() {
    var report = report("");
    assertThat(report.getList("warnings.cause"), hasItem("INVERTED_REVIEWER"));
    int cems = report.getList("perReviewer.reviewer").indexOf("D");
    String row = "perReviewer[" + cems + "].";
    assertTrue(
        report.getDouble(row + "alphaWithout.value") > report.getDouble("labelSets.masi.value"));
    assertTrue(report.getDouble(row + "meanKappa") < 0);
    assertEquals("CLAIM", report.getString(row + "labels[0].label"));
    assertTrue(report.getDouble(row + "labels[0].sensitivity.value") < .1);
    assertThat(report.getDouble(row + "labels[0].rate"), closeTo(.5, 1e-9));
    assertEquals(SENTENCES, report.getInt(row + "pairable"));
  }

  @Test
  void confusedAnswersAreCountedAndTheSentencesStandBehindThem() {
    var report = report("");
    assertEquals(List.of(), report.getList("confusions[0].a"));
    assertEquals(List.of("CLAIM"), report.getList("confusions[0].b"));
    behind("confusion.CLAIM.ATTRIBUTION").body("items", hasSize(9));
    assertThat(report.getList("overlap.sentences"), equalTo(List.of(SENTENCES)));
    assertThat(report.getList("planner.label"), hasItem("CLAIM"));
  }

  @Test
  void eachNumberHasItsSentences() {
    behind("label.CLAIM").body("items", hasSize(36));
    behind("given.ATTRIBUTION").body("items", hasSize(9));
    behind("label.ATTRIBUTION").body("items", hasSize(9));
    behind("pair.B.C").body("items", hasSize(36)).body("items[0].masi", closeToFloat(2 / 3.0));
    behind("reviewer.D").body("items", hasSize(36));
    behind("by.D.ATTRIBUTION").body("items", hasSize(9));
    behind("missed.D.CLAIM").body("items", hasSize(18));
    behind("surplus.D.CLAIM").body("items", hasSize(18));
    behind("surplus.B.CLAIM").body("items", hasSize(0));
    behind("overlap.3").body("items", hasSize(36));
    behind("overlap.2").body("items", hasSize(0));
    behind("pairable").body("items", hasSize(36));
    behind("nothing").statusCode(422).body("field", equalTo("about"));
    behind("label").statusCode(422).body("field", equalTo("about"));
  }

  private static org.hamcrest.Matcher<Float> closeToFloat(double value) {
    return equalTo((float) value);
  }

  @Test
  void aFilterComputesEverythingAnew() {
    var two = report("?reviewer=B&reviewer=C");
    assertEquals(List.of("B", "C"), two.getList("reviewers"));
    assertTrue(two.getDouble("labels[0].alpha.value") > .9);
    assertEquals(72, two.getInt("judgements"));
    assertEquals(List.of("B", "C"), two.getList("filter.reviewers"));

    var one = report("?label=ATTRIBUTION");
    assertEquals(List.of("ATTRIBUTION"), one.getList("labels.label"));
    assertEquals(
        9,
        project
            .lead()
            .asks()
            .get("/projects/{key}/disagreements?label=ATTRIBUTION", project.key())
            .jsonPath()
            .getList("items")
            .size());

    assertEquals(0, report("?to=" + LocalDate.of(2001, 1, 1)).getInt("judgements"));
    assertEquals(108, report("?from=2001-01-01&guideline=0").getInt("judgements"));
    assertEquals(0, report("?guideline=7").getInt("judgements"));
    assertEquals(0, report("?article=1,2").getInt("judgements"));
    assertEquals(108, report("?article=" + article.id()).getInt("judgements"));
  }

  @Test
  void aFilterThatCannotBeReadIsNamed() {
    Map.of("from", "spring", "to", "31-12", "guideline", "x", "article", "x", "suggestions", "x")
        .forEach(
            (name, bad) ->
                project
                    .lead()
                    .asks()
                    .queryParam(name, bad)
                    .get("/projects/{key}/agreement", project.key())
                    .then()
                    .statusCode(422)
                    .body("field", equalTo(name)));
  }

  @Test
  void aChangedAnswerIsInTheNextReport() {
    double before = report("").getDouble("labels[0].percentAgreement");
    answer(cem, 3, List.of());
    assertTrue(report("").getDouble("labels[0].percentAgreement") != before);
    answer(cem, 3, List.of("CLAIM"));
    assertThat(report("").getDouble("labels[0].percentAgreement"), closeTo(before, 1e-12));
  }

  @Test
  void sentencesThatNobodyJudgedYetAreCountedAtOnce() {
    int before = report("").getInt("sentences");
    Given.article(project, "Une autre ville tient.");
    assertEquals(before + 2, report("").getInt("sentences"));
  }

  @Test
  void whatIsSettledIsComparedWithMajorityAndModel() {
    settle(2, List.of("CLAIM"), "taken", "slip");
    settle(4, List.of("ATTRIBUTION"), "none_right", "guideline_gap");

    var report = report("");
    assertEquals(2, report.getInt("adjudication.settled"));
    assertEquals(34, report.getInt("adjudication.open"));
    assertEquals(1, report.getInt("adjudication.overruled"));
    assertEquals(1, report.getInt("adjudication.reasons.slip"));
    assertEquals(1, report.getInt("adjudication.outcomes.none_right"));
    assertThat(report.getDouble("adjudication.withMajority.value"), closeTo(.5, 1e-9));
    assertThat(report.getDouble("perReviewer[0].adjudicated.value"), closeTo(.5, 1e-9));
    behind("overruled").body("items.sentence", equalTo(List.of((int) sentence(4))));
    behind("reason.slip").body("items.sentence", equalTo(List.of((int) sentence(2))));
    behind("open").body("items", hasSize(34));
    behind("unlike.B").body("items.sentence", equalTo(List.of((int) sentence(4))));
    behind("settled").body("items.settled", hasItem(List.of("ATTRIBUTION")));
  }

  @Test
  void pairsThatTwoReviewersJudgedHaveAnAlphaOfTheirOwn() {
    var other = Given.article(project, "Un pont est tombé.", "Un autre tient.", "Un village.");
    for (int i = 1; i <= 3; i++) {
      relate(ana, i, other.sentences().get(i), i == 2 ? "COPY" : "CORROBORATES");
      relate(ben, i, other.sentences().get(i), i == 1 ? "CORROBORATES" : "COPY");
    }
    relate(ana, 4, other.sentences().get(1), "UNRELATED");

    var report = report("");
    assertEquals(3, report.getInt("corroborations.pairs"));
    assertEquals(4, report.getInt("corroborations.judged"));
    assertThat(report.getDouble("corroborations.percentAgreement.value"), closeTo(2 / 3.0, 1e-9));
    assertThat(report.getDouble("corroborations.alpha.value"), closeTo(1 - 5 * 2 / 18.0, 1e-9));
    assertEquals(0, report("?reviewer=B").getInt("corroborations.pairs"));
  }

  private void relate(Human reviewer, int ordinal, long other, String relation) {
    reviewer
        .asks()
        .body(Map.of("relation", relation, "rationale", "the same bridge"))
        .put("/sentences/{a}/corroborations/{b}", sentence(ordinal), other)
        .then()
        .statusCode(200);
  }

  @Test
  void whatLeansOnSuggestionsIsToldApart() {
    for (int ordinal : List.of(2, 4, 6)) {
      ana.asks()
          .body(Map.of("labels", List.of("CLAIM"), "accepted", List.of("CLAIM")))
          .put("/sentences/{id}/annotation", sentence(ordinal))
          .then()
          .statusCode(200);
    }

    var report = report("");
    assertEquals(3, report.getInt("suggestions.answers"));
    assertEquals(3, report.getInt("suggestions.labels[0].accepted"));
    assertThat(
        report.getDouble("suggestions.labels[0].share"),
        closeTo(3.0 / report.getInt("suggestions.labels[0].given"), 1e-12));
    assertEquals(105, report("?suggestions=without").getInt("judgements"));
    assertEquals(3, report("?suggestions=with").getInt("judgements"));
    behind("suggested").body("items", hasSize(3));
  }

  @Test
  void everyTableIsTakenAway() {
    for (var table : ReportTable.values()) {
      project
          .lead()
          .asks()
          .get("/projects/{key}/agreement/tables/{table}", project.key(), table.word())
          .then()
          .statusCode(200)
          .contentType(startsWith("text/csv"))
          .header("Content-Disposition", containsString(table.word() + ".csv"));
    }
    var ratings = table("ratings");
    assertEquals(109, ratings.lines().count());
    assertThat(table("labels"), containsString("CLAIM,"));
    assertThat(table("pairs"), not(containsString(ana.login())));
    project
        .lead()
        .asks()
        .get("/projects/{key}/agreement/tables/nothing", project.key())
        .then()
        .statusCode(404);
    Given.person("stranger")
        .asks()
        .get("/projects/{key}/agreement/tables/labels", project.key())
        .then()
        .statusCode(404);
  }

  /** What is taken away here is read there with the same result. */
  @Test
  void theRatingsReadElsewhereGiveTheSameAlpha() {
    var other = Given.project(project.lead());
    project
        .lead()
        .asks()
        .contentType("text/csv")
        .body(table("ratings"))
        .put("/projects/{key}/ratings", other.key())
        .then()
        .statusCode(200)
        .body("rows", equalTo(108));
    double here = report("").getDouble("labelSets.masi.value");
    double there =
        project
            .lead()
            .asks()
            .get("/projects/{key}/ratings/report", other.key())
            .jsonPath(doubles())
            .getDouble("alpha.masi.value");
    assertThat(there, closeTo(here, 1e-12));
  }

  private String table(String name) {
    return project
        .lead()
        .asks()
        .get("/projects/{key}/agreement/tables/{table}", project.key(), name)
        .asString();
  }

  private void settle(int ordinal, List<String> labels, String outcome, String reason) {
    project
        .lead()
        .asks()
        .body(Map.of("labels", labels, "outcome", outcome, "reason", reason))
        .put("/sentences/{id}/adjudication", sentence(ordinal))
        .then()
        .statusCode(200);
  }

  private void answer(Human reviewer, int ordinal, List<String> labels) {
    reviewer
        .asks()
        .body(Map.of("labels", labels))
        .put("/sentences/{id}/annotation", sentence(ordinal))
        .then()
        .statusCode(200);
  }

  private long sentence(int ordinal) {
    return article.sentences().get(ordinal);
  }

  private ValidatableResponse behind(String about) {
    return project
        .lead()
        .asks()
        .queryParam("about", about)
        .get("/projects/{key}/disagreements", project.key())
        .then();
  }

  private JsonPath report(String query) {
    return project
        .lead()
        .asks()
        .get("/projects/" + project.key() + "/agreement" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(doubles());
  }

  private static JsonPathConfig doubles() {
    return new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE);
  }
}
