// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratings at the edge of what can be computed: each figure has a value, or the reason why not. */
@QuarkusTest
class RatingsEdgesTest {
  private Workplace project;

  @BeforeEach
  void aProjectOfItsOwn() {
    project = Given.project(Given.person("lead"));
  }

  @Test
  void oneReviewerIsComparedWithNobody() {
    var report = of("a,x,1", "b,x,0");
    assertEquals(0, report.getInt("pairable"));
    assertUndefined(report, "percentAgreement", "two reviewers");
    assertUndefined(report, "alpha.nominal", "two reviewers");
    assertUndefined(report, "fleissKappa", "two reviewers");
    assertEquals(List.of(), report.getList("cohenKappa"));
  }

  @Test
  void reviewersWhoShareNoItemAreNotCompared() {
    var report = of("a,x,1", "b,y,0");
    assertEquals(0, report.getInt("pairable"));
    assertNull(report.get("cohenKappa[0].value"));
    assertThat(report.getString("cohenKappa[0].undefined"), containsString("no unit in common"));
  }

  @Test
  void oneCategoryLeavesNothingToExpect() {
    var report = of("a,x,1", "a,y,1", "b,x,1", "b,y,1");
    assertUndefined(report, "alpha.nominal", "same");
    assertUndefined(report, "alpha.masi", "same");
    assertUndefined(report, "scottPi", "same");
    assertThat(report.getDouble("percentAgreement.value"), closeTo(1, 0));
  }

  @Test
  void allWhoAgreeOnTwoCategoriesAgreePerfectly() {
    var report = of("a,x,1", "a,y,1", "b,x,2", "b,y,2");
    for (var alpha : List.of("nominal", "ordinal", "interval", "ratio", "masi", "jaccard")) {
      assertThat(alpha, report.getDouble("alpha." + alpha + ".value"), closeTo(1, 1e-12));
    }
    assertThat(report.getDouble("shareFullAgreement"), closeTo(1, 0));
  }

  @Test
  void allWhoDisagreeDoWorseThanChance() {
    var report = of("a,x,1", "a,y,2", "b,x,2", "b,y,1");
    assertThat(report.getDouble("percentAgreement.value"), closeTo(0, 0));
    assertThat(report.getDouble("alpha.nominal.value"), closeTo(-.5, 1e-12));
    assertThat(report.getDouble("cohenKappa[0].value"), closeTo(-1, 1e-12));
  }

  @Test
  void oneItemHasNoInterval() {
    var report = of("a,x,1", "a,y,2");
    assertThat(report.getDouble("alpha.nominal.value"), closeTo(0, 1e-12));
    assertNull(report.get("alpha.nominal.low"));
    assertThat(report.getString("alpha.nominal.noInterval"), containsString("nothing to resample"));
  }

  @Test
  void emptySetsAloneAreJudgedAndAlike() {
    var report = of("a,x,", "a,y,", "b,x,", "b,y,");
    assertEquals(2, report.getInt("pairable"));
    assertUndefined(report, "alpha.masi", "same");
    assertThat(report.getDouble("percentAgreement.value"), closeTo(1, 0));
    assertEquals("", report.getString("dawidSkene.items[0].label"));
  }

  @Test
  void anEmptySetIsAnAnswerAndNoRowIsNone() {
    var report = of("a,x,", "a,y,1", "b,x,1", "b,y,1", "c,x,1");
    assertEquals(2, report.getInt("pairable"));
    assertEquals(2, report.getInt("categories"));
    assertUndefined(report, "alpha.interval", "not all numbers");
  }

  @Test
  void labelsOfAnyScriptAreKeptApart() {
    var report = of("a,أ,قتلى", "a,b,قتلى", "b,أ,tué", "b,b,tue\u0301", "c,أ,死者", "c,b,😀");
    assertEquals(5, report.getInt("categories"));
    assertThat(report.getList("alphaPerLabel.label"), hasItem("قتلى"));
    assertThat(report.getList("alphaPerLabel.label"), hasItem("😀"));
  }

