// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the report says beyond its coefficients, what it counts, and what stands behind it. */
@QuarkusTest
class ReportTest {
  private static final int SENTENCES = ThreeReviewers.SENTENCES;

  private ThreeReviewers three;

  @BeforeEach
  void threeReviewers() {
    three = new ThreeReviewers();
  }

  @Test
  void whoTurnsALabelRoundIsNamedWithEvidence() {
    var report = three.report("");
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
    var report = three.report("");
    assertEquals(List.of(), report.getList("confusions[0].a"));
    assertEquals(List.of("CLAIM"), report.getList("confusions[0].b"));
    assertEquals(three.sentence(1), report.getLong("confusions[0].example"));
    three.behind("confusion.CLAIM.ATTRIBUTION").body("items", hasSize(9));
    assertThat(report.getList("overlap.sentences"), equalTo(List.of(SENTENCES)));
    assertThat(report.getList("planner.label"), hasItem("CLAIM"));
  }

  @Test
  void eachNumberHasItsSentences() {
    three.behind("label.CLAIM").body("items", hasSize(36));
    three.behind("given.ATTRIBUTION").body("items", hasSize(9));
    three.behind("label.ATTRIBUTION").body("items", hasSize(9));
    three
        .behind("pair.B.C")
        .body("items", hasSize(36))
        .body("items[0].masi", closeToFloat(2 / 3.0));
    three.behind("reviewer.D").body("items", hasSize(36));
    three.behind("by.D.ATTRIBUTION").body("items", hasSize(9));
    three.behind("missed.D.CLAIM").body("items", hasSize(18));
    three.behind("surplus.D.CLAIM").body("items", hasSize(18));
    three.behind("surplus.B.CLAIM").body("items", hasSize(0));
    three.behind("overlap.3").body("items", hasSize(36));
    three.behind("overlap.2").body("items", hasSize(0));
    three.behind("pairable").body("items", hasSize(36));
    three.behind("nothing").statusCode(422).body("field", equalTo("about"));
    three.behind("label").statusCode(422).body("field", equalTo("about"));
  }

  private static org.hamcrest.Matcher<Float> closeToFloat(double value) {
    return equalTo((float) value);
  }

  @Test
  void aFilterComputesEverythingAnew() {
    var two = three.report("?reviewer=B&reviewer=C");
    assertEquals(List.of("B", "C"), two.getList("reviewers"));
    assertTrue(two.getDouble("labels[0].alpha.value") > .9);
    assertEquals(72, two.getInt("judgements"));
    assertEquals(List.of("B", "C"), two.getList("filter.reviewers"));

    var one = three.report("?label=ATTRIBUTION");
    assertEquals(List.of("ATTRIBUTION"), one.getList("labels.label"));
    assertEquals(
        9,
        three
            .project
            .lead()
            .asks()
            .get("/projects/{key}/disagreements?label=ATTRIBUTION", three.project.key())
            .jsonPath()
            .getList("items")
            .size());

    assertEquals(0, three.report("?to=" + LocalDate.of(2001, 1, 1)).getInt("judgements"));
    assertEquals(108, three.report("?from=2001-01-01&guideline=0").getInt("judgements"));
    assertEquals(0, three.report("?guideline=7").getInt("judgements"));
    var elsewhere = Given.article(Given.project(Given.person("lead")), "Un pont est tombé.");
    assertEquals(0, three.report("?article=" + elsewhere.id()).getInt("judgements"));
    assertEquals(108, three.report("?article=" + three.article.id()).getInt("judgements"));
  }

  @Test
  void answersUnderEachVersionOfTheGuidelinesAreToldApart() {
    three
        .project
        .lead()
        .asks()
        .body(Map.of("text", "# ATTRIBUTION\nWho is named as the source."))
        .put("/projects/{key}/guidelines", three.project.key())
        .then()
        .statusCode(200);
    for (int ordinal : List.of(1, 2, 3, 5)) {
      three.answer(three.ana, ordinal, List.of("ATTRIBUTION"));
      three.answer(three.ben, ordinal, List.of("ATTRIBUTION"));
      three.answer(three.cem, ordinal, ordinal == 5 ? List.of() : List.of("ATTRIBUTION"));
    }
    var whole = three.report("");
    assertEquals(List.of(0, 1), whole.getList("guidelineVersions"));
    assertEquals(List.of(32, 4), whole.getList("guidelines.sentences"));
    var first = three.report("?guideline=1");
    assertEquals(12, first.getInt("judgements"));
    assertEquals(4, first.getInt("pairable"));
    assertEquals(List.of(1), first.getList("guidelineVersions"));
    assertThat(first.getDouble("labelSets.percentAgreement"), closeTo(10 / 12.0, 1e-12));
    assertEquals(96, three.report("?guideline=0").getInt("judgements"));
    three.behind("guideline.1").body("items", hasSize(4));
    three.behind("divided", Map.of("guideline", 1)).body("items", hasSize(1));
    assertThat(three.table("time", ""), containsString("guideline,1,"));
  }

