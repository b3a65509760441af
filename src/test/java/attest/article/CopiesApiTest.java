// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Project;
import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CopiesApiTest {
  private static final String REPORT =
      "Les milices du nord ont pris mardi le contrôle de trois quartiers de Torvenne, selon"
          + " l'OPV. ";
  private static final String BACKGROUND =
      "Le conflit a fait plus de 4.200 morts et des dizaines de milliers de déplacés depuis 2027.";

  @Inject CopyComparison comparison;

  Workplace project;
  Human lead;

  @BeforeEach
  void aProject() {
    lead = Given.person("lead");
    project = Given.project(lead);
  }

  private long article(String text, String... facts) {
    Map<String, String> body = new HashMap<>(Map.of("text", text, "language", "fr"));
    for (int i = 0; i < facts.length; i += 2) {
      body.put(facts[i], facts[i + 1]);
    }
    return lead.asks()
        .body(body)
        .post("/projects/{key}/articles", project.key())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("imported[0].id");
  }

  private ValidatableResponse copies(long id) {
    return lead.asks().get("/articles/{id}/copies", id).then().statusCode(200);
  }

  @Test
  void twoOutletsThatPrintOneReportAreLinkedBothWays() {
    long one = article(REPORT + "Le pont tient.", "outlet", "Nord Presse", "title", "Torvenne");
    long other = article("Torvenne, mercredi.\n\n" + REPORT + "La nuit fut calme.");
    String text = lead.asks().get("/articles/{id}", other).path("text");
    var json =
        copies(other)
            .body("items", hasSize(1))
            .body("next", nullValue())
            .body("items[0].article", equalTo((int) one))
            .body("items[0].title", equalTo("Torvenne"))
            .body("items[0].outlet", equalTo("Nord Presse"))
            .body("items[0].longestRun", equalTo(17))
            .body("items[0].fiveGrams", equalTo(13))
            .body("items[0].sharedTokens", equalTo(17))
            .body("items[0].runs", hasSize(1))
            .extract()
            .jsonPath();
    int begin = json.getInt("items[0].runs[0].begin");
    int end = json.getInt("items[0].runs[0].end");
    assertEquals(text.substring(begin, end), json.getString("items[0].runs[0].text"));
    assertEquals(0, json.getInt("items[0].runs[0].otherBegin"));
    copies(one)
        .body("items.article", contains((int) other))
        .body("items[0].runs[0].otherBegin", equalTo(begin))
        .body("items[0].runs[0].otherEnd", equalTo(end));
  }

  @Test
  void aSentenceNamesThoseThatCopyIt() {
    var one = Given.article(project, REPORT, "Le pont de l'Aubre tient encore.");
    var other = Given.article(project, "Rien de neuf à Lisgrave.", REPORT);
    int said = one.sentences().get(one.sentences().size() - 2).intValue();
    int copied = other.sentences().get(other.sentences().size() - 1).intValue();
    copies(one.id())
        .body("items[0].sentences", hasSize(1))
        .body("items[0].sentences[0].sentence", equalTo(said))
        .body("items[0].sentences[0].others", contains(copied));
  }

  @Test
  void aNameOfTheRegisterIsMasked() {
    lead.asks()
        .body(
            Map.of(
                "type", "ngo_monitor", "aliases", List.of("Observatoire des provinces de Velmar")))
        .put("/projects/{key}/sources/{name}", project.key(), "OPV")
        .then()
        .statusCode(org.hamcrest.Matchers.lessThan(300));
    String before = "Selon l'OPV, trois villages sont tombés mardi";
    String after = " et quatre autres brûlent.";
    article(before + after);
    long full = article(before.replace("OPV", "Observatoire des provinces de Velmar") + " soir.");
    copies(full).body("items", empty());
    long longer =
        article(
            before.replace("OPV", "Observatoire des provinces de Velmar (OPV)") + " et quatre.");
    copies(longer).body("items", hasSize(1)).body("items[0].longestRun", equalTo(10));
  }

  @Test
  void aMonitorThatIsKnownEverywhereIsMaskedWithoutARegister() {
    article("Selon l'OSDH, trois villages sont tombés mardi et quatre brûlent.");
    long full =
        article(
            "Selon l'Observatoire syrien des droits de l'Homme, trois villages sont tombés mardi et"
                + " quatre tiennent.");
    copies(full).body("items", hasSize(1)).body("items[0].longestRun", equalTo(10));
  }

  @Test
  void aFormulaAndASentenceSaidTwiceAreNone() {
    String formula = "dans une région de l'est du pays";
    article("Le calme règne " + formula + " depuis lundi. " + BACKGROUND + " " + BACKGROUND);
    long other = article("Des tirs ont été entendus " + formula + ", dit un habitant.");
    copies(other).body("items", empty());
  }

  @Test
  void droppedLinesAndBylinesAreNotCompared() {
    String menu = "\n\nLire aussi : Les pourparlers de Lisgrave suspendus pour la troisième fois";
    article("Le pont est tombé mardi soir à Torvenne." + menu);
    long other = article("Trois villages brûlent près de Valmire." + menu);
    copies(other).body("items", empty());
  }

  @Test
  void theOneThatCreditsAnAgencyIsTheLikelyOrigin() {
    long plain = article(REPORT + "Un.", "publishedOn", "2031-03-14");
    long agency = article(REPORT + "Deux.", "agency", "AFP", "publishedOn", "2031-03-15");
    copies(plain)
        .body("items[0].origin.article", equalTo((int) agency))
        .body("items[0].origin.reason", equalTo("agency_named"))
        .body("items[0].origin.agency", equalTo("AFP"));
    copies(agency).body("items[0].origin.article", equalTo((int) agency));
  }

  @Test
  void elseTheEarlierDateElseTheEarlierImportIs() {
    long late = article(REPORT + "Un.", "publishedOn", "2031-03-15");
    long early = article(REPORT + "Deux.", "publishedOn", "2031-03-14");
    copies(late)
        .body("items[0].origin.article", equalTo((int) early))
        .body("items[0].origin.reason", equalTo("earlier_date"));
    lead.asks().body(Map.of("publishedOn", "")).patch("/articles/{id}", early);
    copies(late)
        .body("items[0].origin.article", equalTo((int) late))
        .body("items[0].origin.reason", equalTo("earlier_import"));
  }

  @Test
  void aRemovedArticleIsNobodysCopyUntilItComesBack() {
    long one = article(REPORT + "Un.");
    long other = article(REPORT + "Deux.");
    lead.asks().delete("/articles/{id}", one).then().statusCode(204);
    copies(other).body("items", empty());
    long meanwhile = article(REPORT + "Trois.");
    copies(meanwhile).body("items.article", contains((int) other));
    lead.asks().put("/articles/{id}/restoration", one).then().statusCode(200);
    copies(one).body("items.article", contains((int) other, (int) meanwhile));
    copies(other).body("items.article", contains((int) one, (int) meanwhile));
  }

  @Test
  void aListIsPaged() {
    long first = article(REPORT + "Un.");
    long second = article(REPORT + "Deux.");
    long third = article(REPORT + "Trois.");
    lead.asks()
        .get("/articles/{id}/copies?limit=1", third)
        .then()
        .body("items.article", contains((int) first))
        .body("next", equalTo(String.valueOf(first)));
    lead.asks()
        .get("/articles/{id}/copies?limit=1&after=" + first, third)
        .then()
        .body("items.article", contains((int) second))
        .body("next", nullValue());
    lead.asks().get("/articles/{id}/copies?after=x", third).then().spec(refused(422, "after"));
  }

  @Test
  void articlesThatComeAtTheSameTimeFindEachOther() throws Exception {
    int many = 8;
    var threads = Executors.newFixedThreadPool(many);
    List<Callable<Long>> imports = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String end = "C'est le texte numéro " + i + ".";
      imports.add(() -> article(REPORT + end));
    }
    var ids = new ArrayList<Long>();
    for (var done : threads.invokeAll(imports)) {
      ids.add(done.get());
    }
    threads.shutdown();
    for (long id : ids) {
      copies(id).body("items", hasSize(many - 1));
    }
    var groups =
        QuarkusTransaction.requiringNew()
            .call(() -> NearCopies.groups(Project.findById(project.id())));
    assertEquals(List.of(ids.stream().sorted().toList()), groups);
  }

  @Test
  void whatVeryManyShareStaysLinkedAndBounded() {
    var ids =
        IntStream.range(0, 25).mapToObj(i -> article(REPORT + "Le numéro " + i + ".")).toList();
    copies(ids.get(24)).body("items", hasSize(CopyPrints.MOST_ARTICLES));
    var groups =
        QuarkusTransaction.requiringNew()
            .call(() -> NearCopies.groups(Project.findById(project.id())));
    assertEquals(List.of(ids), groups);
  }

  @Test
  void articlesOfAnOlderDatabaseAreComparedAfterwards() {
    long one = article(REPORT + "Un.");
    long other = article(REPORT + "Deux.");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var database = Article.getEntityManager();
              for (String forget :
                  List.of(
                      "delete from near_copy where article_id in (" + one + "," + other + ")",
                      "delete from near_copy_print where article_id in (" + one + "," + other + ")",
                      "update article set names_print = null where id in ("
                          + one
                          + ","
                          + other
                          + ")")) {
                database.createNativeQuery(forget).executeUpdate();
              }
            });
    copies(other).body("items", empty());
    comparison.catchUp();
    copies(other).body("items.article", contains((int) one));
    copies(one).body("items.article", contains((int) other));
    assertEquals(0, comparison.catchUp());
  }

  @Test
  void anotherProjectsArticlesAreNotCompared() {
    article(REPORT + "Un.");
    var elsewhere = Given.project(lead);
    var there = Given.article(elsewhere, REPORT);
    copies(there.id()).body("items", empty());
  }

  @Test
  void membersReadAndStrangersFindNothing() {
    long one = article(REPORT + "Un.");
    article(REPORT + "Deux.");
    Given.member(project, Role.OBSERVER)
        .asks()
        .get("/articles/{id}/copies", one)
        .then()
        .statusCode(200)
        .body("items[0].origin", notNullValue());
    Given.person("stranger").asks().get("/articles/{id}/copies", one).then().spec(refused(404));
    Given.nobody().get("/articles/{id}/copies", one).then().statusCode(401);
  }
}
