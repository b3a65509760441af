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
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every labelled file meets, whatever program it comes from. */
@QuarkusTest
class LabelledApiTest {
  private PortVale port;

  @BeforeEach
  void aProjectWithAReviewer() {
    port = new PortVale();
  }

  @Test
  void inABlindProjectWhatWasBroughtInIsHiddenLikeAllElse() {
    var blind = Given.project(port.lead, true);
    var bob = Given.member(blind, Role.REVIEWER);
    Sent.of("doccano", PortVale.SPANS)
        .with(port.mapping().replace(port.ana.login(), "new:Ana elsewhere"))
        .to(blind)
        .statusCode(200);
    long article =
        port.lead
            .asks()
            .get("/projects/{key}/articles", blind.key())
            .jsonPath()
            .getLong("items[0].id");
    bob.asks().get("/articles/{id}/annotations", article).then().statusCode(200).body("$", empty());
    port.lead
        .asks()
        .get("/articles/{id}/annotations", article)
        .then()
        .body("reviewer", hasItems("ana-elsewhere"));
  }

  @Test
  void unknownNamesAndOffsetsThatDoNotFitAreToldRowByRow() {
    String file =
        PortVale.SPANS
            + "{\"text\":\"Short.\",\"label\":[[2,99,\"PLACE\"]]}\n{\"label\":[]}\n{nothing\n";
    var sent = Sent.of("doccano", file);
    sent.tried(port.project)
        .statusCode(200)
        .body("stored", equalTo(false))
        .body("labels[0].to", nullValue())
        .body("reviewers[0].to", nullValue())
        .body("refused.line", equalTo(List.of(1, 2, 3, 4)))
        .body("refused.field", equalTo(List.of("reviewer", "label[0]", "text", "line")));
    sent.with(port.mapping().replace("\"PLACE\":\"new:PLACE\"", "\"X\":\"-\""))
        .to(port.project)
        .statusCode(422)
        .body("field", equalTo("refused"))
        .body("refused[0].line", equalTo(1))
        .body("refused[0].field", equalTo("labels"))
        .body("refused[0].reason", containsString("\"PLACE\""));
    assertEquals(0, port.articles());
    sent.with(port.mapping()).skipping(port.project).statusCode(200).body("articles", equalTo(1));
  }

  @Test
  void aFailureInTheMiddleStoresNothing() {
    String file = PortVale.SPANS + PortVale.SPANS.replace("At least", "About");
    var sent = Sent.of("doccano", file).with(port.mapping().replace("new:PLACE", "new:place"));
    sent.to(port.project).statusCode(422).body("field", equalTo("code"));
    Sent.of("doccano", file + "{\"text\":\"\\u0000\",\"label\":[]}")
        .with(port.mapping())
        .to(port.project)
        .statusCode(422);
    assertEquals(0, port.articles());
    assertTrue(
        !port.lead.asks().get("/projects/{key}", port.project.key()).asString().contains("PLACE"),
        "the label that was to be added went with the rest");
  }

  @Test
  void theSameRequestTwiceIsDoneOnce() {
    var request = Sent.of("doccano", PortVale.SPANS).with(port.mapping());
    for (int i = 0; i < 2; i++) {
      Sent.post(
              request.by(port.lead).header("Idempotency-Key", "move-" + port.project.key()),
              port.project)
          .statusCode(200)
          .body("articles", equalTo(1));
    }
    assertEquals(1, port.articles());
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
        .skipping(port.project)
        .statusCode(200)
        .body("refused.line", equalTo(List.of(1, 2, 3, 4, 5, 6)))
        .body("articles", equalTo(1));
    byte[] wrong = "{\"text\":\"caf\u00e9.\",\"label\":[]}".getBytes(StandardCharsets.ISO_8859_1);
    new Sent("doccano", "file", wrong, "").to(port.project).statusCode(422);
    Sent.of("label-studio", "[{\"data\":{\"text\":\"a\"},\"annotations\":" + "[".repeat(10_000))
        .to(port.project)
        .statusCode(422)
        .body("refused.line", equalTo(List.of(1, 1)));
    Sent.of("label-studio", "{}").to(port.project).statusCode(422);
  }

  @Test
  void onlyALeadBringsThemIn() {
    var sent = Sent.of("doccano", PortVale.SPANS);
    Sent.post(sent.by(Given.person("stranger")), port.project).statusCode(404);
    for (var role : List.of(Role.REVIEWER, Role.ADJUDICATOR, Role.OBSERVER)) {
      Sent.post(sent.by(Given.member(port.project, role)), port.project).statusCode(403);
    }
    Sent.of("excel", PortVale.SPANS)
        .to(port.project)
        .statusCode(422)
        .body("field", equalTo("format"));
    Sent.of("", "Words.").to(port.project).statusCode(422).body("field", equalTo("format"));
    sent.with("{\"reviewers\":{\"\":\"nobody-here\"}}").to(port.project).statusCode(422);
    sent.with("{\"people\":{}}")
        .to(port.project)
        .statusCode(400)
        .body("field", startsWith("people"));
  }

  @Test
  void anAbsentPersonNeverSignsIn() {
    Sent.of("doccano", PortVale.SPANS)
        .with(port.mapping().replace(port.ana.login(), "new:Cleo"))
        .to(port.project)
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
