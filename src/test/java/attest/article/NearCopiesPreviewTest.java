// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NearCopiesPreviewTest {
  private static final String REPORT =
      "Les milices du nord ont pris mardi matin trois quartiers de Torvenne au bord du fleuve";
  private static final String MARKED = "<mark class=\"common\">" + REPORT + "</mark>";

  Workplace project;
  Human.Session lead;

  @BeforeEach
  void aProject() {
    var person = Given.person("lead");
    project = Given.project(person);
    lead = person.signsIn();
  }

  /** Brings in one text a file; answers the address of their preview. */
  private String bring(String... texts) {
    var request = lead.asks().multiPart("csrf", lead.csrf());
    for (int i = 0; i < texts.length; i++) {
      request = request.multiPart("file", "file-" + i + ".txt", texts[i].getBytes(UTF_8));
    }
    String batch =
        request
            .post("/projects/{key}/import", project.key())
            .then()
            .statusCode(303)
            .extract()
            .header("Location")
            .replaceFirst("^https?://[^/]+", "");
    awaitFiles(batch, texts.length);
    return batch;
  }

  private void awaitFiles(String batch, int files) {
    for (int i = 0; i < 300 && drafts(batch).size() < files; i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertEquals(files, drafts(batch).size());
  }

  /** The files of an import in their order. */
  private List<String> drafts(String batch) {
    return Pattern.compile("class=\"name\" href=\"[^\"]*\\?draft=(\\d+)")
        .matcher(page(batch).extract().asString())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private ValidatableResponse page(String path) {
    return lead.asks().header("Accept-Language", "en").get(path).then().statusCode(200);
  }

  @Test
  void anArticleOfTheProjectIsNamedWithTheWordsInCommon() {
    var article = Given.article(project, REPORT + ".", "Le pont tient.");
    page(bring("Torvenne au soir\n\n« " + REPORT + " », dit un habitant.\n"))
        .body(
            allOf(
                containsString("Near-copies of this text"),
                containsString(article.title()),
                containsString("The Invented Courier"),
                containsString("at most 16 words in a row"),
                containsString(MARKED)));
  }

  @Test
  void filesOfOneImportAreComparedWithEachOther() {
    String batch =
        bring(
            "Le fleuve monte\n\nTrois maisons ont brûlé à Valmire.\n",
            "Torvenne perdue\n\n" + REPORT + ".\n",
            "Nuit calme\n\nRien à signaler. " + REPORT + ", selon un habitant.\n");
    var ids = drafts(batch);
    String list = page(batch + "?draft=" + ids.get(0)).extract().asString();
    assertFalse(list.contains("Near-copies of this text"));
    assertEquals(2, list.split("class=\"near-copy\"", -1).length - 1, "both are marked");
    page(batch + "?draft=" + ids.get(1))
        .body(
            allOf(containsString("file-2.txt</bdi></a> (in this import)"), containsString(MARKED)));
    page(batch + "?draft=" + ids.get(2))
        .body(containsString("file-1.txt</bdi></a> (in this import)"));
  }

  @Test
  void aTextOfItsOwnHasNone() {
    Given.article(project, REPORT + ".");
    page(bring("Le fleuve monte\n\nTrois maisons ont brûlé à Valmire.\n"))
        .body(not(containsString("Near-copies of this text")));
  }
}
