// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisagreementPageTest {
  Workplace project;
  Human ana;

  @BeforeEach
  void aReviewer() {
    project = Given.project(Given.person("lead"));
    ana = Given.member(project, Role.REVIEWER);
  }

  @Test
  void anEmptyReportSaysWhatToDoNext() {
    page(project.lead()).statusCode(200).body(containsString("Nothing to compare yet"));
  }

  @Test
  void whatIsUndefinedSaysWhyAndAnswersStandUnderLetters() {
    judge("<b>Le pont</b> est tombé.");
    page(ana)
        .statusCode(200)
        .body(containsString("undefined: Every pairable judgement is the same"))
        .body(containsString("&lt;b&gt;Le pont&lt;/b&gt;"))
        .body(not(containsString("<b>Le pont")))
        .body(not(containsString(project.lead().login())));
  }

  @Test
  void theFilterSaysWhichDayItMeans() {
    judge("Le pont est tombé.");
    page(ana)
        .body(containsString("Answers given from"))
        .body(containsString("type=\"date\" aria-describedby=\"days-hint\""))
        .body(containsString("the day on which an answer was given (UTC)"));
  }

  @Test
  void thePageSaysWhichAnswersCountWhereTheyAreNotSubmitted() {
    judge("Le pont est tombé.");
    page(ana).body(containsString("those of articles that are not submitted yet too."));
    project = Given.project(project.lead(), true);
    page(project.lead()).body(containsString("Answers count as they were first submitted;"));
  }

  @Test
  void wordsOfStatisticsAreSaidPlainly() {
    judge("Le pont est tombé.");
    page(ana)
        .body(containsString("one gives it and the other nothing in its place"))
        .body(containsString("α without this reviewer"))
        .body(containsString("How likely each label is by itself, by the model"))
        .body(containsString("Open: labels differ, or the decision is contested"))
        .body(not(containsString("Use decides")))
        .body(not(containsString("Same as the others")));
  }

  @Test
  void answersOfOneDayNameItOnce() {
    judge("Le pont est tombé.");
    page(ana).body(matchesPattern("(?s).*Latest answers of \\d+ \\w+ \\d{4}\\..*"));
  }

  @Test
  void reasonsAreSaidInThePagesLanguage() {
    judge("Le pont est tombé.");
    for (var said :
        Map.of("fr", "le désaccord attendu est 0.", "ar", "فالاختلاف المتوقع هو 0.").entrySet()) {
      ana.signsIn()
          .asks()
          .header("Accept-Language", said.getKey())
          .get("/projects/{key}/disagreement", project.key())
          .then()
          .statusCode(200)
          .body(containsString(said.getValue()))
          .body(not(containsString("disagreement is 0.")));
    }
  }

  @Test
  void numbersAreWrittenAsThePagesLanguageDoes() {
    judge("Le pont est tombé.");
    for (var limit :
        Map.of("en", "<bdi>0.667<", "fr", "<bdi>0,667<", "ar", "<bdi>0.667<").entrySet()) {
      ana.signsIn()
          .asks()
          .header("Accept-Language", limit.getKey())
          .get("/projects/{key}/disagreement", project.key())
          .then()
          .body(containsString(limit.getValue()));
    }
  }

  @Test
  void aListOfSentencesSaysWhatItIsOfByTheLabelsNames() {
    judge("Le pont est tombé.");
    sentences("label.CLAIM").body(containsString("<h1>Sentences on which Claim divides</h1>"));
    sentences("by.A.CLAIM").body(containsString("<h1>Sentences to which A gave Claim</h1>"));
    sentences("confusion..CLAIM")
        .body(containsString("<h1>Sentences on which these two answers stand side by side</h1>"));
    sentences("outcome.none_right").body(containsString("<h1>Settled sentences: none right</h1>"));
    sentences("label.&lt;").body(containsString("on which &amp;lt; divides"));
  }

  private ValidatableResponse sentences(String about) {
    return ana.signsIn()
        .asks()
        .queryParam("about", about)
        .get("/projects/{key}/disagreement/sentences", project.key())
        .then()
        .statusCode(200);
  }

  @Test
  void numbersOfThingsAreSaidInTheRightNumber() {
    judge("Le pont est tombé.");
    sentences("divided").body(containsString(">1 sentence<"));
    sentences("pairable").body(containsString(">2 sentences<"));
    sentences("overlap.1").body(containsString("<h1>Sentences that 1 reviewer judged</h1>"));
    sentences("overlap.2").body(containsString("<h1>Sentences that 2 reviewers judged</h1>"));
    ana.signsIn()
        .asks()
        .header("Accept-Language", "ar")
        .get("/projects/{key}/disagreement", project.key())
        .then()
        .body(containsString("عدد الأحكام: 4 (المراجعون: 2، المقالات: 1)"))
        .body(containsString("لمعرفة α بهامش خطأ 0.05"));
  }

  @Test
  void figuresWithoutACounterpartAreANumberThatLeadsNowhereElse() {
    judge("Le pont est tombé.");
    page(ana)
        .body(matchesPattern("(?s).*</a>, 0 figures without a counterpart\\..*"))
        .body(not(containsString("without a counterpart</a>")));
  }

  @Test
  void aLoginWithDotsLeadsToItsSentences() {
    ana = Given.person("ana.of.the.port");
    var lead = project.lead().signsIn();
    project
        .lead()
        .asks()
        .body(Map.of("role", Role.REVIEWER))
        .put("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(200);
    judge("Le pont est tombé.");
    var html = lead.asks().get("/projects/{key}/disagreement?names=true", project.key()).asString();
    var link = Pattern.compile("href=\"(/projects/[^\"]*about=pair\\.[^\"]*)\"").matcher(html);
    assertTrue(link.find());
    lead.asks()
        .urlEncodingEnabled(false)
        .get(link.group(1).replace("&amp;", "&"))
        .then()
        .statusCode(200)
        .body(containsString("Sentences that both"))
        .body(containsString(ana.login()))
        .body(containsString("Le pont est tombé."));
  }

  @Test
  void aStrangerSees404AndNobodyIsLedToTheSignInPage() {
    page(Given.person("stranger")).statusCode(404);
    Given.nobody()
        .basePath("/")
        .get("/projects/{key}/disagreement", project.key())
        .then()
        .statusCode(303)
        .header("Location", containsString("/sign-in?next="));
  }

  /** The lead and Ana differ on the sentence and agree on the title. */
  private void judge(String sentence) {
    var article = Given.article(project, sentence);
    answer(project.lead(), article.sentences().get(0), List.of());
    answer(ana, article.sentences().get(0), List.of());
    answer(project.lead(), article.sentences().get(1), List.of());
    answer(ana, article.sentences().get(1), List.of("CLAIM"));
  }

  private static void answer(Human reviewer, long sentence, List<String> labels) {
    reviewer
        .asks()
        .body(Map.of("labels", labels))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse page(Human reader) {
    return reader.signsIn().asks().get("/projects/{key}/disagreement", project.key()).then();
  }
}
