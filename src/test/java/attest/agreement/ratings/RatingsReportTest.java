// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the report over ratings says of annotators, labels and items. */
@QuarkusTest
class RatingsReportTest {
  private Workplace project;

  @BeforeEach
  void aProjectOfItsOwn() {
    project = Given.project(Given.person("lead"));
  }

  @Test
  void whoKnowsIsToldFromWhoGuesses() {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      String truth = i % 2 == 0 ? "yes" : "no";
      rows.addAll(List.of(i + ",x," + truth, i + ",y," + truth, i + ",z," + truth, i + ",w,yes"));
    }
    var report = of(rows, "");
    assertTrue(report.getDouble("mace.competence.x") > .9);
    assertTrue(report.getDouble("mace.competence.w") < .1);
    assertNull(report.get("mace.undefined"));
  }

  /** Two agree on b alone, two on a and b alike: 2 of 3 pairs with a, 3 of 4 with b. */
  @Test
  void labelsAreAgreedUponWherePresentAndWhereAbsent() {
    var report =
        of(List.of("1,x,a|b", "1,y,a|b", "2,x,b", "2,y,a", "3,x,b", "3,y,b", "4,x,", "4,y,"), "");
    assertEquals("a", report.getString("alphaPerLabel[0].label"));
    assertThat(report.getDouble("alphaPerLabel[0].positive.value"), closeTo(2 / 3.0, 1e-12));
    assertThat(report.getDouble("alphaPerLabel[0].negative.value"), closeTo(4 / 5.0, 1e-12));
    assertThat(
        report.getDouble("macroMean.value"),
        closeTo(
            (report.getDouble("alphaPerLabel[0].alpha.value")
                    + report.getDouble("alphaPerLabel[1].alpha.value"))
                / 2,
            1e-12));
    assertEquals(List.of(Map.of("annotators", 2, "items", 4)), report.getList("overlap"));
    assertEquals(
        List.of(Map.of("a", List.of("a"), "b", List.of("b"), "pairs", 1)),
        report.getList("confusions"));
    assertEquals("2", report.getString("divided[0].item"));
    assertThat(report.getDouble("divided[0].masi"), closeTo(1, 0));
    assertThat(report.getDouble("divided[0].entropy"), closeTo(1, 1e-12));
  }

  @Test
  void aGroupIsToldApartFromTheOthers() {
    var rows = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      String one = i % 2 == 0 ? "p" : "q";
      String other = i % 2 == 0 ? "q" : "p";
      rows.addAll(List.of(i + ",x," + one, i + ",y," + one, i + ",z," + other, i + ",w," + other));
    }
    assertNull(of(rows, "").get("groups"));
    var report = Uploads.report(project, "?group=x&group=y");
    assertEquals(List.of("w", "z"), report.getList("groups.others"));
    assertThat(report.getDouble("groups.within.value"), closeTo(1, 1e-12));
    assertThat(report.getDouble("groups.withinOthers.value"), closeTo(1, 1e-12));
    assertTrue(report.getDouble("groups.between.value") < -.9);
    assertNull(Uploads.report(project, "?group=nobody").get("groups"));
  }

  @Test
  void dawidAndSkenesModelFindsThePlantedSensitivities() {
    double[] sensitivity = {.95, .9, .8, .7, .6};
    double[] specificity = {.9, .95, .85, .8, .7};
    var random = new Random(11);
    var rows = new ArrayList<String>();
    var due = new int[2];
    var given = new int[2][sensitivity.length];
    for (int i = 0; i < 600; i++) {
      int truth = random.nextDouble() < .4 ? 1 : 0;
      due[truth]++;
      for (int r = 0; r < sensitivity.length; r++) {
        boolean right = random.nextDouble() < (truth == 1 ? sensitivity[r] : specificity[r]);
        rows.add(i + ",r" + r + "," + (right ? truth : 1 - truth));
        given[truth][r] += right ? 1 : 0;
      }
    }
    var report = of(rows, "?replicates=1");
    for (int r = 0; r < sensitivity.length; r++) {
      String rates = "dawidSkene.annotators[" + r + "].errorRates.";
      assertThat(report.getDouble(rates + "'1'.'1'"), closeTo((double) given[1][r] / due[1], .03));
      assertThat(report.getDouble(rates + "'0'.'0'"), closeTo((double) given[0][r] / due[0], .03));
    }
  }

  @Test
  void otherNamesAndAnotherOrderOfAnnotatorsItemsAndLabelsChangeNothing() {
    var random = new Random(5);
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < 40; i++) {
      for (String annotator : List.of("x", "y", "z")) {
        if (random.nextInt(5) > 0) {
          rows.add(
              new String[] {
                "i" + i, annotator, List.of("", "p", "q", "p|q").get(random.nextInt(4))
              });
        }
      }
    }
    var as = of(rows.stream().map(r -> String.join(",", r)).toList(), "?replicates=1");
    var items = renamed("i", 40, random);
    var annotators = Map.of("x", "c", "y", "a", "z", "b");
    Collections.shuffle(rows, random);
    UnaryOperator<String> labels = set -> set.replace('p', 'z').replace('q', 'k');
    var other =
        of(
            rows.stream()
                .map(r -> items.get(r[0]) + "," + annotators.get(r[1]) + "," + labels.apply(r[2]))
                .toList(),
            "?replicates=1");
    assertEquals(as.getInt("pairable"), other.getInt("pairable"));
    for (var name : List.of("alpha.nominal", "alpha.masi", "alpha.jaccard", "macroMean")) {
      double value = as.getDouble(name + ".value");
      assertThat(name, other.getDouble(name + ".value"), closeTo(value, 1e-12));
    }
    assertThat(
        other.getDouble("percentAgreement.value"),
        closeTo(as.getDouble("percentAgreement.value"), 1e-12));
    assertThat(
        other.getDouble("withoutAnnotator[2].alpha.value"),
        closeTo(as.getDouble("withoutAnnotator[0].alpha.value"), 1e-12));
  }

  private static Map<String, String> renamed(String prefix, int count, Random random) {
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, random);
    var names = new HashMap<String, String>();
    numbers.forEach(n -> names.put(prefix + names.size(), "n" + n));
    return names;
  }

  private JsonPath of(List<String> rows, String query) {
    Uploads.put(project, "item,annotator,label\n" + String.join("\n", rows) + "\n", "refuse")
        .then()
        .statusCode(200);
    return Uploads.report(project, query);
  }
}
