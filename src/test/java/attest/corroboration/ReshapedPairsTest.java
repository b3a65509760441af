// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.dossier;
import static attest.corroboration.Judged.mentions;
import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.said;
import static attest.corroboration.Judged.sentence;
import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReshapedPairsTest {
  private static final String LONG = "Salin compte douze morts et Ostmere en compte trente.";
  private static final int CUT = LONG.indexOf(" et");

  private Workplace project;
  private Human ana;
  private long whole;
  private long other;

  @BeforeEach
  void begin() {
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
    whole = sentence(project, LONG);
    other = sentence(project, "Trente morts à Ostmere.");
  }

  private List<Long> split(long sentence) {
    return project
        .lead()
        .asks()
        .body(Map.of("at", CUT))
        .post("/sentences/{id}/split", sentence)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("sentences.id", Long.class);
  }

  private long merge(long sentence) {
    return project
        .lead()
        .asks()
        .post("/sentences/{id}/merge", sentence)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("sentences[0].id");
  }

  private JsonPath pair(long one, long two) {
    return ana.asks()
        .get("/sentences/{a}/corroborations/{b}", one, two)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void bothHalvesKeepWhatWasJudgedAndWaitForALook() {
    put(ana, whole, other, "UPDATES");
    long made = pair(whole, other).getLong("own.dossier");
    var halves = split(whole);
    for (long half : halves) {
      var read = pair(half, other);
      assertEquals("UPDATES", read.getString("own.relation"));
      assertEquals(half, read.getLong("own.newer"));
      assertEquals(true, read.getBoolean("own.recheck"));
    }
    assertEquals(
        List.of(halves.get(0), halves.get(1), other).stream().sorted().toList(),
        mentions(ana, made).stream().sorted().toList());
    put(ana, halves.get(0), other, "UPDATES").then().body("recheck", equalTo(false));
  }

  @Test
  void aMergeAfterASplitBringsThePairBack() {
    put(ana, whole, other, "PARTIAL");
    project
        .lead()
        .asks()
        .body(said("PARTIAL"))
        .put("/sentences/{a}/corroborations/{b}/adjudication", whole, other)
        .then()
        .statusCode(200);
    long made = pair(whole, other).getLong("own.dossier");
    long back = merge(split(whole).get(0));
    var read = pair(back, other);
    assertEquals("PARTIAL", read.getString("own.relation"));
    assertEquals(false, read.getBoolean("own.recheck"));
    assertEquals("adjudicated", read.getString("settled.by"));
    assertEquals(List.of(other, back), mentions(ana, made).stream().sorted().toList());
  }

  @Test
  void aPairOfAFigureGoesWithTheFigure() {
    String figure = UUID.randomUUID().toString();
    int begin = LONG.indexOf("trente");
    ana.asks()
        .body(
            Map.of(
                "labels",
                List.of("CASUALTY_FIGURE"),
                "figures",
                List.of(
                    Map.of(
                        "id",
                        figure,
                        "text",
                        "trente",
                        "begin",
                        begin,
                        "end",
                        begin + 6,
                        "low",
                        30,
                        "high",
                        30,
                        "qualifier",
                        "exact",
                        "harm",
                        "killed"))))
        .put("/sentences/{id}/annotation", whole)
        .then()
        .statusCode(200);
    put(ana, whole, other, said("CORROBORATES", "figureA", figure)).then().statusCode(200);
    long made = pair(whole, other).getLong("own.dossier");
    var halves = split(whole);
    assertEquals(null, pair(halves.get(0), other).getString("own.relation"));
    assertEquals("CORROBORATES", pair(halves.get(1), other).getString("own.relation"));
    assertEquals(figure, pair(halves.get(1), other).getString("own.figureA"));
    assertEquals(List.of(other, halves.get(1)), mentions(ana, made).stream().sorted().toList());
  }

  @Test
  void aJudgementOnASentenceThatIsNoMoreIsToldWhatStandsThere() {
    var halves = split(whole);
    put(ana, whole, other, "PARTIAL")
        .then()
        .spec(refused(409))
        .body("sentences", contains(halves.get(0).intValue(), halves.get(1).intValue()));
  }

  @Test
  void ofTwoThatMeetInAMergeTheLaterCounts() {
    var halves = split(whole);
    long made = dossier(ana, halves.get(0), other, "PARTIAL");
    put(ana, halves.get(1), other, "CORROBORATES");
    long back = merge(halves.get(0));
    assertEquals("CORROBORATES", pair(back, other).getString("own.relation"));
    assertEquals(true, pair(back, other).getBoolean("own.recheck"));
    assertEquals(List.of(other, back), mentions(ana, made).stream().sorted().toList());
  }
}
