// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportPageTest {
  static final String MENU = "Lire aussi : Les pourparlers suspendus";
  static final String TEXT =
      "Le marché de Solvane a rouvert\n\nLe marché a rouvert lundi matin dans la ville.\n"
          + MENU
          + "\nSelon les secours, 43 civils ont été tués.\n";

  Workplace project;
  Human.Session lead;

  @BeforeEach
  void aProject() {
    var person = Given.person("lead");
    project = Given.project(person);
    lead = person.signsIn();
  }

  @Test
  void nothingIsAnArticleBeforeTheLeadSaysSo() {
    String batch = bring(file("a.txt", TEXT));
    page(batch).body(containsString("a.txt")).body(containsString("<del>" + MENU + "</del>"));
    assertEquals(0, articles().size());
    page("/projects/" + project.key() + "/import").body(containsString(batch));
    post(draft(batch) + "/articles");
    assertEquals(List.of("Le marché de Solvane a rouvert"), articles());
    page("/projects/" + project.key() + "/import").body(not(containsString(batch)));
  }

  @Test
  void savingTwiceStoresOnce() {
    String batch = bring(file("a.txt", TEXT));
    String save = draft(batch) + "/articles";
    var codes =
        AtOnce.run(4, n -> lead.posts().formParam("language", "fr").post(save).statusCode());
    assertEquals(List.of(303, 303, 303, 303), codes);
    post(save);
    assertEquals(1, articles().size());
    page(batch).body(containsString("1 article is saved"));
  }

  @Test
  void aLineIsRestoredAndDroppedWithTheFactsTyped() {
    String batch = bring(file("a.txt", TEXT));
    String draft = draft(batch);
    String begin = String.valueOf(TEXT.indexOf(MENU));
    lead.posts()
        .formParam("outlet", "Le Courrier & <b>Cie</b>")
        .formParam("restore", begin)
        .post(draft)
        .then()
        .statusCode(303)
        .header("Location", containsString("#line-" + begin));
    page(batch)
        .body(not(containsString("<del>")))
        .body(containsString("Le Courrier &amp; &lt;b&gt;Cie&lt;/b&gt;"));
    lead.posts().formParam("drop", begin).post(draft).then().statusCode(303);
    page(batch).body(containsString("<del>" + MENU)).body(containsString("Le Courrier &amp;"));
  }

  @Test
  void anotherLanguageReadsTheTextAnew() {
    String batch = bring(file("a.txt", TEXT));
    lead.posts().formParam("language", "ar").post(draft(batch)).then().statusCode(303);
    page(batch).body(containsString("dir=\"rtl\""));
  }

  @Test
  void aWrongFactIsShownInItsFormAndNothingIsSaved() {
    String batch = bring(file("a.txt", TEXT));
    lead.posts()
        .formParam("title", "Un titre corrigé")
        .formParam("publishedOn", "hier")
        .post(draft(batch) + "/articles")
        .then()
        .statusCode(422)
        .body(containsString("aria-invalid=\"true\""))
        .body(containsString("value=\"hier\""))
        .body(containsString("Un titre corrigé"));
    assertEquals(0, articles().size());
  }

  @Test
  void eachFileSaysWhatBecameOfIt() {
    post("/projects/" + project.key() + "/import", file("deja.txt", TEXT + "Déjà là."));
    String batch =
        bring(
            file("a.txt", TEXT)
                .multiPart("file", "copie.txt", TEXT.getBytes(UTF_8), "text/plain")
                .multiPart("file", "vide.txt", new byte[0], "text/plain")
                .multiPart("file", "<script>.pdf", new byte[] {1}, "application/pdf")
                .multiPart("text", "Un texte collé ici. Avec deux phrases."));
    page(batch)
        .body(containsString("2 ready"))
        .body(containsString("2 refused"))
        .body(containsString("1 copy"))
        .body(containsString("&lt;script&gt;.pdf"))
        .body(containsString("Pasted text"))
        .body(not(containsString("<script>.pdf")));
  }

  @Test
  void whatIsLeftOutIsNotSavedAndCanBeTakenInAgain() {
    String batch = bring(file("a.txt", TEXT));
    String draft = draft(batch);
    post(draft + "/exclusion");
    post(draft + "/articles");
    assertEquals(0, articles().size());
    post(draft + "/inclusion");
    post(draft + "/articles");
    assertEquals(1, articles().size());
  }

  @Test
  void aFileThatIsSavedLeadsToItsArticleAndOffersNoForm() {
    String batch = bring(file("a.txt", TEXT));
    String draft = draft(batch);
    String open = batch + "?draft=" + draft.substring(draft.lastIndexOf('/') + 1);
    page(open).body(containsString("name=\"title\"")).body(containsString("no date (yyyy-mm-dd)"));
    post(draft + "/articles");
    long id = json("/api/v1/projects/" + project.key() + "/articles").getLong("items[0].id");
    lead.posts().formParam("title", "Trop tard").post(draft).then().statusCode(303);
    page(open)
        .body(containsString("This file is saved as an article"))
        .body(containsString("href=\"/articles/" + id + "/facts\""))
        .body(not(containsString("name=\"title\"")))
        .body(not(containsString("id=\"keep\"")))
        .body(not(containsString("id=\"in-or-out\"")))
        .body(not(containsString("Every line of this text was dropped")));
    assertEquals(List.of("Le marché de Solvane a rouvert"), articles());
  }

  @Test
  void aTextSavedMeanwhileBecomesADuplicate() {
    String first = bring(file("a.txt", TEXT));
    String second = bring(file("b.txt", TEXT));
    post(draft(first) + "/articles");
    post(draft(second) + "/articles");
    assertEquals(1, articles().size());
    page(second).body(containsString("The project has this text already"));
  }

  @Test
  void pastedTextKeepsItsLineEnds() {
    String batch = bring(parts().multiPart("text", "Un titre ici\r\n\r\nUne phrase. Deux."));
    post(draft(batch) + "/articles");
    long id = json("/api/v1/projects/" + project.key() + "/articles").getLong("items[0].id");
    assertEquals(
        "Un titre ici\n\nUne phrase. Deux.", json("/api/v1/articles/" + id).getString("text"));
  }

  @Test
  void anImportIsDiscardedAfterAQuestion() {
    String batch = bring(file("a.txt", TEXT));
    page(batch + "/discarding").body(containsString("One file"));
    post(batch + "/discarding");
    lead.asks().get(batch).then().statusCode(404);
  }

  @Test
  void nothingSentShowsTheFormAgain() {
    parts()
        .post("/projects/" + project.key() + "/import")
        .then()
        .statusCode(422)
        .body(containsString("choose at least one file"));
  }

  @Test
  void onlyLeadsOfTheProjectImport() {
    String batch = bring(file("a.txt", TEXT));
    String draft = draft(batch);
    var stranger = Given.person("stranger").signsIn();
    var reviewer = Given.member(project, Role.REVIEWER).signsIn();
    for (String path :
        List.of("/projects/" + project.key() + "/import", batch, batch + "/discarding")) {
      stranger.asks().get(path).then().statusCode(404);
      reviewer.asks().get(path).then().statusCode(403);
    }
    for (String path :
        List.of(draft, draft + "/articles", draft + "/exclusion", batch + "/discarding")) {
      stranger.posts().post(path).then().statusCode(404);
      reviewer.posts().post(path).then().statusCode(403);
      lead.asks()
          .contentType("application/x-www-form-urlencoded")
          .post(path)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void aBatchOfAnotherProjectIsNotFound() {
    String batch = bring(file("a.txt", TEXT));
    var other = Given.person("other");
    var elsewhere = Given.project(other);
    other
        .signsIn()
        .asks()
        .get(batch.replace(project.key(), elsewhere.key()))
        .then()
        .statusCode(404);
  }

  private RequestSpecification parts() {
    return lead.asks().contentType("multipart/form-data").multiPart("csrf", lead.csrf());
  }

  private RequestSpecification file(String name, String text) {
    return parts().multiPart("file", name, text.getBytes(UTF_8), "text/plain");
  }

  private String bring(RequestSpecification request) {
    return post("/projects/" + project.key() + "/import", request)
        .replaceFirst("^https?://[^/]+", "");
  }

  private static String post(String path, RequestSpecification request) {
    return request.post(path).then().statusCode(303).extract().header("Location");
  }

  private void post(String path) {
    post(path, lead.posts());
  }

  private ValidatableResponse page(String path) {
    return lead.asks().header("Accept-Language", "en").get(path).then().statusCode(200);
  }

  private String draft(String batch) {
    Matcher form =
        Pattern.compile("action=\"(" + batch + "/drafts/\\d+)\"")
            .matcher(page(batch).extract().asString());
    assertTrue(form.find());
    return form.group(1);
  }

  private io.restassured.path.json.JsonPath json(String path) {
    return lead.asks().get(path).jsonPath();
  }

  private List<String> articles() {
    return json("/api/v1/projects/" + project.key() + "/articles").getList("items.title");
  }
}
