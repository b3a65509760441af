// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Attest exports comes back the same, ids of its places aside. */
@QuarkusTest
class RoundTripTest {
  private static final String TEXT =
      "Un titre 🚑 à Karsten\r\n\r\nSelon l’hôpital, douze 👨🏻‍🚒 sont morts.  Cinq étaient des"
          + " enfants.\r\nPartagez cet article\r\n\r\nقُتل ١٢ شخصا في كارستن. وأصيب آخرون.\r\n"
          + "Fin de l’article, e\u0301crit hier.";

  private static final String ATTRIBUTED =
      """
      "labels":["CASUALTY_FIGURE","ATTRIBUTION"],
      "attributions":[{"id":"%s","source":"hôpital","mention":{"text":"l’hôpital","begin":6,"end":15},
        "chain":["Agence","Hôpital"],"form":"indirect"}],
      "figures":[{"id":"%s","text":"douze","begin":17,"end":22,"low":12,"high":12,
        "qualifier":"exact","harm":"killed","from":"2031-03-14"}],
      "accepted":["%2$s","CASUALTY_FIGURE"]\
      """;
  private static final String CONTAINED =
      """
      "labels":["CASUALTY_FIGURE","ATTRIBUTION"],
      "attributions":[{"id":"%s","inheritsFrom":%d,"polarity":"confirms"}],
      "figures":[{"id":"%s","low":5,"high":5,"qualifier":"exact","harm":"killed",
        "category":"child","subsetOf":"%s","source":"%s"}]\
      """;

  private final Workplace project = Given.project(Given.person("lead"), true);
  private final List<Long> sentences = new ArrayList<>();
  private final UUID seed = UUID.randomUUID();
  private Human ana;
  private Human bob;
  private long article;

  @BeforeEach
  void aProjectWithAPast() {
    ana = Given.member(project, Role.REVIEWER);
    bob = Given.member(project, Role.REVIEWER);
    article =
        project
            .lead()
            .asks()
            .body(Map.of("language", "fr", "outlet", "The Invented Courier", "text", TEXT))
            .post("/projects/{key}/articles", project.key())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("imported[0].id");
    List<Map<String, Object>> found =
        project.lead().asks().get("/articles/{id}", article).jsonPath().getList("sentences");
    found.forEach(s -> sentences.add(((Number) s.get("id")).longValue()));
    judge(ana, 1, ATTRIBUTED.formatted(id(1), id(2)), "Une note 😀\r\nen deux lignes");
    judge(ana, 2, CONTAINED.formatted(id(3), sentences.get(1), id(4), id(2), id(1)), "");
    judge(ana, 0, "\"labels\":[]", "");
    judge(bob, 1, "\"labels\":[\"CLAIM\"],\"accepted\":[\"CLAIM\"]", "");
    judge(bob, 2, "\"labels\":[\"CLAIM\"]", "");
    submit(ana);
    submit(bob);
    reopen(ana);
    judge(ana, 1, "\"labels\":[\"CLAIM\"]", "Plus tard");
    judge(ana, 3, "\"labels\":[\"CASUALTY_FIGURE\"]", "");
    reopen(bob);
    withdraw(bob, 2);
    submit(bob);
    Given.article(project, "Une phrase.", "Une autre.");
  }

  private String id(int number) {
    return new UUID(seed.getMostSignificantBits(), number).toString();
  }

  private void judge(Human reviewer, int sentence, String answer, String note) {
    reviewer
        .asks()
        .body("{" + answer + ",\"note\":" + quoted(note) + "}")
        .put("/sentences/{id}/annotation", sentences.get(sentence))
        .then()
        .statusCode(200);
  }

