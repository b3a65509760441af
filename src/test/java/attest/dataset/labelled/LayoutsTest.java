// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the labelled files of other programs. */
@QuarkusTest
class LayoutsTest {
  private PortVale port;

  @BeforeEach
  void aProjectWithAReviewer() {
    port = new PortVale();
  }

  @Test
  void spansBecomeLabelsOfTheirSentencesWithDetails() {
    Sent.of("doccano", PortVale.SPANS)
        .with(port.mapping())
        .to(port.project)
        .statusCode(200)
        .body("articles", equalTo(1))
        .body("refused", empty())
        .body("labels.to", hasItems("CASUALTY_FIGURE", "ATTRIBUTION", "PLACE"));
    List<String> texts = port.onlyArticle().getList("sentences.text");
    assertEquals("At least 12 people were killed in Port Vale, officials said.", texts.get(0));
    var answers = port.answers();
    assertEquals(texts.size(), answers.getList("sentence").size());
    assertEquals(List.of("CASUALTY_FIGURE", "ATTRIBUTION"), answers.getList("[0].labels"));
    assertEquals("12 people", answers.getString("[0].figures[0].text"));
    assertEquals("vague", answers.getString("[0].figures[0].qualifier"));
    assertEquals("officials", answers.getString("[0].attributions[0].mention.text"));
    assertEquals(List.of(), answers.getList("[1].labels"), "judged, none of them");
    assertEquals(List.of("PLACE"), answers.getList("[" + (texts.size() - 1) + "].labels"));
    assertEquals(0, answers.getInt("[0].guidelineVersion"));
    assertEquals(port.ana.login(), answers.getString("[0].reviewer"));
  }

  @Test
  void anArticleThatStandsTakesTheLabelsOfItsText() {
    Sent.of("doccano", PortVale.SPANS).with(port.mapping()).to(port.project).statusCode(200);
    List<Integer> before = port.onlyArticle().getList("sentences.id");
    Sent.of("doccano", PortVale.SPANS)
        .with(PortVale.MAPPING.formatted(port.lead.login()))
        .to(port.project)
        .statusCode(200)
        .body("articles", equalTo(0))
        .body("existing", equalTo(1))
        .body("answers", equalTo(before.size()));
    assertEquals(before, port.onlyArticle().getList("sentences.id"), "never segmented anew");
    assertEquals(2 * before.size(), port.answers().getList("sentence").size());
  }

  @Test
  void aRelationGivesAFigureItsSource() {
    String file =
        "{\"text\":\""
            + PortVale.TEXT
            + "\",\"entities\":[{\"id\":0,\"start_offset\":9,\"end_offset\":18,\"label\":\"CASUALTY\"},"
            + "{\"id\":1,\"start_offset\":45,\"end_offset\":54,\"label\":\"SOURCE\"}],"
            + "\"relations\":[{\"id\":0,\"from_id\":0,\"to_id\":1,\"type\":\"attributedTo\"},"
            + "{\"id\":1,\"from_id\":1,\"to_id\":0,\"type\":\"x\"}]}";
    Sent.of("doccano", file)
        .with(port.mapping())
        .to(port.project)
        .statusCode(200)
        .body("leftOut.field", equalTo(List.of("relations[1]")));
    assertEquals(
        port.answers().getString("[0].attributions[0].id"),
        port.answers().getString("[0].figures[0].source"));
  }

  @Test
  void classesAreTakenOfOneLineAsOneSentence() {
    String file =
        """
        {"text": " Two were hurt. Nobody died.", "label": ["claim"]}
        {"text": "A title\\nTwo were hurt.", "label": ["claim"]}
        {"text": "Nobody has annotated this. Not yet.", "label": []}
        """;
    var sent = Sent.of("doccano", file).with(port.mapping().replace("CASUALTY\"", "claim\""));
    sent.to(port.project).statusCode(422).body("refused.line", equalTo(List.of(2)));
    assertEquals(0, port.articles());
    sent.skipping(port.project)
        .statusCode(200)
        .body("articles", equalTo(3))
        .body("answers", equalTo(1));
    assertEquals(
        List.of("Two were hurt. Nobody died."), port.onlyArticle().getList("sentences.text"));
    assertEquals(List.of("CASUALTY_FIGURE"), port.answers().getList("[0].labels"));
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
            .formatted(PortVale.TEXT, ones, region.formatted("ner", "labels", units));
    Sent.of("label-studio", file)
        .with(
            port.mapping()
                .replace("\"\":", "\"1\":")
                .replace("},\"language", ",\"bo@invented.example\":\"new:Bo\"},\"language"))
        .to(port.project)
        .statusCode(200)
        .body("reviewers.name", equalTo(List.of("1", "bo@invented.example")))
        .body("leftOut.field", hasItems("[0].annotations[2]", "[0].predictions"));
    var answers = port.answers();
    assertEquals(12, answers.getInt("find{it.figures}.figures[0].low"));
    assertEquals("at_least", answers.getString("find{it.figures}.figures[0].qualifier"));
    assertEquals(
        2, answers.getList("findAll{it.labels == ['PLACE']}").size(), "in points and in units");
  }

  @Test
  void ratingsGoToSentencesThatStand() {
    var article = Given.article(port.project, "Une phrase.", "Une autre.");
    var reader = Given.member(port.project, Role.OBSERVER);
    String file =
        "item,annotator,label\r\n"
            + (article.id() + ":2," + port.ana.login() + ",CLAIM|ATTRIBUTION\r\n")
            + (article.sentences().get(2) + "," + port.ana.login() + ",\r\n");
    Sent.of("csv", file).to(port.project).statusCode(200).body("answers", equalTo(2));
    assertEquals(List.of("CLAIM", "ATTRIBUTION"), port.answers().getList("[0].labels"));
    assertEquals(List.of(), port.answers().getList("[1].labels"));
    Sent.of("csv", file).to(port.project).statusCode(200).body("unchanged", equalTo(2));
    Sent.of("csv", file.replace("|ATTRIBUTION", ""))
        .to(port.project)
        .statusCode(200)
        .body("conflicts.line", equalTo(List.of(2)));
    String bad =
        "annotator,item,label\n"
            + (port.ana.login() + ",999999999,CLAIM\n")
            + (port.ana.login() + "," + article.id() + ":99,CLAIM\n")
            + (port.ana.login() + "," + article.id() + ":1,NOTHING\n")
            + (reader.login() + "," + article.id() + ":1,CLAIM\n")
            + (port.ana.login() + "," + article.id() + ":1\n")
            + (port.ana.login() + ",\"" + article.id() + ":1,CLAIM\n")
            + (port.lead.login() + "," + article.id() + ":1,CLAIM\n")
            + (port.lead.login() + "," + article.id() + ":1,CLAIM\n");
    Sent.of("csv", bad)
        .skipping(port.project)
        .statusCode(200)
        .body("refused.line", equalTo(List.of(2, 3, 4, 5, 6, 7, 9)))
        .body(
            "refused.field",
            equalTo(List.of("item", "item", "labels", "annotator", "line", "line", "item")))
        .body("answers", equalTo(1));
    Sent.of("csv", "a,b\n1,2\n")
        .to(port.project)
        .statusCode(422)
        .body("refused.size()", equalTo(1));
  }
}
