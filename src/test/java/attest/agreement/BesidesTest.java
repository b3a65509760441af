// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the report shows beside what it counts: groups, spans, competence, later answers. */
@QuarkusTest
class BesidesTest {

  @Test
  void aGroupIsToldApartFromTheOthers() {
    var three = new ThreeReviewers();
    assertNull(three.report("").get("groups"));
    assertNull(three.report("?group=Z").get("groups"));

    var report = three.report("?group=B&group=C");
    assertEquals(List.of("B", "C"), report.getList("groups.group"));
    assertEquals(List.of("D"), report.getList("groups.others"));
    assertTrue(report.getDouble("groups.within.value") > .9);
    assertThat(report.getString("groups.withinOthers.undefined"), containsString("two reviewers"));
    assertTrue(report.getDouble("groups.between.value") < 0);
    assertEquals(108, report.getInt("judgements"));
    three.behind("groups", Map.of("group", "B")).body("items", hasSize(36));
    three.behind("groups").body("items", hasSize(0));
    assertThat(three.table("groups", "?group=B"), containsString("between them,3,"));
    assertThat(three.page("?group=B"), containsString("Within C, D"));
  }

  @Test
  void whoKnowsIsToldFromWhoGuesses() {
    var row = new ThreeReviewers().report("").getList("perReviewer.labels[0].competence");
    assertTrue((double) row.get(0) > .9, row.toString());
    assertTrue((double) row.get(2) < .5, row.toString());
  }

  @Test
  void whereLabelsAreMarkedIsCompared() {
    var three = new ThreeReviewers();
    assertEquals(
        "Nothing was marked, so the expected disagreement is 0.",
        three.report("").getString("spans[0].alpha.undefined"));

    claim(three, three.ana, 2, 0, 7);
    claim(three, three.ben, 2, 0, 7);
    claim(three, three.cem, 2, 0, 7);
    assertThat(three.report("").getDouble("spans[0].alpha.value"), closeTo(1, 1e-12));

    claim(three, three.cem, 2, 8, 14);
    var report = three.report("");
    assertEquals("CLAIM", report.getString("spans[0].label"));
    assertEquals(3, report.getInt("spans[0].spans"));
    assertTrue(report.getDouble("spans[0].alpha.value") < .7);
    assertThat(
        three.report("?reviewer=B&reviewer=C").getDouble("spans[0].alpha.value"),
        closeTo(1, 1e-12));
    assertThat(three.table("spans", ""), containsString("CLAIM,3,"));
    assertThat(three.page(""), containsString("αU"));

    three.answer(three.cem, 2, Map.of("labels", List.of("CLAIM"), "claims", overlapping()));
    assertEquals(
        "Spans of one reviewer overlap.", three.report("").getString("spans[0].alpha.undefined"));
  }

  @Test
  void whatWasChangedAfterSubmittingIsShownApart() {
    var project = Given.project(Given.person("lead"), true);
    var ana = Given.member(project, Role.REVIEWER);
    var ben = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Un pont est tombé.", "Un mur tient.", "Un toit brûle.");
    for (var reviewer : List.of(ana, ben)) {
      for (int i = 1; i <= 3; i++) {
        give(reviewer, article.sentences().get(i), i == 1 || reviewer == ana);
      }
      reviewer.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    }
    ben.asks().delete("/articles/{id}/submission", article.id()).then().statusCode(200);
    give(ben, article.sentences().get(2), true);

    var lead = project.lead();
    var report =
        lead.asks()
            .get("/projects/{key}/agreement", project.key())
            .jsonPath(ThreeReviewers.doubles());
    assertThat(report.getDouble("labelSets.percentAgreement"), closeTo(1 / 3.0, 1e-12));
    assertEquals(1, report.getInt("later.answers"));
    assertTrue(report.getDouble("later.alpha.value") > report.getDouble("labelSets.masi.value"));
    lead.asks()
        .queryParam("about", "later")
        .get("/projects/{key}/disagreements", project.key())
        .then()
        .body("items.sentence", equalTo(List.of(article.sentences().get(2).intValue())));
    assertNull(new ThreeReviewers().report("").get("later"));
  }

  @Test
  void articlesThatShareWordingAreWarnedOf() {
    var project = Given.project(Given.person("lead"));
    var ana = Given.member(project, Role.REVIEWER);
    String wire =
        "Selon les secours du port, sept pêcheurs ont disparu dans la nuit après que leur barque"
            + " a pris feu au large du phare de Melbrume.";
    for (var text : List.of(wire, wire + " Leurs familles attendent.", "Un mur tient.")) {
      var article = Given.article(project, text);
      give(project.lead(), article.sentences().get(1), true);
      give(ana, article.sentences().get(1), false);
    }
    var path = "/projects/" + project.key();
    project
        .lead()
        .asks()
        .get(path + "/agreement")
        .then()
        .body("copies", equalTo(2))
        .body("warnings.cause", hasItem("NEAR_COPIES"));
    project
        .lead()
        .asks()
        .get(path + "/disagreements?about=copies")
        .then()
        .body("items", hasSize(2));
  }

  private static void give(Human reviewer, long sentence, boolean claim) {
    reviewer
        .asks()
        .body(Map.of("labels", claim ? List.of("CLAIM") : List.of()))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private static void claim(ThreeReviewers three, Human reviewer, int ordinal, int begin, int end) {
    three.answer(
        reviewer, ordinal, Map.of("labels", List.of("CLAIM"), "claims", List.of(span(begin, end))));
  }

  private static Map<String, ?> span(int begin, int end) {
    return Map.of("id", UUID.randomUUID(), "type", "damage", "begin", begin, "end", end);
  }

  private static List<?> overlapping() {
    return List.of(span(0, 7), span(5, 14));
  }
}
