// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labelled files of other programs, and what every labelled file meets. */
@QuarkusTest
class LabelledApiTest {
  private static final String TEXT =
      "At least 12 people were killed in Port Vale, officials said.\\n"
          + "Rescuers found 3 survivors. 🚑 Ambulances left Port Vale.";
  private static final String SPANS =
      "{\"text\":\""
          + TEXT
          + "\",\"label\":[[9,18,\"CASUALTY\"],[45,54,\"SOURCE\"],[107,116,\"PLACE\"]]}\n";
  private static final String MAPPING =
      """
      {"labels":{"CASUALTY":"CASUALTY_FIGURE","SOURCE":"ATTRIBUTION","PLACE":"new:PLACE"},
       "reviewers":{"":"%s"},"language":"en"}\
      """;

  private final Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();
  private Human ana;

  @BeforeEach
  void aReviewer() {
    ana = Given.member(project, Role.REVIEWER);
  }

  private String mapping() {
    return MAPPING.formatted(ana.login());
  }

  private int articles() {
    return lead.asks()
        .get("/projects/{key}/articles", project.key())
        .jsonPath()
        .getList("items")
        .size();
  }

  private JsonPath onlyArticle() {
    long id =
        lead.asks()
            .get("/projects/{key}/articles", project.key())
            .jsonPath()
            .getLong("items[0].id");
    return lead.asks().get("/articles/{id}", id).jsonPath();
  }

  private JsonPath answers() {
    long id = onlyArticle().getLong("id");
    return lead.asks().get("/articles/{id}/annotations", id).jsonPath();
  }

  @Test
  void spansBecomeLabelsOfTheirSentencesWithDetails() {
    Sent.of("doccano", SPANS)
        .with(mapping())
        .to(project)
        .statusCode(200)
        .body("articles", equalTo(1))
        .body("refused", empty())
        .body("labels.to", hasItems("CASUALTY_FIGURE", "ATTRIBUTION", "PLACE"));
    List<String> texts = onlyArticle().getList("sentences.text");
    assertEquals("At least 12 people were killed in Port Vale, officials said.", texts.get(0));
    var answers = answers();
    assertEquals(texts.size(), answers.getList("sentence").size());
    assertEquals(List.of("CASUALTY_FIGURE", "ATTRIBUTION"), answers.getList("[0].labels"));
    assertEquals("12 people", answers.getString("[0].figures[0].text"));
    assertEquals("vague", answers.getString("[0].figures[0].qualifier"));
    assertEquals("officials", answers.getString("[0].attributions[0].mention.text"));
    assertEquals(List.of(), answers.getList("[1].labels"), "judged, none of them");
    assertEquals(List.of("PLACE"), answers.getList("[" + (texts.size() - 1) + "].labels"));
    assertEquals(0, answers.getInt("[0].guidelineVersion"));
    assertEquals(ana.login(), answers.getString("[0].reviewer"));
  }

  @Test
  void anArticleThatStandsTakesTheLabelsOfItsText() {
    Sent.of("doccano", SPANS).with(mapping()).to(project).statusCode(200);
    List<Integer> before = onlyArticle().getList("sentences.id");
    Sent.of("doccano", SPANS)
        .with(MAPPING.formatted(lead.login()))
        .to(project)
        .statusCode(200)
        .body("articles", equalTo(0))
        .body("existing", equalTo(1))
        .body("answers", equalTo(before.size()));
    assertEquals(before, onlyArticle().getList("sentences.id"), "never segmented anew");
    assertEquals(2 * before.size(), answers().getList("sentence").size());
  }

  @Test
  void inABlindProjectWhatWasBroughtInIsHiddenLikeAllElse() {
    var blind = Given.project(lead, true);
    var bob = Given.member(blind, Role.REVIEWER);
    Sent.of("doccano", SPANS)
        .with(mapping().replace(ana.login(), "new:Ana elsewhere"))
        .to(blind)
        .statusCode(200);
    long article =
        lead.asks().get("/projects/{key}/articles", blind.key()).jsonPath().getLong("items[0].id");
    bob.asks().get("/articles/{id}/annotations", article).then().statusCode(200).body("$", empty());
    lead.asks()
        .get("/articles/{id}/annotations", article)
        .then()
        .body("reviewer", hasItems("ana-elsewhere"));
  }

  @Test
  void aRelationGivesAFigureItsSource() {
    String file =
        "{\"text\":\""
            + TEXT
            + "\",\"entities\":[{\"id\":0,\"start_offset\":9,\"end_offset\":18,\"label\":\"CASUALTY\"},"
            + "{\"id\":1,\"start_offset\":45,\"end_offset\":54,\"label\":\"SOURCE\"}],"
            + "\"relations\":[{\"id\":0,\"from_id\":0,\"to_id\":1,\"type\":\"attributedTo\"},"
            + "{\"id\":1,\"from_id\":1,\"to_id\":0,\"type\":\"x\"}]}";
    Sent.of("doccano", file)
        .with(mapping())
        .to(project)
        .statusCode(200)
        .body("leftOut.field", equalTo(List.of("relations[1]")));
    assertEquals(
        answers().getString("[0].attributions[0].id"),
        answers().getString("[0].figures[0].source"));
  }

