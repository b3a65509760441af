// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentsApiTest {
  private Given.Workplace project;
  private Given.Article article;
  private Human lead;
  private Human ana;
  private Human ben;

  @BeforeEach
  void setUp() {
    begin(false);
  }

  private void begin(boolean blind) {
    lead = Given.person("lead");
    project = Given.project(lead, blind);
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
  }

  private ValidatableResponse post(Human who, int sentence, Map<String, ?> body) {
    return who.asks()
        .body(body)
        .post("/sentences/{id}/comments", article.sentences().get(sentence))
        .then();
  }

  private long say(Human who, String text) {
    return post(who, 1, Map.of("text", text)).statusCode(201).extract().jsonPath().getLong("id");
  }

  private long reply(Human who, long to, String text) {
    return post(who, 1, Map.of("text", text, "replyTo", to))
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  private List<String> readBy(Human who) {
    return who.asks()
        .get("/sentences/{id}/comments", article.sentences().get(1))
        .jsonPath()
        .getList("items.text");
  }

  private List<String> waitingFor(Human who) {
    return who.asks().get("/me/waiting").jsonPath().getList("items.comment.text");
  }

  private void submit(Human who) {
    who.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }

  @Test
  void aCommentIsReadByTheOthersWithItsAuthorAndThread() {
    long first = say(ana, "Is « civils » right here?");
    long answer = reply(ben, first, "Yes: the next sentence says so. 🙂");

    ana.asks()
        .get("/articles/{id}/comments", article.id())
        .then()
        .statusCode(200)
        .body("id", contains((int) first, (int) answer))
        .body("thread", contains((int) first, (int) first))
        .body("author", contains(ana.login(), ben.login()))
        .body("[1].text", equalTo("Yes: the next sentence says so. 🙂"))
        .body("[0].resolved", nullValue());
  }

  @Test
  void anAnswerToAnAnswerJoinsTheSameThread() {
    long first = say(ana, "A question");
    long answer = reply(ben, first, "An answer");
    reply(ana, answer, "Thanks");

    assertEquals(
        List.of((int) first, (int) first, (int) first),
        ana.asks().get("/articles/{id}/comments", article.id()).jsonPath().getList("thread"));
  }

  @Test
  void aMentionWaitsForThePersonUntilSetAside() {
    long comment = say(ana, "What do you say, @" + ben.login() + "?");

    ben.asks()
        .get("/me/waiting")
        .then()
        .statusCode(200)
        .body("items.reason", contains("MENTION"))
        .body("items.comment.author", contains(ana.login()))
        .body("items.project", contains(project.key()))
        .body("items.ordinal", contains(2))
        .body("next", nullValue());
    assertEquals(List.of(), waitingFor(ana));

    ben.asks().put("/comments/{id}/seen", comment).then().statusCode(204);
    ben.asks().put("/comments/{id}/seen", comment).then().statusCode(204);
    assertEquals(List.of(), waitingFor(ben));
  }

  @Test
  void anAnswerWaitsForThoseInTheThreadAndAnsweringIsHavingSeen() {
    long first = say(ana, "A question");
    reply(ben, first, "An answer");
    assertEquals(List.of("An answer"), waitingFor(ana));

    reply(ana, first, "Thanks");
    assertEquals(List.of(), waitingFor(ana));
    assertEquals(List.of("Thanks"), waitingFor(ben));
  }

  @Test
  void aSettledThreadWaitsForNobodyUntilItIsOpenedAgain() {
    long first = say(ana, "@" + ben.login() + " look");
    for (int twice = 0; twice < 2; twice++) {
      lead.asks()
          .put("/comments/{id}/resolution", first)
          .then()
          .statusCode(200)
          .body("resolved.by", equalTo(lead.login()));
    }
    assertEquals(List.of(), waitingFor(ben));

    ana.asks()
        .delete("/comments/{id}/resolution", first)
        .then()
        .statusCode(200)
        .body("resolved", nullValue());
    assertEquals(1, waitingFor(ben).size());
  }

  @Test
  void onlyTheFirstCommentOfAThreadIsSettled() {
    long first = say(ana, "A question");
    long answer = reply(ben, first, "An answer");
    ana.asks().put("/comments/{id}/resolution", answer).then().spec(refused(409));
  }

  @Test
  void aRemovedCommentLosesItsWordsKeepsItsThreadAndComesBack() {
    long first = say(ana, "A slip of the pen");
    reply(ben, first, "An answer");

    ben.asks().delete("/comments/{id}", first).then().spec(refused(403));
    ana.asks().delete("/comments/{id}", first).then().statusCode(204);
    ana.asks().delete("/comments/{id}", first).then().statusCode(204);
    assertEquals(List.of("", "An answer"), readBy(ben));

    ana.asks().put("/comments/{id}/restoration", first).then().statusCode(200);
    assertEquals(List.of("A slip of the pen", "An answer"), readBy(ben));
  }

  @Test
  void aLeadMayRemoveAnothersComment() {
    long comment = say(ana, "Rude words");
    lead.asks().delete("/comments/{id}", comment).then().statusCode(204);
    assertEquals(List.of(), readBy(ben));
  }

  @Test
  void whatIsSentTwiceUnderOneKeyIsSaidOnce() {
    String key = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++) {
      ana.asks()
          .header("Idempotency-Key", key)
          .body(Map.of("text", "Once"))
          .post("/sentences/{id}/comments", article.sentences().get(1))
          .then()
          .statusCode(201);
    }
    assertEquals(List.of("Once"), readBy(ana));
  }

  @Test
  void badCommentsAreRefusedByField() {
    post(ana, 1, Map.of("text", "  \n")).spec(refused(422, "text"));
    post(ana, 1, Map.of("text", "x".repeat(5001))).spec(refused(422, "text"));
    post(ana, 1, Map.of("text", "x", "replyTo", 0)).spec(refused(422, "replyTo"));
    post(ana, 1, new HashMap<>(Map.of("text", "x", "author", ben.login())))
        .spec(refused(400, "author"));
    long elsewhere =
        post(ana, 2, Map.of("text", "x")).statusCode(201).extract().jsonPath().getLong("id");
    post(ana, 1, Map.of("text", "x", "replyTo", elsewhere)).spec(refused(422, "replyTo"));
  }

  @Test
  void strangersFindNothingAndObserversOnlyRead() {
    long comment = say(ana, "A question");
    Human stranger = Given.person("stranger");
    Human observer = Given.member(project, Role.OBSERVER);

    post(stranger, 1, Map.of("text", "x")).spec(refused(404));
    stranger.asks().get("/articles/{id}/comments", article.id()).then().spec(refused(404));
    stranger
        .asks()
        .get("/sentences/{id}/comments", article.sentences().get(1))
        .then()
        .spec(refused(404));
    for (String act : List.of("resolution", "restoration", "seen")) {
      stranger.asks().put("/comments/{id}/" + act, comment).then().spec(refused(404));
    }
    stranger.asks().delete("/comments/{id}", comment).then().spec(refused(404));

    assertEquals(List.of("A question"), readBy(observer));
    post(observer, 1, Map.of("text", "x")).spec(refused(403));
    observer.asks().put("/comments/{id}/resolution", comment).then().spec(refused(403));
  }

  @Test
  void inABlindProjectNobodySeesAnothersCommentBeforeSubmitting() {
    begin(true);
    long comment = say(ana, "I am not sure, @" + ben.login());

    assertEquals(List.of(), readBy(ben));
    assertEquals(List.of(), waitingFor(ben));
    ben.asks().get("/articles/{id}/comments", article.id()).then().body("$", empty());
    ben.asks().put("/comments/{id}/seen", comment).then().spec(refused(404));
    ben.asks().put("/comments/{id}/resolution", comment).then().spec(refused(404));
    post(ben, 1, Map.of("text", "x", "replyTo", comment)).spec(refused(422, "replyTo"));

    submit(ben);
    assertEquals(1, readBy(ben).size());
    assertEquals(1, waitingFor(ben).size());
  }

  @Test
  void inABlindProjectAnOverseerAnswersAQuestionBeforeSubmission() {
    begin(true);
    long question = say(ana, "Does a militia count as combatants?");
    long other = say(ben, "My own question");
    reply(lead, question, "Yes, see the guidelines.");
    reply(lead, other, "Not for ana's eyes.");

    assertEquals(
        List.of("Does a militia count as combatants?", "Yes, see the guidelines."), readBy(ana));
    assertEquals(List.of("Yes, see the guidelines."), waitingFor(ana));
  }

  @Test
  void inABlindProjectALeadWhoReviewsTheArticleIsNoOverseer() {
    begin(true);
    long question = say(ana, "A question");
    reply(lead, question, "An answer");
    assertEquals(2, readBy(ana).size());

    lead.asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
    assertEquals(List.of("A question"), readBy(ana));
    assertEquals(List.of("An answer"), readBy(lead));
  }
}
