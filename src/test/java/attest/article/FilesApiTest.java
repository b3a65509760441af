// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files other than plain text, over the API and in the preview. */
@QuarkusTest
class FilesApiTest {
  Workplace project;
  Human lead;

  @BeforeEach
  void aProject() {
    lead = Given.person("lead");
    project = Given.project(lead);
  }

  @Test
  void aSavedPageIsAnArticleWithItsFacts() {
    long id =
        upload(file("page.html", saved("en-corvane-herald.html")))
            .body("imported", hasSize(1))
            .extract()
            .jsonPath()
            .getLong("imported[0].id");
    article(id)
        .body("title", equalTo("Aid convoy hit near Halvenne, three drivers killed"))
        .body("outlet", equalTo("The Corvane Herald"))
        .body("byline", equalTo("Tessa Holm"))
        .body("language", equalTo("en"))
        .body("url", equalTo("https://corvane-herald.example/world/aid-convoy"))
        .body("publishedOn", equalTo("2031-05-04"))
        .body("text", containsString("847 partners"))
        .body("sentences[0].kind", equalTo("TITLE"))
        .body("sentences.text", hasItem(startsWith("Three drivers were killed")));
  }

  @Test
  void whatIsSaidWithThePageWinsOverWhatItStates() {
    long id =
        upload(file("page.html", saved("en-corvane-herald.html")).multiPart("outlet", "Herald"))
            .extract()
            .jsonPath()
            .getLong("imported[0].id");
    article(id).body("outlet", equalTo("Herald"));
  }

  @Test
  void contentCountsBeforeTheNamesEnding() {
    upload(file("page.txt", saved("en-live-blog.html")))
        .body("imported.title", contains("Ostmere under fire: what we know so far"));
  }

  @Test
  void thePreviewDropsThePageAroundAndKeepsDoingSo() {
    var session = lead.signsIn();
    String batch =
        session
            .asks()
            .contentType("multipart/form-data")
            .multiPart("csrf", session.csrf())
            .multiPart("file", "page.html", saved("fr-voix-torvenne.html"), "text/html")
            .post("/projects/{key}/import", project.key())
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    String page = preview(session, batch);
    assertTrue(page.contains("<del>La Voix des Provinces</del>"), page);
    assertTrue(page.contains("Outside the article"), page);
    var form = java.util.regex.Pattern.compile("action=\"(/[^\"]+/drafts/\\d+)\"").matcher(page);
    assertTrue(form.find());
    session
        .posts()
        .formParam("title", "Titre corrigé")
        .formParam("language", "en")
        .post(form.group(1))
        .then()
        .statusCode(303);
    String again = preview(session, batch);
    assertTrue(again.contains("Titre corrigé"), again);
    assertTrue(again.contains("<del>La Voix des Provinces</del>"), again);
    assertTrue(again.contains("La Voix des Provinces"), again);
  }

  private static String preview(Human.Session session, String batch) {
    return session
        .asks()
        .header("Accept-Language", "en")
        .get(batch.replaceFirst("^https?://[^/]+", ""))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private RequestSpecification file(String name, byte[] content) {
    return lead.asks()
        .contentType("multipart/form-data")
        .multiPart("file", name, content, "application/octet-stream");
  }

  private ValidatableResponse upload(RequestSpecification request) {
    return request.post("/projects/{key}/articles", project.key()).then().statusCode(200);
  }

  private ValidatableResponse article(long id) {
    return lead.asks().get("/articles/{id}", id).then().statusCode(200);
  }

  private static byte[] saved(String name) {
    try (var in = FilesApiTest.class.getResourceAsStream("/article/file/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
