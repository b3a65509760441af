// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RatingsApiTest {
  private Workplace project;

  @BeforeEach
  void aProjectOfItsOwn() {
    project = Given.project(Given.person("lead"));
  }

  /** Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", example A. */
  @Test
  void matchesKrippendorffsTwoObserversOfTwoCategories() {
    var report = published("krippendorff2011_A_binary2");
    assertValue(.600000, report, "percentAgreement.value");
    assertValue(.047619, report, "fleissKappa.value");
    assertValue(.047619, report, "scottPi.value");
    assertValue(.095238, report, "alpha.nominal.value");
    assertEquals(10, report.getInt("items"));
    assertEquals(2, report.getInt("annotators"));
    assertEquals(20, report.getInt("ratings"));
    assertEquals(10, report.getInt("pairable"));
  }

  /** The same, example B. */
  @Test
  void matchesKrippendorffsTwelveUnits() {
    var report = published("krippendorff2011_B_nominal2");
    assertValue(.750000, report, "percentAgreement.value");
    assertValue(.678571, report, "fleissKappa.value");
    assertValue(.691964, report, "alpha.nominal.value");
  }

  /** The same, example C. */
  @Test
  void matchesKrippendorffsTwelveUnitsWithMissingValues() {
    var report = published("krippendorff2011_C_4x12");
    assertValue(.818182, report, "percentAgreement.value");
    assertValue(.743421, report, "alpha.nominal.value");
    assertValue(.815388, report, "alpha.ordinal.value");
    assertValue(.849107, report, "alpha.interval.value");
    assertValue(.797403, report, "alpha.ratio.value");
    assertNull(report.get("fleissKappa.value"));
    assertThat(report.getString("fleissKappa.undefined"), containsString("unequal numbers"));
    assertEquals(11, report.getInt("pairable"));
  }

  /** Hayes and Krippendorff 2007, DOI 10.1080/19312450709336664. */
  @Test
  void matchesHayesAndKrippendorffsFortyUnits() {
    var report = published("hayes_krippendorff2007_5x40");
    assertValue(.625000, report, "percentAgreement.value");
    assertValue(.476510, report, "alpha.nominal.value");
    assertValue(.759829, report, "alpha.ordinal.value");
    assertNull(report.get("fleissKappa.value"));
  }

  /** Fleiss 1971, DOI 10.1037/h0031619. */
  @Test
  void matchesFleissDiagnoses() {
    var report = published("fleiss1971_diagnoses");
    assertValue(.555556, report, "percentAgreement.value");
    assertValue(.430245, report, "fleissKappa.value");
    assertValue(.433410, report, "alpha.nominal.value");
    assertThat(report.getString("alpha.ordinal.undefined"), containsString("not all numbers"));
  }

  /** Dawid and Skene 1979, DOI 10.2307/2346806, tables 2 and 4: observer 1 judged thrice. */
  @Test
  void matchesDawidAndSkenesErrorRates() {
    replace(resource("dawid_skene1979_long"), "keep").then().statusCode(200);
    var report = report("");
    double[] priors = {.40, .42, .11, .07};
    double[][] rates = {{.89, .11, 0, 0}, {.07, .88, .05, 0}, {0, .34, .66, 0}, {0, 0, .56, .44}};
    for (int truth = 0; truth < 4; truth++) {
      String prior = "dawidSkene.priors.'" + (truth + 1) + "'";
      assertThat(prior, report.getDouble(prior), closeTo(priors[truth], .0051));
      for (int given = 0; given < 4; given++) {
        String rate =
            "dawidSkene.annotators[0].errorRates.'%d'.'%d'".formatted(truth + 1, given + 1);
        assertThat(rate, report.getDouble(rate), closeTo(rates[truth][given], .0051));
      }
    }
    assertEquals(45, report.getList("dawidSkene.items").size());
    assertThat(report.getList("warnings.cause"), hasItem("REPEATS"));
  }

  @Test
  void badRowsAreNamedByTheirLineAndTheOthersKept() {
    put("item,annotator,label\na,x,1\n,x,1\nb,,1\nc,x\nd,x,1||2\na,x,2\nb,y,\n")
        .then()
        .statusCode(200)
        .body("rows", equalTo(2))
        .body("refused.line", equalTo(java.util.List.of(3, 4, 5, 6, 7)))
        .body("refused.reason[0]", containsString("item"))
        .body("refused.reason[2]", containsString("2 cells"))
        .body("refused.reason[3]", containsString("empty"))
        .body("refused.reason[4]", containsString("line 2"))
        .body("refusedInAll", equalTo(5));
    assertEquals(2, report("").getInt("ratings"));
  }

  @Test
  void aSecondFileTakesThePlaceOfTheFirstAndABrokenOneLeavesIt() {
    put("item,annotator,label\na,x,1\na,y,1\n").then().statusCode(200);
    put("item,annotator,label\na,x,1\na,y,2\nb,x,1\n").then().statusCode(200);
    assertEquals(3, report("").getInt("ratings"));

    put("item,annotator,label\n").then().statusCode(422).body("field", equalTo("file"));
    put("item,annotator,label\n,,\n")
        .then()
        .statusCode(422)
        .body("detail", containsString("Line 2"));
    put("").then().statusCode(422).body("field", equalTo("file"));
    assertEquals(3, report("").getInt("ratings"));
  }

  @Test
  void aMissingColumnIsNamed() {
    put("item,who,label\na,x,1\n")
        .then()
        .statusCode(422)
        .body("field", equalTo("annotator"))
        .body("detail", containsString("item, who, label"));
  }

  @Test
  void columnsStandInAnyOrderBetweenAnyDelimiterAndOthersAreLeftAlone() {
    put("Label;note;ITEM;Annotator\n\"a \"\"b\"\"|c\";;1;x\nc|a \"b\";;1;y\n")
        .then()
        .statusCode(200);
    var report = report("");
    assertEquals(1, report.getInt("categories"));
    assertThat(report.getList("alphaPerLabel.label"), equalTo(java.util.List.of("a \"b\"", "c")));
  }

  @Test
  void theSameSeedGivesTheSameBitsAndTheOrderOfRowsChangesNone() {
    put("item,annotator,label\n" + rows(false)).then().statusCode(200);
    var first = report("?seed=7&unit=article").getMap("");
    assertEquals(first, report("?seed=7&unit=article").getMap(""));
    put("item,annotator,label\n" + rows(true)).then().statusCode(200);
    var second = report("?seed=7&unit=article").getMap("");
    first.remove("method");
    second.remove("method");
    assertEquals(first, second);
  }

  private static String rows(boolean backwards) {
    var rows = new java.util.ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      rows.add("a" + i / 6 + ":" + i + ",x," + i % 3);
      rows.add("a" + i / 6 + ":" + i + ",y," + i % 4);
      rows.add("a" + i / 6 + ":" + i + ",z," + i * i % 3);
    }
    if (backwards) {
      java.util.Collections.reverse(rows);
    }
    return String.join("\n", rows);
  }

  @Test
  void anArticleIsWhatStandsBeforeTheLastMark() {
    put("item,annotator,label\nr/1,x,1\nr/1,y,1\nr/2,x,1\nr/2,y,2\n").then().statusCode(200);
    var byItem = report("?unit=item");
    var byArticle = report("?unit=article");
    assertEquals("items", byItem.getString("method.over"));
    assertEquals("articles", byArticle.getString("method.over"));
    assertThat(byArticle.getString("percentAgreement.noInterval"), containsString("one article"));
  }

  @Test
  void badParametersAreNamed() {
    put("item,annotator,label\na,x,1\n").then().statusCode(200);
    refused("?unit=word", "unit");
    refused("?replicates=0", "replicates");
    refused("?replicates=10001", "replicates");
    replace("item,annotator,label\na,x,1\n", "merge")
        .then()
        .statusCode(422)
        .body("field", equalTo("repeats"));
  }

  private void refused(String query, String field) {
    project
        .lead()
        .asks()
        .get("/projects/" + project.key() + "/ratings/report" + query)
        .then()
        .statusCode(422)
        .body("field", equalTo(field));
  }

  @Test
  void aProjectWithArticlesTakesNone() {
    Given.article(project, "Le pont est tombé.");
    put("item,annotator,label\na,x,1\n")
        .then()
        .statusCode(409)
        .body("detail", containsString("a project of their own"));
  }

  @Test
  void onlyALeadPutsMembersReadAndStrangersFindNothing() {
    var observer = Given.member(project, Role.OBSERVER);
    var stranger = Given.person("stranger");
    String path = "/projects/" + project.key() + "/ratings";
    observer.asks().get(path + "/report").then().statusCode(404);
    put("item,annotator,label\na,x,1\na,y,1\n").then().statusCode(200);
    observer.asks().get(path + "/report").then().statusCode(200).body("items", equalTo(1));
    for (var asker : java.util.List.of(observer, stranger)) {
      asker
          .asks()
          .contentType("text/csv")
          .body("item,annotator,label\nb,x,1\n")
          .put(path)
          .then()
          .statusCode(asker == observer ? 403 : 404);
    }
    stranger.asks().get(path + "/report").then().statusCode(404);
    Given.nobody().get(path + "/report").then().statusCode(401);
  }

  @Test
  void likelyAnswersGoBeyondTheMajority() {
    put("item,annotator,label\na,x,1\na,y,1\nb,x,0\nb,y,0\nc,x,1\n").then().statusCode(200);
    var report = report("");
    assertThat(report.getList("dawidSkene.items"), hasSize(3));
    assertEquals("a", report.getString("dawidSkene.items[0].item"));
    assertEquals("1", report.getString("dawidSkene.items[0].label"));
    assertTrue(report.getDouble("dawidSkene.items[2].posterior.'1'") > .9);
    assertThat(report.get("dawidSkene.undefined"), nullValue());
  }

  private JsonPath published(String name) {
    replace(resource(name), "refuse").then().statusCode(200);
    return report("");
  }

  private io.restassured.response.Response put(String csv) {
    return replace(csv, "refuse");
  }

  private io.restassured.response.Response replace(String csv, String repeats) {
    return Uploads.put(project, csv, repeats);
  }

  private JsonPath report(String query) {
    return Uploads.report(project, query);
  }

  private static String resource(String name) {
    return Uploads.resource(name);
  }

  private static void assertValue(double expected, JsonPath report, String path) {
    assertThat(path, report.getDouble(path), closeTo(expected, 5e-7));
  }
}
