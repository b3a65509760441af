// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Membership;
import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionApiTest {
  private Given.Workplace project;
  private Given.Article article;
  private Human ana;
  private Human ben;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
  }

  private ValidatableResponse judge(Human who, int sentence, String... labels) {
    return who.asks()
        .body(Map.of("labels", List.of(labels), "note", "secret " + who.login()))
        .put("/sentences/{id}/annotation", article.sentences().get(sentence))
        .then();
  }

  private ValidatableResponse submit(Human who) {
    return who.asks().put("/articles/{id}/submission", article.id()).then();
  }

  private ValidatableResponse reopen(Human who) {
    return who.asks().delete("/articles/{id}/submission", article.id()).then();
  }

  private List<String> seenBy(Human who) {
    return who.asks()
        .get("/articles/{id}/annotations", article.id())
        .jsonPath()
        .getList("reviewer");
  }

  private List<JudgementRows.Row> rowsFor(Human who) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var rows = new ArrayList<JudgementRows.Row>();
              JudgementRows.each(membership(who), rows::add);
              return rows;
            });
  }

  private Membership membership(Human who) {
    return Membership.<Membership>find(
            "from Membership m join fetch m.project join fetch m.person p where p.id = ?1 and m.project.id = ?2",
            who.id(),
            project.id())
        .firstResult();
  }

  private int historyOf(Human reviewer, Human asker) {
    return asker
        .asks()
        .queryParam("reviewer", reviewer.login())
        .get("/sentences/{id}/annotation/history", article.sentences().get(0))
        .statusCode();
  }

  @Test
  void submittingTwiceIsSubmittingOnceAndUnjudgedSentencesAreCounted() {
    judge(ana, 0, "CLAIM");
    int sentences = article.sentences().size();
    String firstAt =
        submit(ana)
            .statusCode(200)
            .body("submitted", equalTo(true))
            .body("sentences", equalTo(sentences))
            .body("unjudged", equalTo(sentences - 1))
            .extract()
            .path("submittedAt");
    submit(ana).statusCode(200).body("submittedAt", equalTo(firstAt));
    reopen(ana).statusCode(200).body("submitted", equalTo(false)).body("submittedAt", nullValue());
    reopen(ana).statusCode(200).body("firstAt", equalTo(firstAt));
  }

  @Test
  void strangersFindNothingObserversMayNotAndFieldsAreRefused() {
    var stranger = Given.person("stranger");
    submit(stranger).statusCode(404);
    reopen(stranger).statusCode(404);
    stranger.asks().get("/articles/{id}/submission", article.id()).then().statusCode(404);
    var observer = Given.member(project, Role.OBSERVER);
    submit(observer).statusCode(403);
    reopen(observer).statusCode(403);
    ana.asks()
        .body("{\"force\":true}")
        .put("/articles/{id}/submission", article.id())
        .then()
        .statusCode(400)
        .body("field", equalTo("force"));
  }

  @Test
  void whatWasSubmittedStandsUntilTheArticleIsReopened() {
    judge(ana, 0, "CLAIM");
    submit(ana);
    judge(ana, 0, "CLAIM").statusCode(200).body("version", equalTo(1));
    judge(ana, 0, "ATTRIBUTION").statusCode(409);
    ana.asks()
        .delete("/sentences/{id}/annotation", article.sentences().get(0))
        .then()
        .statusCode(409);
    reopen(ana);
    judge(ana, 0, "ATTRIBUTION").statusCode(200).body("afterSubmission", equalTo(true));
  }

  @Test
  void inABlindProjectTheFirstSubmissionCounts() {
    judge(ana, 0, "CLAIM");
    submit(ana);
    reopen(ana);
    judge(ana, 0, "ATTRIBUTION");
    judge(ana, 1, "CLAIM");
    var rows = rowsFor(project.lead());
    assertEquals(1, rows.size());
    assertEquals(article.sentences().get(0), rows.get(0).sentence());
    assertEquals(1L, rows.get(0).labels());
    ana.asks()
        .get("/sentences/{id}/annotation/history", article.sentences().get(0))
        .then()
        .body("items.afterSubmission", contains(false, true));
  }

  @Test
  void anAnswerTakenBackBeforeSubmittingIsMissing() {
    judge(ana, 0, "CLAIM");
    ana.asks().delete("/sentences/{id}/annotation", article.sentences().get(0));
    submit(ana);
    reopen(ana);
    judge(ana, 0, "CLAIM");
    assertEquals(List.of(), rowsFor(project.lead()));
  }

  @Test
  void inAnOpenProjectWhatStandsCounts() {
    project.lead().asks().body(Map.of("blind", false)).patch("/projects/{key}", project.key());
    judge(ana, 0, "CLAIM");
    submit(ana);
    reopen(ana);
    judge(ana, 0, "ATTRIBUTION");
    assertEquals(List.of(4L), rowsFor(ben).stream().map(JudgementRows.Row::labels).toList());
  }

  @Test
  void aReviewerSeesOthersAnswersOnlyOnceTheySubmitted() {
    judge(ana, 0, "CLAIM");
    judge(ben, 0, "ATTRIBUTION");
    submit(ana);
    assertEquals(List.of(ben.login()), seenBy(ben));
    assertEquals(1, rowsFor(ben).size());
    assertEquals(404, historyOf(ana, ben));
    assertEquals(2, seenBy(ana).size());
    assertEquals(2, rowsFor(ana).size());
    assertEquals(200, historyOf(ben, ana));
    reopen(ana);
    assertEquals(2, seenBy(ana).size());
  }

  @Test
  void aLeadSeesEveryAnswerSaveWhereTheyReviewThemselves() {
    var lead = project.lead();
    judge(ana, 0, "CLAIM");
    assertEquals(List.of(ana.login()), seenBy(lead));
    judge(lead, 1);
    assertEquals(List.of(lead.login()), seenBy(lead));
    assertEquals(1, rowsFor(lead).size());
    assertEquals(404, historyOf(ana, lead));
    submit(lead);
    assertEquals(2, seenBy(lead).size());
    reopen(lead);
    assertEquals(2, rowsFor(lead).size());
    assertEquals(200, historyOf(ana, lead));
  }

  @Test
  void anObserverSeesEveryAnswer() {
    var observer = Given.member(project, Role.OBSERVER);
    judge(ana, 0, "CLAIM");
    assertEquals(List.of(ana.login()), seenBy(observer));
    assertEquals(1, rowsFor(observer).size());
    assertEquals(200, historyOf(ana, observer));
  }

  @Test
  void progressIsCountedPerReviewerAndBlindToOthers() {
    judge(ana, 0, "CLAIM");
    judge(ana, 1);
    submit(ben);
    var all = progressFor(project.lead());
    assertEquals(List.of(ana.id(), ben.id()), all.stream().map(Progress::reviewer).toList());
    assertEquals(List.of(2L, 0L), all.stream().map(Progress::judged).toList());
    assertEquals(List.of(false, true), all.stream().map(Progress::isSubmitted).toList());
    assertEquals(List.of(ana.id()), progressFor(ana).stream().map(Progress::reviewer).toList());
  }

  private List<Progress> progressFor(Human who) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Progress.of(membership(who), List.of(article.id())));
  }

  @Test
  void aMemberWhoLeftStillCounts() {
    judge(ana, 0, "CLAIM");
    project.lead().asks().delete("/projects/{key}/members/{login}", project.key(), ana.login());
    assertEquals(1, rowsFor(project.lead()).size());
  }
}