  @Test
  void aFilterThatCannotBeReadIsNamed() {
    Map.of("from", "spring", "to", "31-12", "guideline", "x", "article", "x", "suggestions", "x")
        .forEach(
            (name, bad) ->
                three
                    .project
                    .lead()
                    .asks()
                    .queryParam(name, bad)
                    .get("/projects/{key}/agreement", three.project.key())
                    .then()
                    .statusCode(422)
                    .body("field", equalTo(name)));
  }

  @Test
  void aChangedAnswerIsInTheNextReport() {
    double before = three.report("").getDouble("labels[0].percentAgreement");
    three.answer(three.cem, 3, List.of());
    assertTrue(three.report("").getDouble("labels[0].percentAgreement") != before);
    three.answer(three.cem, 3, List.of("CLAIM"));
    assertThat(three.report("").getDouble("labels[0].percentAgreement"), closeTo(before, 1e-12));
  }

  @Test
  void sentencesThatNobodyJudgedYetAreCountedAtOnce() {
    int before = three.report("").getInt("sentences");
    Given.article(three.project, "Une autre ville tient.");
    assertEquals(before + 2, three.report("").getInt("sentences"));
  }

  @Test
  void whatIsSettledIsComparedWithMajorityAndModel() {
    settle(2, List.of("CLAIM"), "taken", "slip");
    settle(4, List.of("ATTRIBUTION"), "none_right", "guideline_gap");

    var report = three.report("");
    assertEquals(2, report.getInt("adjudication.settled"));
    assertEquals(34, report.getInt("adjudication.open"));
    assertEquals(1, report.getInt("adjudication.overruled"));
    assertEquals(1, report.getInt("adjudication.reasons.slip"));
    assertEquals(1, report.getInt("adjudication.outcomes.none_right"));
    assertThat(report.getDouble("adjudication.withMajority.value"), closeTo(.5, 1e-9));
    assertThat(report.getDouble("perReviewer[0].adjudicated.value"), closeTo(.5, 1e-9));
    three.behind("overruled").body("items.sentence", equalTo(List.of((int) three.sentence(4))));
    three.behind("reason.slip").body("items.sentence", equalTo(List.of((int) three.sentence(2))));
    three.behind("open").body("items", hasSize(34));
    three.behind("unlike.B").body("items.sentence", equalTo(List.of((int) three.sentence(4))));
    three.behind("settled").body("items.settled", hasItem(List.of("ATTRIBUTION")));
  }

  @Test
  void whatNobodyGaveAReasonForIsTheRestOfTheShares() {
    settle(2, List.of("CLAIM"), "taken", "slip");
    settle(4, List.of("CLAIM"), "taken", null);
    assertThat(
        three.page(""),
        matchesPattern("(?s).*>Slip</th>.*>50.?%<.*>No reason given</th>.*>50.?%<.*"));
    three.behind("reason.none").body("items.sentence", equalTo(List.of((int) three.sentence(4))));
    three
        .project
        .lead()
        .signsIn()
        .asks()
        .queryParam("about", "reason.none")
        .get("/projects/{key}/disagreement/sentences", three.project.key())
        .then()
        .body(containsString("<h1>Settled sentences, reason: No reason given</h1>"));
  }

  @Test
  void earlierAndLaterAnswersStandBesideEachOtherWhereThereAreEnough() {
    assertThat(three.page(""), containsString("Same as the others: at first, later"));
    var few = three.page("?reviewer=B&reviewer=C&article=" + other());
    assertThat(few, not(containsString("Same as the others")));
  }

  /** Another article with one sentence that two judged. */
  private long other() {
    var article = Given.article(three.project, "Une autre ville tient.");
    for (var reviewer : List.of(three.ana, three.ben)) {
      Given.answers(reviewer, Map.of(article.sentences().get(1), List.of("CLAIM")));
    }
    return article.id();
  }

  @Test
  void whatIsContestedIsOpenAgainUntilItIsAnswered() {
    settle(2, List.of("CLAIM"), "taken", "slip");
    settle(4, List.of("ATTRIBUTION"), "none_right", "guideline_gap");
    three.ana.asks().put("/articles/{id}/submission", three.article.id()).then().statusCode(200);
    long contest =
        three
            .ana
            .asks()
            .body(Map.of("text", "It names nobody."))
            .put("/sentences/{id}/adjudication/contests", three.sentence(4))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("id");

    var report = three.report("");
    assertEquals(1, report.getInt("adjudication.settled"));
    assertEquals(35, report.getInt("adjudication.open"));
    assertEquals(0, report.getInt("adjudication.outcomes.none_right"));
    three.behind("settled").body("items.sentence", equalTo(List.of((int) three.sentence(2))));
    three.behind("open").body("items.sentence", hasItem((int) three.sentence(4)));

    var answer = Map.of("text", "It stands.");
    three.project.lead().asks().body(answer).put("/contests/{id}/answer", contest);
    assertEquals(2, three.report("").getInt("adjudication.settled"));
    assertEquals(34, three.report("").getInt("adjudication.open"));
  }

