// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.article.Article;
import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportsApiTest {
  private static final Set<Format> HOLD_NOTES =
      EnumSet.of(
          Format.JSONL,
          Format.CSV,
          Format.HF,
          Format.WEBANNO_TSV,
          Format.UIMA_JSON,
          Format.UIMA_XMI,
          Format.BRAT,
          Format.WEB_ANNOTATION);

  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  private static void judge(Human reviewer, long sentence, List<String> labels, String note) {
    reviewer
        .asks()
        .body(Map.of("labels", labels, "note", note))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private static void submit(Human reviewer, Given.Article article) {
    reviewer.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }

  private static List<String> all(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(n -> texts.add(n.asText()));
    return texts;
  }

  @Test
  void aLineIsASentenceWithEveryReviewersAnswer() {
    var ana = Given.member(project, Role.REVIEWER);
    var bob = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Douze villages ont brûlé.", "Selon la police, non.");
    judge(bob, article.sentences().get(1), List.of("ATTRIBUTION", "CLAIM"), "bob");
    judge(ana, article.sentences().get(1), List.of(), "");
    var lines = Exported.jsonl(lead, project);
    assertEquals(article.sentences().size(), lines.size());
    var line = lines.get(1);
    assertEquals(project.key(), line.at("/project").asText());
    assertEquals(article.title(), line.at("/article/title").asText());
    assertEquals("utf-16", line.at("/unit").asText());
    assertEquals("Douze villages ont brûlé.", line.at("/sentence/text").asText());
    assertEquals(2, line.at("/answers").size());
    assertEquals("B", line.at("/answers/0/reviewer").asText());
    assertTrue(line.at("/answers/0/labels").isArray() && line.at("/answers/0/labels").isEmpty());
    assertEquals("C", line.at("/answers/1/reviewer").asText());
    assertEquals(List.of("CLAIM", "ATTRIBUTION"), all(line.at("/answers/1/labels")));
    assertEquals("bob", line.at("/answers/1/note").asText());
    assertEquals(1, line.at("/answers/1/version").asInt());
    assertFalse(line.at("/answers/1/afterSubmission").asBoolean(true));
    assertTrue(lines.get(2).at("/answers").isEmpty());
  }

  @Test
  void detailsLeaveWithTheAnswer() {
    var ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Une quarantaine de morts.");
    ana.asks()
        .body(
            Map.of(
                "labels",
                List.of("CASUALTY_FIGURE"),
                "figures",
                List.of(
                    Map.of(
                        "id",
                        "6a1f9c0e-0000-4000-8000-00000000" + (1000 + project.id()),
                        "text",
                        "Une quarantaine",
                        "begin",
                        0,
                        "end",
                        15,
                        "low",
                        40,
                        "qualifier",
                        "approx",
                        "harm",
                        "killed"))))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
    var figure = Exported.jsonl(lead, project).get(1).at("/answers/0/figures/0");
    assertEquals("approx", figure.at("/qualifier").asText());
    assertEquals(40, figure.at("/low").asInt());
    assertTrue(figure.at("/high").isNull());
  }

  @Test
  void aTableHasARowForEachSentenceAndColumnsForEachReviewer() {
    var ana = Given.member(project, Role.REVIEWER);
    Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Une phrase.", "Une autre.");
    judge(ana, article.sentences().get(0), List.of("CLAIM", "ATTRIBUTION"), "n");
    judge(ana, article.sentences().get(1), List.of(), "");
    var rows = Exported.csv(lead, project);
    assertEquals(3, rows.size());
    assertEquals("CLAIM|ATTRIBUTION", rows.get(0).get("labels_B"));
    assertEquals("n", rows.get(0).get("note_B"));
    assertEquals("false", rows.get(0).get("after_submission_B"));
    assertEquals("NONE", rows.get(1).get("labels_B"));
    assertEquals("", rows.get(2).get("labels_B"));
    assertFalse(rows.get(0).containsKey("labels_C"), "somebody who judged nothing has no columns");
  }

  @Test
  void offsetsHoldInTheStoredText() {
    var article = Given.article(project, "Le 😀 a ri.", "قُتل ١٢ شخصا.", "Fin.");
    String text = lead.asks().get("/articles/{id}", article.id()).jsonPath().getString("text");
    for (var line : Exported.jsonl(lead, project)) {
      var s = line.at("/sentence");
      assertEquals(
          text.substring(s.at("/begin").asInt(), s.at("/end").asInt()), s.at("/text").asText());
    }
    for (var row : Exported.csv(lead, project)) {
      assertEquals(
          text.substring(
              Integer.parseInt(row.get("begin_utf16")), Integer.parseInt(row.get("end_utf16"))),
          row.get("text"));
    }
  }

  @Test
  void hostileContentStaysInItsCell() {
    String nasty = "=cmd|' /C calc'!A1,\"x\";\r\n\t|\u202eRTL العربية 😀 \u0001\u2028 end";
    lead.asks()
        .body(
            Map.of(
                "title", "@SUM(1,2) \"quoted\", <script>alert(1)</script>",
                "outlet", "+outlet",
                "agency", "-agency",
                "byline", "=1+1",
                "language", "fr",
                "text", "+33 appels ont été reçus.\n\n- Qui le dit ? demande-t-il."))
        .post("/projects/{key}/articles", project.key())
        .then()
        .statusCode(200);
    long sentence = Exported.jsonl(lead, project).get(0).at("/sentence/id").asLong();
    judge(lead, sentence, List.of("CLAIM"), nasty);
    assertEquals(nasty, Exported.jsonl(lead, project).get(0).at("/answers/0/note").asText());
    var rows = Exported.csv(lead, project);
    assertEquals("'" + nasty, rows.get(0).get("note_A"));
    for (var row : rows) {
      row.values()
          .forEach(
              cell ->
                  assertFalse(!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0, cell));
      assertTrue(row.get("title").startsWith("'@SUM(1,2) \"quoted\","), row.get("title"));
    }
    assertTrue(rows.stream().anyMatch(r -> r.get("text").startsWith("'+33")));
  }

  @Test
  void whatARemovedMemberJudgedStays() {
    var ana = Given.member(project, Role.REVIEWER);
    var bob = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Une phrase.");
    judge(ana, article.sentences().get(1), List.of("CLAIM"), "");
    judge(bob, article.sentences().get(1), List.of(), "");
    String before = Exported.text(Exported.ask(lead, project, "csv"));
    lead.asks()
        .delete("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(204);
    assertEquals(before, Exported.text(Exported.ask(lead, project, "csv")));
    assertEquals(2, Exported.jsonl(lead, project).get(1).at("/answers").size());
  }

  @Test
  void inABlindProjectNothingHiddenLeaves() {
    var blind = Given.project(lead, true);
    var ana = Given.member(blind, Role.REVIEWER);
    var observer = Given.member(blind, Role.OBSERVER);
    var adjudicator = Given.member(blind, Role.ADJUDICATOR);
    var article = Given.article(blind, "Une phrase.", "Une autre.");
    judge(ana, article.sentences().get(1), List.of("CLAIM"), "SECRET");
    judge(adjudicator, article.sentences().get(2), List.of(), "mine");
    Map<Format, String> hidden = new EnumMap<>(Format.class);
    for (var format : Format.values()) {
      hidden.put(format, Exported.read(adjudicator, blind, format.word()));
    }
    judge(ana, article.sentences().get(1), List.of("ATTRIBUTION"), "SECRET again");
    for (var format : Format.values()) {
      String got = Exported.read(adjudicator, blind, format.word());
      assertEquals(hidden.get(format), got, format + " shows what another does");
      assertFalse(got.contains("SECRET"), format.word());
      if (HOLD_NOTES.contains(format)) {
        assertTrue(got.contains("mine"), format.word());
        assertTrue(Exported.read(observer, blind, format.word()).contains("SECRET"));
      }
    }
    for (String answers : List.of("majority", "soft", "dawid-skene", "adjudicated")) {
      adjudicator
          .asks()
          .queryParam("answers", answers)
          .get(Exported.PATH, blind.key(), "csv")
          .then()
          .statusCode(200)
          .body(not(containsString("ATTRIBUTION")));
    }
    submit(adjudicator, article);
    Exported.ask(adjudicator, blind, "csv").body(containsString("SECRET"));
  }

  @Test
  void onlyWhoMaySeeNamesTakesLogins() {
    var observer = Given.member(project, Role.OBSERVER);
    var article = Given.article(project, "Une phrase.");
    judge(lead, article.sentences().get(0), List.of("CLAIM"), "");
    lead.asks()
        .queryParam("reviewers", "logins")
        .get(Exported.PATH, project.key(), "csv")
        .then()
        .statusCode(200)
        .body(containsString(",labels_" + lead.login() + ","));
    observer
        .asks()
        .queryParam("reviewers", "logins")
        .get(Exported.PATH, project.key(), "jsonl")
        .then()
        .statusCode(403);
    Exported.ask(observer, project, "jsonl")
        .statusCode(200)
        .body(not(containsString(lead.login())));
  }

  @Test
  void theSameDataGivesTheSameBytesUnderANameOfOurs() {
    var article = Given.article(project, "Une phrase.");
    judge(lead, article.sentences().get(0), List.of("CLAIM"), "");
    for (var format : Format.values()) {
      var first = Exported.ask(lead, project, format.word());
      first
          .header("Content-Type", equalTo(format.mediaType()))
          .header(
              "Content-Disposition",
              equalTo(
                  "attachment; filename=\""
                      + project.key()
                      + "-answers."
                      + format.ending()
                      + "\""));
      assertArrayEquals(
          first.extract().asByteArray(),
          Exported.ask(lead, project, format.word()).extract().asByteArray());
    }
  }

  @Test
  void itLeavesCompressedWhereTheClientTakesThat() {
    Given.article(project, "Une phrase.");
    lead.asks()
        .header("Accept-Encoding", "gzip")
        .get(Exported.PATH, project.key(), "jsonl")
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip")
        .body(containsString("Une phrase."));
  }

  @Test
  void aProjectWithoutArticlesGivesAnEmptyFile() {
    assertEquals("", Exported.text(Exported.ask(lead, project, "jsonl")));
    assertEquals(1, Exported.text(Exported.ask(lead, project, "csv")).lines().count());
  }

  @Test
  void strangersReviewersAndNobodyTakeNothing() {
    var reviewer = Given.member(project, Role.REVIEWER);
    Given.article(project, "Une phrase.");
    for (var format : Format.values()) {
      Exported.ask(Given.person("stranger"), project, format.word()).statusCode(404);
      Exported.ask(reviewer, project, format.word()).statusCode(403);
      Given.nobody().get(Exported.PATH, project.key(), format.word()).then().statusCode(401);
    }
  }

  @Test
  void refusalsComeInTheirOrderAndNameTheField() {
    var reviewer = Given.member(project, Role.REVIEWER);
    Exported.ask(reviewer, project, "xlsx").statusCode(404);
    Exported.ask(lead, project, "xlsx")
        .statusCode(404)
        .body("detail", allOf(containsString("jsonl"), containsString("csv")));
    reviewer
        .asks()
        .queryParam("answers", "some")
        .get(Exported.PATH, project.key(), "csv")
        .then()
        .statusCode(403);
    Map.of("answers", "some", "reviewers", "faces", "parts", "labels,shoes", "text", "some")
        .forEach(
            (option, word) ->
                lead.asks()
                    .queryParam(option, word)
                    .get(Exported.PATH, project.key(), "csv")
                    .then()
                    .statusCode(422)
                    .body("field", equalTo(option)));
    lead.asks()
        .queryParam("text", "without")
        .get(Exported.PATH, project.key(), "brat")
        .then()
        .statusCode(422)
        .body("field", equalTo("text"));
  }

  @Test
  void oneAnswerASentenceIsReckonedFromAll() {
    var article = Given.article(project, "Une phrase.", "Une autre.", "Une troisième.");
    for (int i = 0; i < 3; i++) {
      var reviewer = Given.member(project, Role.REVIEWER);
      judge(reviewer, article.sentences().get(1), i == 0 ? List.of() : List.of("CLAIM"), "");
      judge(reviewer, article.sentences().get(2), List.of(), "");
    }
    var soft = Exported.jsonl(lead, project, "soft");
    assertEquals(List.of("CLAIM"), all(soft.get(1).at("/answers/0/labels")));
    assertEquals(0.666667, soft.get(1).at("/answers/0/probabilities/CLAIM").asDouble());
    assertEquals("soft", soft.get(1).at("/answers/0/reviewer").asText());
    assertTrue(soft.get(2).at("/answers/0/labels").isEmpty(), "judged, none");
    assertTrue(soft.get(3).at("/answers").isEmpty(), "not judged");
    var majority = Exported.jsonl(lead, project, "majority").get(1);
    assertTrue(majority.at("/answers/0/probabilities").isMissingNode());
    assertEquals(List.of("CLAIM"), all(majority.at("/answers/0/labels")));
    var likely = Exported.jsonl(lead, project, "dawid-skene").get(1);
    assertTrue(likely.at("/answers/0/probabilities/CLAIM").asDouble() > 0.5);
  }

  @Test
  void whatWasSettledIsTheAnswer() {
    var article = Given.article(project, "Une phrase.", "Une autre.");
    judge(lead, article.sentences().get(1), List.of("CLAIM"), "");
    lead.asks()
        .body(Map.of("labels", List.of("ATTRIBUTION"), "outcome", "none_right", "reason", "slip"))
        .put("/sentences/{id}/adjudication", article.sentences().get(1))
        .then()
        .statusCode(200);
    var lines = Exported.jsonl(lead, project, "adjudicated");
    assertEquals(1, lines.get(1).at("/answers").size());
    assertEquals("adjudicated", lines.get(1).at("/answers/0/reviewer").asText());
    assertEquals(List.of("ATTRIBUTION"), all(lines.get(1).at("/answers/0/labels")));
    assertTrue(lines.get(2).at("/answers").isEmpty());
  }

  @Test
  void dossiersLeaveAsStatementsAndReviews() throws IOException {
    assertEquals("", Exported.read(lead, project, "fever"));
    assertTrue(
        new ObjectMapper()
            .readTree(Exported.read(lead, project, "claimreview"))
            .at("/@graph")
            .isEmpty());
    var one = Given.article(project, "Le port de Karsten est tombé mardi.").sentences().get(1);
    var other = Given.article(project, "Mardi, Karsten a perdu son port.").sentences().get(1);
    attribute(one, "Croissant bleu");
    attribute(other, "Armée de Karsten");
    lead.asks()
        .body(Map.of("relation", "CORROBORATES"))
        .put("/sentences/{a}/corroborations/{b}", one, other)
        .then()
        .statusCode(200);
    var fever = new ObjectMapper().readTree(Exported.read(lead, project, "fever"));
    assertEquals("SUPPORTS", fever.at("/label").asText(), fever.toString());
    assertEquals(2, fever.at("/evidence").size());
    assertEquals(1, fever.at("/evidence/0/0/3").asInt(), "sentences count from 0");
    assertEquals("Le port de Karsten est tombé mardi.", fever.at("/evidence_text/0").asText());
    var review =
        new ObjectMapper().readTree(Exported.read(lead, project, "claimreview")).at("/@graph/0");
    assertEquals("ClaimReview", review.at("/@type").asText());
    assertEquals(4, review.at("/reviewRating/ratingValue").asInt());
    assertEquals(2, review.at("/itemReviewed/appearance").size());
  }

  private void attribute(long sentence, String source) {
    lead.asks()
        .body(
            Map.of(
                "labels",
                List.of("ATTRIBUTION"),
                "attributions",
                List.of(Map.of("id", UUID.randomUUID().toString(), "source", source))))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  @Test
  void withoutTextThereAreOffsetsAndHashes() {
    var article = Given.article(project, "Une phrase secrète.");
    judge(lead, article.sentences().get(1), List.of("CLAIM"), "une note");
    for (String format : List.of("jsonl", "csv", "hf")) {
      String got =
          Exported.text(
              lead.asks()
                  .queryParam("text", "without")
                  .queryParam("parts", "labels")
                  .get(Exported.PATH, project.key(), format)
                  .then());
      assertFalse(got.contains("secrète"), format);
      assertFalse(got.contains("une note"), format);
      assertTrue(got.contains(Article.hash("Une phrase secrète.")), format);
    }
  }

  @Test
  void aRemovedArticleIsNotTaken() {
    var article = Given.article(project, "Une phrase.");
    Given.article(project, "Une autre.");
    int before = Exported.jsonl(lead, project).size();
    lead.asks().delete("/articles/{id}", article.id()).then().statusCode(204);
    assertEquals(before - article.sentences().size(), Exported.jsonl(lead, project).size());
  }
}