  private static String quoted(String text) {
    try {
      return new ObjectMapper().writeValueAsString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void withdraw(Human reviewer, int sentence) {
    reviewer
        .asks()
        .delete("/sentences/{id}/annotation", sentences.get(sentence))
        .then()
        .statusCode(200);
  }

  private void submit(Human reviewer) {
    reviewer.asks().put("/articles/{id}/submission", article).then().statusCode(200);
  }

  private void reopen(Human reviewer) {
    reviewer.asks().delete("/articles/{id}/submission", article).then().statusCode(200);
  }

  private static String exported(Workplace project, String reviewers) {
    byte[] bytes =
        project
            .lead()
            .asks()
            .queryParam("reviewers", reviewers)
            .get("/projects/{key}/exports/jsonl", project.key())
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<JsonNode> lines(String jsonl) {
    var json = new ObjectMapper();
    return jsonl
        .lines()
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static void join(Workplace project, Human person) {
    project
        .lead()
        .asks()
        .body(Map.of("role", "REVIEWER"))
        .put("/projects/{key}/members/{login}", project.key(), person.login())
        .then()
        .statusCode(200);
  }

  @Test
  void anotherProjectOfTheSameMembersExportsTheSame() {
    var other = Given.project(Given.person("lead"), true);
    join(other, ana);
    join(other, bob);
    String file = exported(project, "logins");
    assertEquals(TEXT, lines(file).get(0).at("/article/text").asText());
    assertTrue(file.contains("\"withdrawn\""), "an answer that was taken back is in it");
    Sent.of("jsonl", file)
        .to(other)
        .statusCode(200)
        .body("stored", equalTo(true))
        .body("articles", equalTo(2))
        .body("refused", empty())
        .body("conflicts", empty());
    assertEquals(
        Places.of(lines(file), Map.of()), Places.of(lines(exported(other, "logins")), Map.of()));
  }

  @Test
  void everyLineFitsThePublishedSchema() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("src/site/jsonl.schema.json")));
    var lines = lines(exported(project, "letters"));
    assertTrue(lines.stream().anyMatch(line -> line.has("withdrawn")));
    lines.forEach(line -> assertEquals(Set.of(), schema.validate(line), line.toString()));
    var spoilt = ((ObjectNode) lines.get(0)).put("unit", "utf-8");
    assertFalse(schema.validate(spoilt).isEmpty(), "the schema refuses what it should");
  }

  @Test
  void lettersBecomePeopleWhoAreNotHere() {
    var other = Given.project(Given.person("lead"));
    String file = exported(project, "letters");
    Sent.of("jsonl", file)
        .tried(other)
        .statusCode(200)
        .body("stored", equalTo(false))
        .body("reviewers.name", equalTo(List.of("B", "C")))
        .body("refused.field", org.hamcrest.Matchers.everyItem(equalTo("reviewer")));
    Sent.of("jsonl", file)
        .with("{\"reviewers\":{\"B\":\"new:Ana elsewhere\",\"C\":\"new:Bob elsewhere\"}}")
        .to(other)
        .statusCode(200);
    String back = exported(other, "logins");
    assertEquals(
        Places.of(lines(file), Map.of()),
        Places.of(lines(back), Map.of("ana-elsewhere", "B", "bob-elsewhere", "C")));
    assertEquals(
        List.of(other.lead().login()),
        other.lead().asks().get("/projects/{key}", other.key()).jsonPath().getList("members.login"),
        "somebody who is not here is no member");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String file = exported(project, "logins");
    var before = exported(project, "logins");
    Sent.of("jsonl", file)
        .to(project)
        .statusCode(200)
        .body("articles", equalTo(0))
        .body("existing", equalTo(2))
        .body("answers", equalTo(0))
        .body("unchanged", equalTo(6))
        .body("conflicts", empty());
    assertEquals(before, exported(project, "logins"));
  }

  @Test
  void anAnswerThatStandsIsKeptAndTold() {
    String file = exported(project, "logins");
    judge(ana, 0, "\"labels\":[\"CLAIM\"]", "");
    Sent.of("jsonl", file)
        .to(project)
        .statusCode(200)
        .body("answers", equalTo(0))
        .body("conflicts.line", equalTo(List.of(1)))
        .body("conflicts.field", equalTo(List.of("answers")));
    assertTrue(lines(exported(project, "logins")).get(0).at("/answers/0/labels/0").isTextual());
  }

  @Test
  void sentencesOfOtherBoundariesAreRefusedAndNotSegmentedAnew() {
    String file = exported(project, "logins");
    var changed = lines(file);
    var place = (ObjectNode) changed.get(1).get("sentence");
    String words = place.get("text").asText();
    place.put("end", place.get("end").asInt() - 1);
    place.put("text", words.substring(0, words.length() - 1));
    Sent.of("jsonl", changed.stream().map(JsonNode::toString).collect(Collectors.joining("\n")))
        .to(project)
        .statusCode(422)
        .body("refused.line", equalTo(List.of(2, 2)))
        .body("refused.field", equalTo(List.of("sentence.begin", "sentence.begin")));
    assertEquals(file, exported(project, "logins"));
  }

  @Test
  void theHistoryTellsWhatWasBroughtIn() {
    var other = Given.project(Given.person("lead"));
    join(other, ana);
    Sent.of("jsonl", exported(project, "logins"))
        .with("{\"reviewers\":{\"" + bob.login() + "\":\"-\"}}")
        .to(other)
        .statusCode(200);
    long sentence = lines(exported(other, "letters")).get(1).at("/sentence/id").asLong();
    var history =
        ana.asks().get("/sentences/{id}/annotation/history", sentence).then().statusCode(200);
    history.body("items.size()", equalTo(2));
    List<String> imported = history.extract().jsonPath().getList("items.importedAt");
    assertFalse(imported.contains(null), "each version says that it was brought in");
    ana.asks()
        .get("/sentences/{id}/annotation/history", sentences.get(1))
        .then()
        .body("items[0].importedAt", equalTo(null));
  }

  @Test
  void anAlteredTextOrAMissingLineIsRefusedWithItsArticle() {
    var other = Given.project(Given.person("lead"));
    join(other, ana);
    join(other, bob);
    String file = exported(project, "logins");
    var gap = new ArrayList<>(file.lines().toList());
    gap.remove(2);
    Map<String, String> bad = new HashMap<>();
    bad.put("article.textHash", file.replaceFirst("Fin de l’article", "Fin de l’affaire"));
    bad.put("sentence.ordinal", String.join("\n", gap));
    bad.put("sentence.text", file.replaceFirst("\"text\":\"Cinq", "\"text\":\"Sept"));
    bad.put("unit", file.replaceFirst("utf-16", "utf-8"));
    bad.put("nobody", file.replaceFirst("\"unit\"", "\"nobody\":1,\"unit\""));
    bad.put(
        "sentence.end", file.replaceFirst("\"begin\":0,\"end\":\\d+", "\"begin\":0,\"end\":1e99"));
    bad.forEach(
        (field, content) ->
            Sent.of("jsonl", content)
                .to(other)
                .statusCode(422)
                .body("refused[0].field", equalTo(field)));
    assertEquals("", exported(other, "logins"), "nothing of it was stored");
    Sent.of("jsonl", bad.get("sentence.text"))
        .skipping(other)
        .statusCode(200)
        .body("articles", equalTo(1));
  }
}
