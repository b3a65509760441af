// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.dossier;
import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.sentence;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DossierPageTest {
  private Workplace project;
  private Human lead;
  private Human ana;
  private long a;
  private long b;
  private long dossier;

  @BeforeEach
  void setUp() {
    lead = Given.person("lead");
    project = Given.project(lead);
    ana = Given.member(project, Role.REVIEWER);
    a = sentence(project, "Au moins 43 civils ont été tués à Valmire, selon l’ODHK.");
    b = sentence(project, "Entre 38 et 41 morts à Valmire, selon le Comité.");
    says(a, "ODHK", 43, null, "at_least");
    says(b, "Comité", 38, 41, "range");
    dossier = dossier(ana, a, b, "CONTRADICTS");
  }

  /** Ana's answer: a figure and who gives it. */
  private void says(long sentence, String source, Integer low, Integer high, String qualifier) {
    var credit = UUID.randomUUID();
    var figure = new HashMap<String, Object>();
    figure.put("id", UUID.randomUUID());
    figure.put("text", low + " civils");
    figure.put("low", low);
    figure.put("high", high);
    figure.put("qualifier", qualifier);
    figure.put("harm", "killed");
    figure.put("category", "civilian");
    figure.put("timeKind", "event");
    figure.put("source", credit);
    ana.asks()
        .body(
            Map.of(
                "labels",
                List.of("CASUALTY_FIGURE", "ATTRIBUTION"),
                "figures",
                List.of(figure),
                "attributions",
                List.of(Map.of("id", credit, "source", source))))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse sees(Human who, String path) {
    return who.signsIn().asks().get(path).then();
  }

  private ValidatableResponse sends(Human who, String path, String... fieldsAndValues) {
    var form = who.signsIn().posts();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      form = form.formParam(fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return form.post("/dossiers/" + dossier + path).then();
  }

  @Test
  void theListNamesEachDossierWithItsGradeAndGroups() {
    sees(ana, "/projects/" + project.key() + "/dossiers")
        .statusCode(200)
        .body(containsString("/dossiers/" + dossier + "\""), containsString("FAIR"));
  }

  @Test
  void theHistoryNamesTheMentionOfEachChange() {
    sees(ana, "/dossiers/" + dossier)
        .statusCode(200)
        .body(
            stringContainsInOrder("id=\"history\"", "mention added · <bdi>", "sentence 2", "made"));
  }

  @Test
  void theHistorySaysWhetherAWordWasGivenOrTakenBack() {
    sends(lead, "/verdict", "grade", "WEAK", "gradeReason", "One voice", "signOff", "CHECKED")
        .statusCode(303);
    sees(lead, "/dossiers/" + dossier)
        .body(stringContainsInOrder("id=\"history\"", "signed off ·", "grade set ·"))
        .body(not(containsString("taken back ·")));
    sends(lead, "/verdict", "grade", "", "signOff", "").statusCode(303);
    sees(lead, "/dossiers/" + dossier)
        .body(
            stringContainsInOrder(
                "id=\"history\"",
                "sign-off taken back ·",
                "grade taken back ·",
                "signed off ·",
                "grade set ·"));
  }

  @Test
  void whatIsMergedIsCalledByItsWords() {
    long c = sentence(project, "Le dépôt a brûlé.");
    long other = dossier(ana, c, sentence(project, "Le dépôt est en feu."), "COPY");
    sends(ana, "/merge", "into", "" + other).statusCode(303);
    String words = "<bdi>Au moins 43 civils ont été tués à Valmire, selon l’ODHK.</bdi> <small>";
    sees(ana, "/dossiers/" + dossier)
        .body(
            stringContainsInOrder(
                "This dossier was merged into", words + "Dossier " + other + "</small>"));
    sees(ana, "/dossiers/" + other)
        .body(stringContainsInOrder("id=\"taken\"", words + "Dossier " + dossier + "</small>"));
  }

  @Test
  void figuresWithPartsNameTheirArticle() {
    contains(a, 43);
    contains(b, 41);
    sees(ana, "/dossiers/" + dossier)
        .body(
            stringContainsInOrder(
                "id=\"parts\"",
                "#s2\"><bdi>The Invented Courier</bdi>, sentence 2</a>",
                "#s2\"><bdi>The Invented Courier</bdi>, sentence 2</a>",
                "id=\"repeats\""));
  }

  /** Ana's answer: so many, nine of them children. */
  private void contains(long sentence, int people) {
    var whole = figure(people + " civils", people, "civilian", null);
    ana.asks()
        .body(
            Map.of(
                "labels",
                List.of("CASUALTY_FIGURE"),
                "figures",
                List.of(whole, figure("neuf enfants", 9, "child", whole.get("id")))))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> figure(
      String text, int number, String category, @Nullable Object whole) {
    var figure = new HashMap<String, Object>();
    figure.put("id", UUID.randomUUID());
    figure.put("text", text);
    figure.put("low", number);
    figure.put("high", number);
    figure.put("qualifier", "exact");
    figure.put("harm", "killed");
    figure.put("category", category);
    figure.put("timeKind", "event");
    figure.put("subsetOf", whole);
    return figure;
  }

  @Test
  void aProjectWithoutDossiersSaysHowToMakeOne() {
    var other = Given.project(lead);
    sees(lead, "/projects/" + other.key() + "/dossiers")
        .statusCode(200)
        .body(containsString("class=\"empty\""));
  }

  @Test
  void thePageShowsContradictionsFirstThenTheRangeThenTheMentions() {
    sees(ana, "/dossiers/" + dossier)
        .statusCode(200)
        .body(containsString("2 mentions · 2 articles · 2 independent groups"))
        .body(
            stringContainsInOrder(
                "id=\"contra\"", "seen in both", "id=\"range\"", "id=\"mentions\""))
        .body(containsString("38–43</span>, open above"), containsString("at least 43"))
        .body(stringContainsInOrder("Low end, 38: ", "Comité", "; high end, 43: ", "ODHK"));
  }

  @Test
  void aConfirmedContradictionContestsIt() {
    var ben = Given.member(project, Role.REVIEWER);
    put(ben, a, b, "CONTRADICTS").then().statusCode(200);
    sees(ana, "/dossiers/" + dossier).body(containsString("CONTESTED"));
  }

  @Test
  void theAdjudicatorsGradeStandsBesideTheComputedOne() {
    sends(lead, "/verdict", "grade", "WEAK").statusCode(422).body(containsString("role=\"alert\""));
    sends(lead, "/verdict", "grade", "WEAK", "gradeReason", "One voice, I think").statusCode(303);
    sees(ana, "/dossiers/" + dossier)
        .body(stringContainsInOrder("WEAK", "One voice, I think", "Computed:", "FAIR"));
    sends(ana, "/verdict", "grade", "FAIR", "gradeReason", "No").statusCode(403);
  }

  @Test
  void whatIsSetAsideStillSaysWhatItsGradeWouldBe() {
    sends(lead, "/verdict", "grade", "DISCOUNTED", "gradeReason", "A hoax.").statusCode(303);
    sees(lead, "/dossiers/" + dossier)
        .body(stringContainsInOrder("DISCOUNTED", "A hoax.", "Computed:", "FAIR"))
        .body(containsString("the computed grade (FAIR)"));
  }

  @Test
  void whoMayOnlyReadIsOfferedNothingToJudge() {
    sees(ana, "/dossiers/" + dossier).body(containsString("/corroborate"));
    sees(Given.member(project, Role.OBSERVER), "/dossiers/" + dossier)
        .statusCode(200)
        .body(not(containsString("/corroborate")));
  }

  @Test
  void titleAndNotesAreChangedAndAStaleChangeIsRefused() {
    sends(ana, "", "title", "The market of Valmire", "notes", "Ask again.", "version", "0")
        .statusCode(422);
    int version = ana.asks().get("/dossiers/{id}", dossier).jsonPath().getInt("version");
    sends(ana, "", "title", "The market of Valmire", "notes", "<b>Ask</b>", "version", "" + version)
        .statusCode(303);
    sees(ana, "/dossiers/" + dossier)
        .body(containsString("The market of Valmire"), containsString("&lt;b&gt;Ask&lt;/b&gt;"));
  }

  @Test
  void dossiersAreMergedAndPartedAgain() {
    long c = sentence(project, "Le dépôt a brûlé.");
    long d = sentence(project, "Le dépôt est en feu.");
    long other = dossier(ana, c, d, "COPY");
    sends(ana, "/merge", "into", "" + other).statusCode(303);
    sees(ana, "/dossiers/" + dossier).body(containsString("/dossiers/" + other));
    assertEquals(4, Judged.mentions(ana, other).size());
    sends(ana, "/parting").statusCode(303);
    assertEquals(2, Judged.mentions(ana, dossier).size());
    sends(ana, "/merge", "into", "999999999").statusCode(422);
  }

  @Test
  void aMentionIsMovedAndTakenOut() {
    long c = sentence(project, "Le dépôt a brûlé.");
    long d = sentence(project, "Le dépôt est en feu.");
    long other = dossier(ana, c, d, "COPY");
    sends(ana, "/mentions/" + a + "/move", "to", "" + other).statusCode(303);
    assertEquals(List.of(b), Judged.mentions(ana, dossier));
    assertEquals(3, Judged.mentions(ana, other).size());
    sends(ana, "/mentions/" + b + "/removal").statusCode(303);
    assertEquals(List.of(), Judged.mentions(ana, dossier));
  }

  @Test
  void aDossierIsRemovedAndBroughtBackByAnAdjudicator() {
    sends(ana, "/removal").statusCode(403);
    sends(lead, "/removal").statusCode(303);
    sees(lead, "/projects/" + project.key() + "/dossiers")
        .body(containsString("/dossiers/" + dossier));
    assertEquals(List.of(), Judged.dossiers(ana, project));
    sends(lead, "/restoration")
        .statusCode(303)
        .header("Location", endsWith("/dossiers/" + dossier + "?done=restored"));
    assertEquals(List.of(dossier), Judged.dossiers(ana, project));
  }

  @Test
  void thePrintCitesEverySentence() {
    sees(ana, "/dossiers/" + dossier + "/print")
        .statusCode(200)
        .body(containsString("<cite"), containsString("The Invented Courier"))
        .body(stringContainsInOrder("43 civils", "38 et 41 morts", "sentence 2"));
  }

  @Test
  void whoRepeatsWhomIsShownForTheProject() {
    sees(ana, "/projects/" + project.key() + "/dossiers/repeats")
        .statusCode(200)
        .body(containsString("ODHK"), containsString("50\u202f%"));
  }

  @Test
  void inABlindProjectAReviewerSeesOnlyWhatTheyJudged() {
    var blind = Given.project(lead, true);
    var ben = Given.member(blind, Role.REVIEWER);
    var cleo = Given.member(blind, Role.REVIEWER);
    long c = sentence(blind, "Le dépôt a brûlé.");
    long d = sentence(blind, "Le dépôt est en feu.");
    long e = sentence(blind, "Un dépôt brûle encore.");
    long hidden = dossier(ben, c, d, "COPY");
    sees(cleo, "/dossiers/" + hidden).statusCode(404);
    sees(cleo, "/projects/" + blind.key() + "/dossiers")
        .body(not(containsString("/dossiers/" + hidden)));
    put(cleo, c, e, "PARTIAL").then().statusCode(200);
    long seen = Judged.dossiers(cleo, blind).get(0);
    sees(cleo, "/dossiers/" + seen)
        .statusCode(200)
        .body(containsString("Un dépôt brûle encore."))
        .body(not(containsString("Le dépôt est en feu.")));
    sees(cleo, "/projects/" + blind.key() + "/dossiers")
        .body(containsString("Le dépôt a brûlé."))
        .body(not(containsString("Dossier " + seen)));
    sees(cleo, "/dossiers/" + seen + "/print").body(not(containsString("Le dépôt est en feu.")));
    sees(cleo, "/projects/" + blind.key() + "/dossiers/repeats").statusCode(200);
  }

  @Test
  void aStrangerSees404() {
    var stranger = Given.person("stranger");
    sees(stranger, "/dossiers/" + dossier).statusCode(404);
    sees(stranger, "/dossiers/" + dossier + "/print").statusCode(404);
    sees(stranger, "/projects/" + project.key() + "/dossiers").statusCode(404);
    sees(stranger, "/projects/" + project.key() + "/dossiers/repeats").statusCode(404);
    sends(stranger, "/merge", "into", "1").statusCode(404);
    sends(stranger, "/mentions/" + a + "/move", "to", "1").statusCode(404);
  }
}
