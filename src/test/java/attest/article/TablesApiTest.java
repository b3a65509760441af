// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TablesApiTest {
  Human lead;
  Workplace project;

  @BeforeEach
  void aProject() {
    lead = Given.person("lead");
    project = Given.project(lead);
  }

  @Test
  void eachRowOfATableIsAnArticleWithItsFacts() {
    String csv =
        "Titre;Texte;Média;Langue;Date de publication;Lien\n"
            + "Un pont;\"Un pont est tombé. Deux blessés.\";Nord-Presse;fr;16/03/2031;"
            + "https://nord.example/1\n"
            + ";\"Un marché a rouvert. Il faisait beau.\";;;2031-03-17T07:40:00Z;\n";
    var answer = send("articles.csv", csv.getBytes(Charset.forName("windows-1252")));
    answer
        .body("imported.file", contains("articles.csv:2", "articles.csv:3"))
        .body("imported.sentences", contains(2, 2))
        .body("refused", empty());
    var first = article(answer, 0);
    assertEquals("Un pont", first.getString("title"));
    assertEquals("Nord-Presse", first.getString("outlet"));
    assertEquals("2031-03-16", first.getString("publishedOn"));
    assertEquals("https://nord.example/1", first.getString("url"));
    assertEquals("Un pont est tombé. Deux blessés.", first.getString("text"));
    assertEquals("2031-03-17", article(answer, 1).getString("publishedOn"));
  }

  @Test
  void linesOfJsonAreArticles() {
    String jsonl =
        "{\"text\":\"A bridge fell. Two were hurt.\",\"outlet\":\"Herald\",\"language\":\"en\"}\n"
            + "{\"text\":\"Un marché a rouvert.\",\"publishedOn\":null}\n";
    var answer = send("articles.jsonl", jsonl.getBytes(UTF_8));
    answer.body("imported", hasSize(2)).body("refused", empty());
    assertEquals("en", article(answer, 0).getString("language"));
    assertNull(article(answer, 1).getString("publishedOn"));
  }

  @Test
  void badRowsAreRefusedByTheirLineAndTheRestIsTaken() {
    String csv =
        "text,language,date,url\n"
            + "Une phrase ici.,fr,,\n"
            + "Une autre phrase.,tlh,,\n"
            + "Encore une phrase.,fr,bientôt,\n"
            + ",fr,,\n"
            + "Une phrase de trop.,fr,,,\n"
            + "Une adresse.,fr,,ftp://x\n"
            + "Un \0 dedans.,fr,,\n"
            + "La dernière phrase.,fr,,\n";
    send("a.csv", csv.getBytes(UTF_8))
        .body("imported.file", contains("a.csv:2", "a.csv:9"))
        .body(
            "refused.file",
            contains("a.csv:3", "a.csv:4", "a.csv:5", "a.csv:6", "a.csv:7", "a.csv:8"))
        .body("refused[0].reason", containsString("language"))
        .body("refused[1].reason", containsString("publishedOn"))
        .body("refused[2].reason", containsString("no text"))
        .body("refused[3].reason", containsString("5 cells"))
        .body("refused[4].reason", containsString("url"))
        .body("refused[5].reason", containsString("U+0000"));
  }

  @Test
  void aTableWithoutAColumnOfTextIsRefusedNamingItsColumns() {
    send("a.tsv", "nombre\tlieu\n1\tSolvane\n".getBytes(UTF_8))
        .body("imported", empty())
        .body("refused[0].file", equalTo("a.tsv"))
        .body("refused[0].reason", containsString("nombre, lieu"));
  }

  @Test
  void halfACharacterIsRefused() {
    send("a.jsonl", "{\"text\":\"Une \\ud800 moitié.\"}\n".getBytes(UTF_8))
        .body("imported", empty())
        .body("refused[0].reason", containsString("U+D800"));
  }

  @Test
  void marksOfDirectionStayInTheText() {
    String text = "Une \u202Ephrase\u202C ici.";
    var answer = send("a.csv", ("text\n" + text + "\n").getBytes(UTF_8));
    assertEquals(text, article(answer, 0).getString("text"));
  }

  @Test
  void aTableSentTwiceIsStoredOnce() {
    byte[] csv = "text\nUne phrase ici.\nUne autre.\n".getBytes(UTF_8);
    send("a.csv", csv).body("imported", hasSize(2));
    send("a.csv", csv).body("imported", empty()).body("duplicates", hasSize(2));
  }

  private ValidatableResponse send(String name, byte[] bytes) {
    return lead.asks()
        .contentType("multipart/form-data")
        .multiPart("file", name, bytes, "application/octet-stream")
        .post("/projects/{key}/articles", project.key())
        .then()
        .statusCode(200);
  }

  private JsonPath article(ValidatableResponse answer, int place) {
    long id = answer.extract().jsonPath().getLong("imported[" + place + "].id");
    return lead.asks().get("/articles/{id}", id).jsonPath();
  }
}