  @Test
  void classesAreTakenOfOneLineAsOneSentence() {
    String file =
        """
        {"text": " Two were hurt. Nobody died.", "label": ["claim"]}
        {"text": "A title\\nTwo were hurt.", "label": ["claim"]}
        {"text": "Nobody has annotated this. Not yet.", "label": []}
        """;
    var sent = Sent.of("doccano", file).with(mapping().replace("CASUALTY\"", "claim\""));
    sent.to(project).statusCode(422).body("refused.line", equalTo(List.of(2)));
    assertEquals(0, articles());
    sent.skipping(project).statusCode(200).body("articles", equalTo(3)).body("answers", equalTo(1));
    assertEquals(List.of("Two were hurt. Nobody died."), onlyArticle().getList("sentences.text"));
    assertEquals(List.of("CASUALTY_FIGURE"), answers().getList("[0].labels"));
  }

  @Test
  void unknownNamesAndOffsetsThatDoNotFitAreToldRowByRow() {
    String file =
        SPANS + "{\"text\":\"Short.\",\"label\":[[2,99,\"PLACE\"]]}\n{\"label\":[]}\n{nothing\n";
    var sent = Sent.of("doccano", file);
    sent.tried(project)
        .statusCode(200)
        .body("stored", equalTo(false))
        .body("labels[0].to", nullValue())
        .body("reviewers[0].to", nullValue())
        .body("refused.line", equalTo(List.of(1, 2, 3, 4)))
        .body("refused.field", equalTo(List.of("reviewer", "label[0]", "text", "line")));
    sent.with(mapping().replace("\"PLACE\":\"new:PLACE\"", "\"X\":\"-\""))
        .to(project)
        .statusCode(422)
        .body("field", equalTo("refused"))
        .body("refused[0].line", equalTo(1))
        .body("refused[0].field", equalTo("labels"))
        .body("refused[0].reason", containsString("\"PLACE\""));
    assertEquals(0, articles());
    sent.with(mapping()).skipping(project).statusCode(200).body("articles", equalTo(1));
  }

  @Test
  void severalAnnotatorsOfATaskEachGiveAnAnswer() {
    String region = "{\"id\":\"s1\",\"from_name\":\"%s\",\"type\":\"%s\",\"value\":{%s}}";
    String span = "\"start\":9,\"end\":18,\"text\":\"12 people\"";
    String late = "\"start\":107,\"end\":116,\"text\":\"Port Vale\",\"labels\":[\"PLACE\"]";
    String units = late.replace("107", "108").replace("116", "117");
    String ones =
        String.join(
            ",",
            region.formatted("ner", "labels", span + ",\"labels\":[\"CASUALTY\"]"),
            region.formatted("low", "number", span + ",\"number\":12"),
            region.formatted("ner", "labels", late));
    String file =
        """
        [{"id":1,"data":{"text":"%s"},
          "annotations":[{"completed_by":1,"result":[%s]},
            {"completed_by":{"id":2,"email":"bo@invented.example"},"result":[%s]},
            {"completed_by":3,"was_cancelled":true,"result":[]}],
          "predictions":[{"result":[]}]}]
        """
            .formatted(TEXT, ones, region.formatted("ner", "labels", units));
    Sent.of("label-studio", file)
        .with(
            mapping()
                .replace("\"\":", "\"1\":")
                .replace("},\"language", ",\"bo@invented.example\":\"new:Bo\"},\"language"))
        .to(project)
        .statusCode(200)
        .body("reviewers.name", equalTo(List.of("1", "bo@invented.example")))
        .body("leftOut.field", hasItems("[0].annotations[2]", "[0].predictions"));
    var answers = answers();
    assertEquals(12, answers.getInt("find{it.figures}.figures[0].low"));
    assertEquals("at_least", answers.getString("find{it.figures}.figures[0].qualifier"));
    assertEquals(
        2, answers.getList("findAll{it.labels == ['PLACE']}").size(), "in points and in units");
  }

