// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.dossier;
import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.sentence;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorroboratePageTest {
  private Workplace project;
  private Human ana;
  private long a;
  private long b;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
    a = sentence(project, "Le pont de Salin a été coupé mardi.");
    b = sentence(project, "Mardi, le pont de Salin a été détruit.");
  }

  private static ValidatableResponse sees(Human who, long sentence, String query) {
    return who.signsIn().asks().get("/sentences/" + sentence + "/corroborate" + query).then();
  }

  private ValidatableResponse judges(long here, long other, String... fieldsAndValues) {
    var form = ana.signsIn().posts().formParam("other", other).formParam("version", 0);
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      form = form.formParam(fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return form.post("/sentences/" + here + "/corroborate").then();
  }

  private String relation(long one, long other) {
    return ana.asks()
        .get("/sentences/{a}/corroborations/{b}", one, other)
        .jsonPath()
        .getString("own.relation");
  }

  @Test
  void anySentenceOfAnotherArticleIsPutBesideTheOneAtHand() {
    sees(ana, a, "?with=" + b)
        .statusCode(200)
        .body(containsString("id=\"with-" + b + "\""))
        .body(containsString("value=\"SAME_SOURCE\""))
        .body(containsString(" Same source"))
        .body(not(containsString(" SAME_SOURCE")));
  }

  @Test
  void candidatesAreOfferedWithTheWordsInCommonMarkedInBoth() {
    sees(ana, a, "")
        .statusCode(200)
        .body(containsString("id=\"with-" + b + "\""))
        .body(
            stringContainsInOrder(
                "id=\"hand\"", "<mark class=\"common\">Salin", "<mark class=\"common\">Salin"));
  }

  @Test
  void theFirstThatIsNotJudgedIsOpenAndTheOthersAreFolded() {
    long c = sentence(project, "Mardi encore, le pont de Salin a brûlé.");
    put(ana, a, b, "COPY").then().statusCode(200);
    var page = sees(ana, a, "").statusCode(200).extract().htmlPath();
    assertEquals("with-" + c, page.getString("**.find { it.@class == 'candidate at-hand' }.@id"));
    assertEquals(1, page.getInt("**.findAll { it.name() == 'details' && it.@open != '' }.size()"));
  }

  @Test
  void aSentenceIsChosenByItsArticle() {
    var other = Given.article(project, "Le dépôt a brûlé.");
    Given.imported(
        project, Map.of("title", "Un pont", "publishedOn", "2031-03-14", "text", "Il tient."));
    sees(ana, a, "?choose=articles")
        .statusCode(200)
        .body(containsString("<time datetime=\"2031-03-14\">14 March 2031</time>"))
        .body(containsString("?choose=" + other.id() + "\""));
    sees(ana, a, "?choose=" + other.id())
        .statusCode(200)
        .body(containsString("?with=" + other.sentences().get(1)));
  }

  @Test
  void aJudgementByTheFormIsStoredAndShown() {
    judges(a, b, "relation", "CORROBORATES")
        .statusCode(303)
        .header("Location", endsWith("/sentences/" + a + "/corroborate?done=judged#with-" + b));
    assertEquals("CORROBORATES", relation(a, b));
    sees(ana, a, "").body(containsString("data-judged"), containsString("aria-pressed=\"true\""));
  }

  @Test
  void theNewerOfAnUpdateIsTheOneThatIsChosen() {
    judges(a, b, "relation", "UPDATES", "newer", "there").statusCode(303);
    ana.asks()
        .get("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .body("own.newer", equalTo((int) b));
  }

  @Test
  void aContradictionWithoutItsReasonIsRefusedAtTheFieldAndNothingIsStored() {
    judges(a, b, "relation", "CONTRADICTS")
        .statusCode(422)
        .body(containsString("aria-invalid=\"true\""));
    assertEquals(null, relation(a, b));
  }

  @Test
  void whatWasTypedStandsInTheFormAgain() {
    judges(a, b, "relation", "MAYBE", "rationale", "Same place.")
        .statusCode(422)
        .body(containsString(">Same place.</textarea>"));
  }

  @Test
  void twoDossiersAreNamedBeforeTheyMerge() {
    long c = sentence(project, "Le dépôt de Valmire a brûlé.");
    long d = sentence(project, "À Valmire, le dépôt a brûlé.");
    long first = dossier(ana, a, b, "CORROBORATES");
    long second = dossier(ana, c, d, "COPY");
    judges(a, c, "relation", "PARTIAL")
        .statusCode(422)
        .body(containsString("/dossiers/" + first), containsString("/dossiers/" + second));
    assertEquals(null, relation(a, c));
    judges(a, c, "relation", "PARTIAL", "merge", "true").statusCode(303);
    assertEquals(1, Judged.dossiers(ana, project).size());
  }

  @Test
  void aJudgementIsTakenBack() {
    put(ana, a, b, "COPY").then().statusCode(200);
    ana.signsIn()
        .posts()
        .formParam("other", b)
        .formParam("version", 1)
        .post("/sentences/" + a + "/corroborate/undo")
        .then()
        .statusCode(303);
    assertEquals(null, relation(a, b));
  }

  @Test
  void aJudgementBasedOnAnOlderOneIsNotStored() {
    put(ana, a, b, "COPY").then().statusCode(200);
    judges(a, b, "relation", "PARTIAL").statusCode(422).body(containsString("role=\"alert\""));
    assertEquals("COPY", relation(a, b));
  }

  @Test
  void anothersJudgementIsNotShown() {
    var ben = Given.member(project, Role.REVIEWER);
    put(ben, a, b, Judged.said("CONTRADICTS", "rationale", "Ben’s own words"));
    sees(ana, a, "?with=" + b)
        .body(not(containsString("Ben’s own words")))
        .body(not(containsString("data-judged")));
  }

  @Test
  void anObserverReadsAndMayNotJudge() {
    var observer = Given.member(project, Role.OBSERVER);
    sees(observer, a, "?with=" + b).statusCode(200).body(not(containsString("data-judge")));
    observer
        .signsIn()
        .posts()
        .formParam("other", b)
        .formParam("relation", "COPY")
        .post("/sentences/" + a + "/corroborate")
        .then()
        .statusCode(403);
  }

  @Test
  void aStrangerSees404() {
    var stranger = Given.person("stranger");
    sees(stranger, a, "").statusCode(404);
    stranger
        .signsIn()
        .posts()
        .formParam("other", b)
        .formParam("relation", "COPY")
        .post("/sentences/" + a + "/corroborate")
        .then()
        .statusCode(404);
  }
}