  @Test
  void pairsThatTwoReviewersJudgedHaveAnAlphaOfTheirOwn() {
    var other =
        Given.article(three.project, "Un pont est tombé.", "Un autre tient.", "Un village.");
    for (int i = 1; i <= 3; i++) {
      relate(three.ana, i, other.sentences().get(i), i == 2 ? "COPY" : "CORROBORATES");
      relate(three.ben, i, other.sentences().get(i), i == 1 ? "CORROBORATES" : "COPY");
    }
    relate(three.ana, 4, other.sentences().get(1), "UNRELATED");

    var report = three.report("");
    assertEquals(3, report.getInt("corroborations.pairs"));
    assertEquals(4, report.getInt("corroborations.judged"));
    three.behind("related").body("items", hasSize(3));
    assertThat(report.getDouble("corroborations.percentAgreement.value"), closeTo(2 / 3.0, 1e-9));
    assertThat(report.getDouble("corroborations.alpha.value"), closeTo(1 - 5 * 2 / 18.0, 1e-9));
    assertEquals(0, three.report("?reviewer=B").getInt("corroborations.pairs"));
  }

  private void relate(Human reviewer, int ordinal, long other, String relation) {
    reviewer
        .asks()
        .body(Map.of("relation", relation, "rationale", "the same bridge"))
        .put("/sentences/{a}/corroborations/{b}", three.sentence(ordinal), other)
        .then()
        .statusCode(200);
  }

  @Test
  void whatLeansOnSuggestionsIsToldApart() {
    for (int ordinal : List.of(2, 4, 6)) {
      three
          .ana
          .asks()
          .body(Map.of("labels", List.of("CLAIM"), "accepted", List.of("CLAIM")))
          .put("/sentences/{id}/annotation", three.sentence(ordinal))
          .then()
          .statusCode(200);
    }

    var report = three.report("");
    assertEquals(3, report.getInt("suggestions.answers"));
    assertEquals(3, report.getInt("suggestions.labels[0].accepted"));
    assertThat(
        report.getDouble("suggestions.labels[0].share"),
        closeTo(3.0 / report.getInt("suggestions.labels[0].given"), 1e-12));
    assertEquals(105, three.report("?suggestions=without").getInt("judgements"));
    assertEquals(3, three.report("?suggestions=with").getInt("judgements"));
    three.behind("suggested").body("items", hasSize(3));
  }

  @Test
  void everyTableIsTakenAway() {
    for (var table : ReportTable.values()) {
      three
          .project
          .lead()
          .asks()
          .get("/projects/{key}/agreement/tables/{table}", three.project.key(), table.word())
          .then()
          .statusCode(200)
          .contentType(startsWith("text/csv"))
          .header("Content-Disposition", containsString(table.word() + ".csv"));
    }
    var ratings = three.table("ratings", "");
    assertEquals(109, ratings.lines().count());
    assertThat(three.table("labels", ""), containsString("CLAIM,"));
    assertEquals(1 + SENTENCES, three.table("divided", "").lines().count());
    assertThat(three.table("divided", ""), containsString("B: CLAIM; C: CLAIM; D: ATTRIBUTION"));
    assertThat(three.table("followed", ""), containsString("majority,,,,No settled sentence"));
    assertThat(three.table("suggested", ""), containsString("without,,,,Nothing was accepted"));
    assertThat(three.table("figures", ""), containsString("unmatched figures,0,,,"));
    assertThat(three.table("pairs", ""), not(containsString(three.ana.login())));
    three
        .project
        .lead()
        .asks()
        .get("/projects/{key}/agreement/tables/nothing", three.project.key())
        .then()
        .statusCode(404);
    Given.person("stranger")
        .asks()
        .get("/projects/{key}/agreement/tables/labels", three.project.key())
        .then()
        .statusCode(404);
  }

  /** What is taken away here is read there with the same result. */
  @Test
  void theRatingsReadElsewhereGiveTheSameAlpha() {
    var other = Given.project(three.project.lead());
    three
        .project
        .lead()
        .asks()
        .contentType("text/csv")
        .body(three.table("ratings", ""))
        .put("/projects/{key}/ratings", other.key())
        .then()
        .statusCode(200)
        .body("rows", equalTo(108));
    double here = three.report("").getDouble("labelSets.masi.value");
    double there =
        three
            .project
            .lead()
            .asks()
            .get("/projects/{key}/ratings/report", other.key())
            .jsonPath(ThreeReviewers.doubles())
            .getDouble("alpha.masi.value");
    assertThat(there, closeTo(here, 1e-12));
  }

  private void settle(int ordinal, List<String> labels, String outcome, @Nullable String reason) {
    var body = new HashMap<String, Object>(Map.of("labels", labels, "outcome", outcome));
    if (reason != null) {
      body.put("reason", reason);
    }
    three
        .project
        .lead()
        .asks()
        .body(body)
        .put("/sentences/{id}/adjudication", three.sentence(ordinal))
        .then()
        .statusCode(200);
  }
}