  @Test
  void ratingsGoToSentencesThatStand() {
    var article = Given.article(project, "Une phrase.", "Une autre.");
    var reader = Given.member(project, Role.OBSERVER);
    String file =
        "item,annotator,label\r\n"
            + (article.id() + ":2," + ana.login() + ",CLAIM|ATTRIBUTION\r\n")
            + (article.sentences().get(2) + "," + ana.login() + ",\r\n");
    Sent.of("csv", file).to(project).statusCode(200).body("answers", equalTo(2));
    assertEquals(List.of("CLAIM", "ATTRIBUTION"), answers().getList("[0].labels"));
    assertEquals(List.of(), answers().getList("[1].labels"));
    Sent.of("csv", file).to(project).statusCode(200).body("unchanged", equalTo(2));
    Sent.of("csv", file.replace("|ATTRIBUTION", ""))
        .to(project)
        .statusCode(200)
        .body("conflicts.line", equalTo(List.of(2)));
    String bad =
        "annotator,item,label\n"
            + (ana.login() + ",999999999,CLAIM\n")
            + (ana.login() + "," + article.id() + ":99,CLAIM\n")
            + (ana.login() + "," + article.id() + ":1,NOTHING\n")
            + (reader.login() + "," + article.id() + ":1,CLAIM\n")
            + (ana.login() + "," + article.id() + ":1\n")
            + (ana.login() + ",\"" + article.id() + ":1,CLAIM\n")
            + (lead.login() + "," + article.id() + ":1,CLAIM\n")
            + (lead.login() + "," + article.id() + ":1,CLAIM\n");
    Sent.of("csv", bad)
        .skipping(project)
        .statusCode(200)
        .body("refused.line", equalTo(List.of(2, 3, 4, 5, 6, 7, 9)))
        .body(
            "refused.field",
            equalTo(List.of("item", "item", "labels", "annotator", "line", "line", "item")))
        .body("answers", equalTo(1));
    Sent.of("csv", "a,b\n1,2\n").to(project).statusCode(422).body("refused.size()", equalTo(1));
  }

  @Test
  void aFailureInTheMiddleStoresNothing() {
    String file = SPANS + SPANS.replace("At least", "About");
    var sent = Sent.of("doccano", file).with(mapping().replace("new:PLACE", "new:place"));
    sent.to(project).statusCode(422).body("field", equalTo("code"));
    Sent.of("doccano", file + "{\"text\":\"\\u0000\",\"label\":[]}")
        .with(mapping())
        .to(project)
        .statusCode(422);
    assertEquals(0, articles());
    assertTrue(
        !lead.asks().get("/projects/{key}", project.key()).asString().contains("PLACE"),
        "the label that was to be added went with the rest");
  }

  @Test
  void theSameRequestTwiceIsDoneOnce() {
    var request = Sent.of("doccano", SPANS).with(mapping());
    for (int i = 0; i < 2; i++) {
      Sent.post(request.by(lead).header("Idempotency-Key", "move-" + project.key()), project)
          .statusCode(200)
          .body("articles", equalTo(1));
    }
    assertEquals(1, articles());
  }

  @Test
  void hostilePiecesAreRefusedByTheirLineAndSpoilNoOther() {
    String deep = "{\"text\":\"x\",\"label\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n";
    String file =
        deep
            + "{\"text\":\"x\",\"text\":\"y\"}\n"
            + "{\"text\":\"Half \\ud83d of it.\",\"label\":[]}\n"
            + "{\"text\":\"Nul \\u0000.\",\"label\":[]}\n"
            + "{\"text\":\"Big.\",\"label\":[[0,1e999,\"X\"]]}\n"
            + "{\"text\":\"Bigger.\",\"label\":[[0,"
            + "9".repeat(500)
            + ",\"X\"]]}\n"
            + "{\"text\":\"Good enough.\",\"label\":[]}\n";
    Sent.of("doccano", file)
        .skipping(project)
        .statusCode(200)
        .body("refused.line", equalTo(List.of(1, 2, 3, 4, 5, 6)))
        .body("articles", equalTo(1));
    byte[] wrong = "{\"text\":\"caf\u00e9.\",\"label\":[]}".getBytes(StandardCharsets.ISO_8859_1);
    new Sent("doccano", "file", wrong, "").to(project).statusCode(422);
    Sent.of("label-studio", "[{\"data\":{\"text\":\"a\"},\"annotations\":" + "[".repeat(10_000))
        .to(project)
        .statusCode(422)
        .body("refused.line", equalTo(List.of(1, 1)));
    Sent.of("label-studio", "{}").to(project).statusCode(422);
  }

  @Test
  void onlyALeadBringsThemIn() {
    var sent = Sent.of("doccano", SPANS);
    Sent.post(sent.by(Given.person("stranger")), project).statusCode(404);
    for (var role : List.of(Role.REVIEWER, Role.ADJUDICATOR, Role.OBSERVER)) {
      Sent.post(sent.by(Given.member(project, role)), project).statusCode(403);
    }
    Sent.of("excel", SPANS).to(project).statusCode(422).body("field", equalTo("format"));
    Sent.of("", "Words.").to(project).statusCode(422).body("field", equalTo("format"));
    sent.with("{\"reviewers\":{\"\":\"nobody-here\"}}").to(project).statusCode(422);
    sent.with("{\"people\":{}}").to(project).statusCode(400).body("field", startsWith("people"));
  }

  @Test
  void anAbsentPersonNeverSignsIn() {
    Sent.of("doccano", SPANS)
        .with(mapping().replace(ana.login(), "new:Cleo"))
        .to(project)
        .statusCode(200);
    for (String password : List.of("", "Cleo", " ".repeat(12))) {
      Given.nobody()
          .auth()
          .preemptive()
          .basic("cleo", password)
          .body(Map.of("name", "t"))
          .post("/tokens")
          .then()
          .statusCode(401);
    }
  }
}
