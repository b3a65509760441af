// SPDX-License-Identifier: Apache-2.0
package attest.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveTest {
  private static final int NOT_YOURS = 1008;

  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private Human ben;

  @Inject Round round;

  @BeforeEach
  void setUp() {
    begin(false);
  }

  private void begin(boolean blind) {
    project = Given.project(Given.person("lead"), blind);
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
  }

  private Page atArticle(Human who) throws InterruptedException {
    var page = Page.of(who.signsIn(), "/live/articles/" + article.id());
    page.hears("welcome");
    return page;
  }

  private Page atProject(Human who) throws InterruptedException {
    var page = Page.of(who.signsIn(), "/live/projects/" + project.key());
    page.hears("welcome");
    return page;
  }

  private void judge(Human who) {
    who.asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
  }

  private void comment(Human who) {
    who.asks()
        .body(Map.of("text", "A word"))
        .post("/sentences/{id}/comments", article.sentences().get(1))
        .then()
        .statusCode(201);
  }

  private void submit(Human who) {
    who.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }

  @Test
  void anAnswerACommentAndASubmissionAreToldToOpenPages() throws Exception {
    try (var page = atArticle(ana)) {
      judge(ben);
      assertEquals(article.sentences().get(1), page.hears("answer").getLong("sentence"));
      comment(ben);
      assertEquals(article.sentences().get(1), page.hears("comment").getLong("sentence"));
      submit(ben);
      page.hears("submission");
    }
  }

  private void settle(Human who) {
    who.asks()
        .body(Map.of("labels", List.of("CLAIM")))
        .put("/sentences/{id}/adjudication", article.sentences().get(1))
        .then()
        .statusCode(200);
  }

  private void contest(Human who) {
    who.asks()
        .body(Map.of("text", "Not so."))
        .put("/sentences/{id}/adjudication/contests", article.sentences().get(1))
        .then()
        .statusCode(200);
  }

  @Test
  void aDecisionIsToldToEverybodyAndAContestToWhoSettles() throws Exception {
    judge(ben);
    submit(ben);
    try (var page = atArticle(ana);
        var bench = atArticle(project.lead())) {
      settle(project.lead());
      assertEquals(article.sentences().get(1), page.hears("adjudication").getLong("sentence"));
      contest(ben);
      assertEquals(article.sentences().get(1), bench.hears("contest").getLong("sentence"));
      comment(ben);
      page.hears("comment");
      assertFalse(page.heard().contains("contest"));
    }
  }

  @Test
  void whoDidItIsToldThatItWasThem() throws Exception {
    judge(ben);
    try (var page = atArticle(ana);
        var bench = atArticle(project.lead())) {
      settle(project.lead());
      assertTrue(bench.hears("adjudication").getBoolean("own"));
      assertNull(page.hears("adjudication").get("own"));
    }
  }

  @Test
  void inABlindProjectADecisionIsToldToWhoHasSubmitted() throws Exception {
    begin(true);
    judge(ben);
    submit(ben);
    try (var page = atArticle(ana);
        var other = atArticle(ben)) {
      settle(project.lead());
      other.hears("adjudication");
      judge(ana);
      page.hears("answer");
      assertFalse(page.heard().contains("adjudication"));
    }
  }

  @Test
  void whoComesAndGoesIsSeen() throws Exception {
    try (var page = atArticle(ana)) {
      assertEquals(List.of(), page.hears("presence").getList("people"));
      try (var other = atArticle(ben)) {
        assertEquals(List.of(ben.login()), page.hears("presence").getList("people.login"));
        assertEquals(List.of(ana.login()), other.hears("presence").getList("people.login"));
      }
      assertEquals(List.of(), page.hears("presence").getList("people"));
    }
  }

  @Test
  void aPageWhoseConnectionBreaksIsGoneAndNoErrorOfOurs() throws Exception {
    var log = new Heard();
    Logger.getLogger("").addHandler(log);
    try (var page = atArticle(ana)) {
      assertEquals(List.of(), page.hears("presence").getList("people"));
      try (var broken = Page.bare(ben.signsIn(), "/live/articles/" + article.id())) {
        assertEquals(List.of(ben.login()), page.hears("presence").getList("people.login"));
      }
      assertEquals(List.of(), page.hears("presence").getList("people"));
      assertEquals(List.of(), log.errors());
    } finally {
      Logger.getLogger("").removeHandler(log);
    }
  }

  @Test
  void progressIsToldToTheProjectsPages() throws Exception {
    try (var page = atProject(project.lead())) {
      judge(ana);
      page.hears("progress");
    }
  }

  @Test
  void inABlindProjectNothingOfAnotherLeavesTheServerBeforeSubmission() throws Exception {
    begin(true);
    try (var page = atArticle(ben);
        var table = atProject(ben);
        var other = atArticle(ana);
        var overseer = atArticle(project.lead())) {
      judge(ana);
      comment(ana);
      submit(ana);
      overseer.hears("submission"); // the round is over for everybody
      judge(ben);
      assertEquals(article.sentences().get(1), page.hears("answer").getLong("sentence"));
      assertFalse(page.heard().contains("answer"));
      assertFalse(page.heard().contains("comment"));
      assertFalse(page.heard().contains("submission"));
      table.hears("progress"); // of ben's own answer
      assertFalse(table.heard().contains("progress"));

      submit(ben);
      page.hears("submission");
      assertEquals(
          2, page.hears("presence").getList("people").size(), "ana and the lead are seen now");
    }
  }

  @Test
  void inABlindProjectNotEvenTheMomentTellsWhoComesGoesOrSubmits() throws Exception {
    begin(true);
    try (var page = atArticle(ben)) {
      assertEquals(List.of(), page.hears("presence").getList("people"));
      try (var other = atArticle(ana)) {
        other.hears("presence");
        judge(ana);
        submit(ana);
        other.hears("submission");
      }
      judge(ben);
      page.hears("answer");
      withdraw(ben);
      assertFalse(page.heard().contains("presence"));
      page.hears("answer"); // the round before is over
      assertEquals(List.of(), page.heard());
    }
  }

  private void withdraw(Human who) {
    who.asks()
        .delete("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
  }

  @Test
  void aStrangerIsSentAway() throws Exception {
    var stranger = Given.person("stranger").signsIn();
    for (String path :
        List.of(
            "/live/articles/" + article.id(),
            "/live/articles/99999999",
            "/live/articles/x",
            "/live/projects/" + project.key())) {
      try (var page = Page.of(stranger, path)) {
        assertEquals(NOT_YOURS, page.closedWith());
        assertEquals(List.of(), page.heard());
      }
    }
  }

  @Test
  void nobodyAndOtherSitesAreRefusedBeforeAConnectionStands() {
    var session = ana.signsIn();
    String path = "/live/articles/" + article.id();
    assertThrows(CompletionException.class, () -> Page.from(session, path, "http://other.example"));
    assertThrows(CompletionException.class, () -> Page.from(session, path, "null"));
    assertThrows(CompletionException.class, () -> Page.of(new Human.Session("x".repeat(43)), path));
  }

  @Test
  void aRemovedMemberIsSentAwayAtOnce() throws Exception {
    try (var page = atArticle(ben)) {
      page.hears("presence");
      long before = System.nanoTime();
      project
          .lead()
          .asks()
          .delete("/projects/{key}/members/{login}", project.key(), ben.login())
          .then()
          .statusCode(204);
      assertEquals(NOT_YOURS, page.closedWith());
      var taken = Duration.ofNanos(System.nanoTime() - before);
      assertTrue(taken.compareTo(Telling.LOOK_ROUND.dividedBy(2)) < 0, taken.toString());
    }
  }

  @Test
  void whoIsSignedOutIsSentAwayWhenNextLookedRound() throws Exception {
    var session = ben.signsIn();
    try (var page = Page.of(session, "/live/articles/" + article.id())) {
      page.hears("welcome");
      session.posts().post("/sign-out").then().statusCode(303);
      round.lookRound();
      assertEquals(NOT_YOURS, page.closedWith());
    }
  }

  @Test
  void manyOpenPagesOfOnePersonEndTheOldest() throws Exception {
    var session = ana.signsIn();
    String path = "/live/projects/" + project.key();
    try (var first = Page.of(session, path)) {
      first.hears("welcome");
      for (int i = 0; i < Audience.MOST_OF_ONE; i++) {
        Page.of(session, path).hears("welcome");
      }
      assertTrue(first.closedWith() == NOT_YOURS);
    }
  }
}
