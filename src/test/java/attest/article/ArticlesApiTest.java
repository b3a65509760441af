// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static attest.testing.Refusal.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticlesApiTest {
  static final String TEXT =
      "Le marché de Solvane a rouvert\n\nLe marché a rouvert lundi. Selon les secours, 43 civils"
          + " ont été tués dans la ville.\n";

  Workplace project;
  Human lead;

  @BeforeEach
  void aProject() {
    lead = Given.person("lead");
    project = Given.project(lead);
  }

  @Test
  void aTextBecomesAnArticleOfSentences() {
    submit(Map.of("text", TEXT))
        .statusCode(200)
        .body("imported", hasSize(1))
        .body("imported[0].title", equalTo("Le marché de Solvane a rouvert"))
        .body("imported[0].sentences", equalTo(3))
        .body("imported[0].file", nullValue())
        .body("refused", empty())
        .body("duplicates", empty());
  }

  @Test
  void factsGivenWinOverThoseInTheText() {
    var facts =
        Map.of(
            "title", "Autre titre",
            "outlet", "Nord-Presse",
            "agency", "Agence du Nord",
            "language", "fr-LB",
            "url", "https://nord.example/1",
            "publishedOn", "2031-03-16",
            "text", TEXT);
    var article =
        article(submit(facts).statusCode(200).extract().jsonPath().getLong("imported[0].id"));
    assertEquals("Autre titre", article.getString("title"));
    assertEquals("Nord-Presse", article.getString("outlet"));
    assertEquals("Agence du Nord", article.getString("agency"));
    assertEquals("fr", article.getString("language"));
    assertEquals("https://nord.example/1", article.getString("url"));
    assertEquals("2031-03-16", article.getString("publishedOn"));
    assertEquals(TEXT, article.getString("text"));
  }

  @Test
  void spansHoldTheTextWhateverStandsInIt() {
    String text =
        "\uFEFFTitre 😀 rare\r\n\r\nDit «\u00A0oui\u00A0» 👩‍👩‍👧 hier. Il y a 2\u202F000 morts.\r\n"
            + "e\u0301te\u0301 \u200Fقال المرصد\u200E fini.\n\u2028Fin.";
    long id =
        submit(Map.of("text", text)).statusCode(200).extract().jsonPath().getLong("imported[0].id");
    var article = article(id);
    assertEquals(text, article.getString("text"));
    List<Map<String, Object>> sentences = article.getList("sentences");
    int before = 0;
    for (var sentence : sentences) {
      int begin = (int) sentence.get("begin");
      int end = (int) sentence.get("end");
      assertEquals(text.substring(begin, end), sentence.get("text"));
      assertEquals(true, begin >= before && end > begin);
      before = end;
    }
    assertEquals(
        IntStream.rangeClosed(1, sentences.size()).boxed().toList(),
        article.getList("sentences.ordinal"));
  }

  @Test
  void theSameTextIsStoredOnce() {
    long first = submit(Map.of("text", TEXT)).extract().jsonPath().getLong("imported[0].id");
    submit(Map.of("text", TEXT, "title", "Sous un autre titre"))
        .statusCode(200)
        .body("imported", empty())
        .body("duplicates[0].of", equalTo((int) first));
    articles().body("items.id", contains((int) first));
  }

  @Test
  void anotherProjectMayHoldTheSameText() {
    submit(Map.of("text", TEXT)).body("imported", hasSize(1));
    project = Given.project(lead);
    submit(Map.of("text", TEXT)).body("imported", hasSize(1));
  }

  @Test
  void twentyWhoSendTheSameTextAtOnceStoreItOnce() {
    var answers =
        AtOnce.run(
            20,
            n ->
                lead.asks()
                    .body(Map.of("text", TEXT))
                    .post("/projects/{key}/articles", project.key()));
    assertEquals(20, answers.stream().filter(a -> a.statusCode() == 200).count());
    assertEquals(1, answers.stream().mapToInt(a -> sizeOf(a, "imported")).sum());
    assertEquals(19, answers.stream().mapToInt(a -> sizeOf(a, "duplicates")).sum());
    articles().body("items", hasSize(1));
  }

  @Test
  void aRetryUnderTheSameKeyGetsTheSameAnswer() {
    var answers =
        IntStream.range(0, 2)
            .mapToObj(
                n ->
                    lead.asks()
                        .header("Idempotency-Key", "import-1")
                        .body(Map.of("text", TEXT))
                        .post("/projects/{key}/articles", project.key())
                        .asString())
            .toList();
    assertEquals(answers.get(0), answers.get(1));
    lead.asks()
        .header("Idempotency-Key", "import-1")
        .body(Map.of("text", "Un autre texte. Encore."))
        .post("/projects/{key}/articles", project.key())
        .then()
        .spec(refused(409, "Idempotency-Key"));
  }

  @Test
  void filesUnderOneKeyAreTakenOnce() {
    var first = upload(file("a.txt", TEXT).header("Idempotency-Key", "k")).extract().asString();
    var again = upload(file("a.txt", TEXT).header("Idempotency-Key", "k")).extract().asString();
    assertEquals(first, again);
  }

  @Test
  void aBadFileNeverTakesTheOthersWithIt() throws IOException {
    byte[] noise = new byte[3000];
    new Random(7).nextBytes(noise);
    var request =
        file("bon.txt", TEXT)
            .multiPart("file", "vide.txt", new byte[0], "text/plain")
            .multiPart("file", "bruit.txt", noise, "text/plain")
            .multiPart("file", "image.png", noise, "image/png")
            .multiPart("file", fiftyMegabytes(), "text/plain")
            .multiPart("file", "copie.txt", TEXT.getBytes(UTF_8), "text/plain")
            .multiPart(
                "file",
                "latin.txt",
                "Été à Solvane. Il pleut déjà.".getBytes(latin()),
                "text/plain");
    upload(request)
        .statusCode(200)
        .body("imported.file", contains("bon.txt", "latin.txt"))
        .body("refused.file", contains("vide.txt", "bruit.txt", "image.png", "fifty.txt"))
        .body("refused.reason", everyItem(containsString(".")))
        .body("refused[3].reason", containsString("20 MB"))
        .body("duplicates.file", contains("copie.txt"));
    articles().body("items", hasSize(2));
  }

  @Test
  void aNameIsShownAndNeverOpened() {
    String longest = "n".repeat(4000) + ".txt";
    upload(file("../../etc/<b>passwd.txt", TEXT))
        .body("imported[0].file", containsString("<b>passwd.txt"));
    upload(file(longest, "Un texte neuf. Avec deux phrases.")).body("imported", hasSize(1));
  }

  @Test
  void aNameOfAnyScriptIsKept() throws Exception {
    String part =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"مرافئ.txt\"\r\n\r\n"
            + TEXT
            + "\r\n--x--\r\n";
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path()))
            .header("Authorization", "Bearer " + lead.token())
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(part, UTF_8))
            .build();
    var answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    assertEquals("مرافئ.txt", JsonPath.from(answer.body()).getString("imported[0].file"));
  }

  private String path() {
    return "/api/v1/projects/" + project.key() + "/articles";
  }

  @Test
  void moreThanAThousandFilesAreRefusedWhole() {
    var request = parts();
    IntStream.rangeClosed(0, 1000)
        .forEach(n -> request.multiPart("file", n + ".txt", ("Texte " + n + ".").getBytes(UTF_8)));
    upload(request).spec(refused(422, "file"));
    upload(parts().multiPart("other", "1")).spec(refused(422, "file"));
    articles().body("items", empty());
  }

  @Test
  void aWrongFieldIsNamed() {
    submit(Map.of("text", " \n ")).spec(refused(422, "text"));
    submit(Map.of("text", "a\u0007b")).spec(refused(422, "text"));
    submit(Map.of("title", "T")).spec(refused(422, "text"));
    submit(Map.of("text", TEXT, "language", "de")).spec(refused(422, "language"));
    submit(Map.of("text", TEXT, "publishedOn", "hier")).spec(refused(422, "publishedOn"));
    submit(Map.of("text", TEXT, "url", "javascript:alert(1)")).spec(refused(422, "url"));
    submit(Map.of("text", TEXT, "title", "t".repeat(1001))).spec(refused(422, "title"));
    submit(Map.of("text", TEXT, "author", "x")).spec(refused(400, "author"));
    articles().body("items", empty());
  }

  @Test
  void strangersSeeNothingAndReviewersMayNotImport() {
    var stranger = Given.person("stranger");
    var reviewer = Given.member(project, Role.REVIEWER);
    Given.nobody()
        .body("{}")
        .post("/projects/{key}/articles", project.key())
        .then()
        .statusCode(401);
    stranger
        .asks()
        .body("{")
        .post("/projects/{key}/articles", project.key())
        .then()
        .spec(refused(404));
    stranger.asks().get("/projects/{key}/articles", project.key()).then().spec(refused(404));
    reviewer
        .asks()
        .body("{")
        .post("/projects/{key}/articles", project.key())
        .then()
        .spec(refused(403));
    reviewer.asks().get("/projects/{key}/articles", project.key()).then().statusCode(200);
    reviewer
        .asks()
        .contentType("multipart/form-data")
        .multiPart("file", "a.txt", TEXT.getBytes(UTF_8))
        .post("/projects/{key}/articles", project.key())
        .then()
        .spec(refused(403));
  }

  @Test
  void theListComesInPages() {
    IntStream.range(0, 3).forEach(n -> submit(Map.of("text", "Texte numéro " + n + ". Fin.")));
    var page =
        lead.asks()
            .queryParam("limit", 2)
            .get("/projects/{key}/articles", project.key())
            .jsonPath();
    assertEquals(2, page.getList("items").size());
    lead.asks()
        .queryParam("after", page.getString("next"))
        .get("/projects/{key}/articles", project.key())
        .then()
        .body("items", hasSize(1))
        .body("items[0].sentences", equalTo(2))
        .body("next", nullValue());
  }

  @Test
  void aThousandSentencesAreStoredWhole() {
    var text = new StringBuilder("Le titre\n\n");
    IntStream.range(0, 1000)
        .forEach(n -> text.append("La phrase porte le numéro ").append(n).append(". "));
    submit(Map.of("text", text.toString())).body("imported[0].sentences", equalTo(1001));
  }

  private ValidatableResponse submit(Map<String, ?> article) {
    return lead.asks()
        .body(new HashMap<>(article))
        .post("/projects/{key}/articles", project.key())
        .then();
  }

  private RequestSpecification parts() {
    return lead.asks().contentType("multipart/form-data");
  }

  private RequestSpecification file(String name, String text) {
    return parts().multiPart("file", name, text.getBytes(UTF_8), "text/plain");
  }

  private ValidatableResponse upload(RequestSpecification request) {
    return request.post("/projects/{key}/articles", project.key()).then();
  }

  private ValidatableResponse articles() {
    return lead.asks().get("/projects/{key}/articles", project.key()).then().statusCode(200);
  }

  private JsonPath article(long id) {
    return lead.asks().get("/articles/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  private static File fiftyMegabytes() throws IOException {
    var file = Files.createTempDirectory("attest").resolve("fifty.txt").toFile();
    try (var sparse = new RandomAccessFile(file, "rw")) {
      sparse.setLength(50_000_000);
    }
    file.deleteOnExit();
    return file;
  }

  private static int sizeOf(Response answer, String list) {
    return answer.jsonPath().getList(list).size();
  }

  private static java.nio.charset.Charset latin() {
    return java.nio.charset.Charset.forName("windows-1252");
  }
}
