// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

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
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dataset holds besides answers, where it is asked for. */
@QuarkusTest
class PartsTest {
  private static final String ALL = "labels,details,notes,history,comments,corroborations,dossiers";

  private final Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  private static String text(Human asker, Workplace project, String format, String parts) {
    return Exported.text(
        asker.asks().queryParam("parts", parts).get(Exported.PATH, project.key(), format).then());
  }

  private static List<JsonNode> lines(String text) throws IOException {
    var lines = new ArrayList<JsonNode>();
    for (String line : text.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private static int comment(Human author, long sentence, String text) {
    return author
        .asks()
        .body(Map.of("text", text))
        .post("/sentences/{id}/comments", sentence)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void relate(Human reviewer, long a, long b, String rationale) {
    reviewer
        .asks()
        .body(Map.of("relation", "CORROBORATES", "rationale", rationale))
        .put("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .statusCode(200);
  }

  @Test
  void commentsPairsAndDossiersComeWhereTheyAreAskedFor() throws IOException {
    var ana = Given.member(project, Role.REVIEWER);
    long one = Given.article(project, "Un pont est tombé.").sentences().get(1);
    long other = Given.article(project, "Le pont s’est effondré.").sentences().get(1);
    int thread = comment(ana, one, "Is this the same bridge, @" + lead.login() + "?");
    lead.asks().put("/comments/{id}/resolution", thread).then().statusCode(200);
    relate(ana, one, other, "one bridge");
    int home = lead.asks().get("/projects/{key}/dossiers", project.key()).path("items[0].id");
    ana.asks()
        .body(Map.of("text", "Two bridges?"))
        .post("/dossiers/{id}/comments", home)
        .then()
        .statusCode(201);
    String all = text(lead, project, "jsonl", ALL);
    var lines = lines(all);
    var line =
        lines.stream().filter(l -> l.at("/sentence/id").asLong() == one).findFirst().orElseThrow();
    assertEquals("Is this the same bridge, @A?", line.at("/comments/0/text").asText());
    assertEquals("B", line.at("/comments/0/by").asText());
    assertEquals("A", line.at("/comments/0/settledBy").asText());
    assertEquals(other, line.at("/corroborations/0/with").asLong());
    assertEquals("B", line.at("/corroborations/0/reviewer").asText());
    assertEquals("one bridge", line.at("/corroborations/0/rationale").asText());
    var dossier = lines.get(lines.size() - 1).get("dossier");
    assertEquals(
        Set.of(one, other),
        Set.copyOf(
            List.of(
                dossier.at("/evidence/0/sentence").asLong(),
                dossier.at("/evidence/1/sentence").asLong())));
    assertEquals("Two bridges?", dossier.at("/comments/0/text").asText());
    assertEquals("B", dossier.at("/comments/0/by").asText());
    assertFalse(text(lead, project, "jsonl", "dossiers").contains("Two bridges?"));
    assertFalse(all.contains(lead.login()) || all.contains(ana.login()), all);
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("src/site/jsonl.schema.json")));
    lines.forEach(l -> assertEquals(Set.of(), schema.validate(l), l.toString()));
    String usual = text(lead, project, "jsonl", "");
    assertFalse(usual.contains("bridge") || usual.contains("\"dossier\""), usual);
  }

  @Test
  void bringingThemInLeavesThemOutAndSaysSo() {
    long one = Given.article(project, "Un pont est tombé.").sentences().get(1);
    long other = Given.article(project, "Le pont s’est effondré.").sentences().get(1);
    comment(lead, one, "Which bridge?");
    relate(lead, one, other, "");
    var elsewhere = Given.project(Given.person("lead"));
    elsewhere
        .lead()
        .asks()
        .contentType("multipart/form-data")
        .queryParam("format", "jsonl")
        .multiPart(
            "file",
            "f.jsonl",
            text(lead, project, "jsonl", ALL).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/projects/{key}/labelled", elsewhere.key())
        .then()
        .statusCode(200)
        .body("articles", equalTo(2))
        .body("leftOut.field", equalTo(List.of("comments", "corroborations", "dossier")));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void inABlindProjectNothingSaidBesidesAnswersLeavesEither(Format format) {
    var blind = Given.project(lead, true);
    var ana = Given.member(blind, Role.REVIEWER);
    var adjudicator = Given.member(blind, Role.ADJUDICATOR);
    var articles =
        List.of(
            Given.article(blind, "Un pont est tombé."),
            Given.article(blind, "Le pont s’est effondré."));
    var sentences = articles.stream().map(a -> a.sentences().get(1)).toList();
    for (long sentence : sentences) {
      ana.judges(sentence, List.of("CLAIM"), "");
      adjudicator.judges(sentence, List.of(), "");
    }
    String before = text(adjudicator, blind, format.word(), ALL);
    comment(ana, sentences.get(0), "SECRET words");
    relate(ana, sentences.get(0), sentences.get(1), "SECRET reason");
    assertEquals(before, text(adjudicator, blind, format.word(), ALL));
    if (format == Format.JSONL) {
      articles.forEach(
          a -> adjudicator.asks().put("/articles/{id}/submission", a.id()).then().statusCode(200));
      String after = text(adjudicator, blind, format.word(), ALL);
      assertTrue(after.contains("SECRET words") && after.contains("SECRET reason"), after);
    }
  }
}