  @Test
  void theOrderOfClicksNeverMatters() {
    var report = of("a,x,p|q", "a,y,q|p", "b,x,p", "b,y,p", "c,x,q|p|q", "c,y,p|q");
    assertThat(report.getDouble("alpha.nominal.value"), closeTo(1, 1e-12));
    assertThat(report.getDouble("alpha.masi.value"), closeTo(1, 1e-12));
    assertEquals(2, report.getInt("categories"));
  }

  @Test
  void setsThatContainOneAnotherDifferLessThanStrangers() {
    var near = of("a,x,p|q", "a,y,p", "b,x,q", "b,y,q").getDouble("alpha.masi.value");
    var far = of("a,x,p|q", "a,y,r", "b,x,q", "b,y,q").getDouble("alpha.masi.value");
    assertTrue(near > far, near + " > " + far);
  }

  @Test
  void veryLargeNumbersDoNotOverflow() {
    var report =
        of(
            "a,x,9000000000000000000",
            "a,y,9000000000000000000",
            "b,x,1",
            "b,y,1",
            "c,x,4e18",
            "c,y,4e18");
    assertThat(report.getDouble("alpha.interval.value"), closeTo(1, 1e-9));
  }

  /** Ordered squared differences: 2 within items, 36 among 1.5, 2.5, 4, 4; α = 1 − 3·2/36. */
  @Test
  void decimalsAreNumbers() {
    var report = of("a,x,1.5", "a,y,2.5", "b,x,4", "b,y,4");
    assertThat(report.getDouble("alpha.interval.value"), closeTo(1 - 3 * 2.0 / 36, 1e-9));
  }

  @Test
  void negativeNumbersHaveNoRatio() {
    var report = of("a,x,-1", "a,y,2", "b,x,2", "b,y,2");
    assertUndefined(report, "alpha.ratio", "from zero up");
    assertTrue(report.getDouble("alpha.interval.value") < 1);
  }

  @Test
  void rawAgreementThatIsHighByChanceIsWarnedOf() {
    var rows = new String[200];
    for (int i = 0; i < 100; i++) {
      rows[2 * i] = i + ",x," + (i < 5 ? "no" : "yes");
      rows[2 * i + 1] = i + ",y," + (i >= 5 && i < 10 ? "no" : "yes");
    }
    var report = of(rows);
    assertThat(report.getDouble("percentAgreement.value"), closeTo(.9, 1e-12));
    assertTrue(report.getDouble("alpha.nominal.value") < 0);
    List<Map<String, String>> warnings = report.getList("warnings");
    assertTrue(warnings.stream().anyMatch(w -> w.get("cause").equals("RAW_AND_ALPHA_APART")));
    assertTrue(warnings.stream().anyMatch(w -> w.get("cause").equals("NEARLY_EVERYWHERE")));
  }

  @Test
  void aReviewerWhoSwapsTheLabelsIsNamedAndMissedByNobody() {
    var rows = new String[160];
    for (int i = 0; i < 40; i++) {
      String truth = i % 2 == 0 ? "yes" : "no";
      rows[4 * i] = i + ",x," + truth;
      rows[4 * i + 1] = i + ",y," + truth;
      rows[4 * i + 2] = i + ",z," + (i % 10 == 0 ? "no" : truth);
      rows[4 * i + 3] = i + ",swapped," + (i % 2 == 0 ? "no" : "yes");
    }
    var report = of(rows);
    assertThat(report.getList("warnings.cause"), hasItem("INVERTED_REVIEWER"));
    assertThat(report.getList("warnings.reviewer"), hasItem("swapped"));
    assertTrue(
        report.getDouble("withoutAnnotator[0].alpha.value")
            > report.getDouble("alpha.nominal.value") + .3);
    assertEquals("swapped", report.getString("withoutAnnotator[0].annotator"));
  }

  private JsonPath of(String... rows) {
    Uploads.put(project, "item,annotator,label\n" + String.join("\n", rows) + "\n", "refuse")
        .then()
        .statusCode(200);
    return Uploads.report(project, "");
  }

  private static void assertUndefined(JsonPath report, String path, String reason) {
    assertNull(report.get(path + ".value"), path);
    assertThat(report.getString(path + ".undefined"), containsString(reason));
  }
}
