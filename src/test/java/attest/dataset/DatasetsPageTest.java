// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatasetsPageTest {
  private final Given.Workplace project = Given.project(Given.person("lead"), true);

  private ValidatableResponse show(Human asker, String language) {
    return asker
        .signsIn()
        .asks()
        .header("Accept-Language", language)
        .get("/projects/{key}/datasets", project.key())
        .then();
  }

  private static void judge(Human reviewer, long sentence) {
    reviewer
        .asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  @Test
  void aProjectWithoutArticlesSaysWhatToDo() {
    show(project.lead(), "en")
        .statusCode(200)
        .body(containsString("/projects/" + project.key() + "/import\""))
        .body(not(containsString("/exports/")));
    show(Given.member(project, Role.OBSERVER), "en")
        .statusCode(200)
        .body(containsString("A lead of the project imports articles."));
  }

  @Test
  void itOffersEachFormatAndSaysHowMuchItHolds() {
    judge(Given.member(project, Role.REVIEWER), Given.article(project, "Une.").sentences().get(1));
    show(project.lead(), "en")
        .statusCode(200)
        .body(containsString("<dt>Sentences</dt><dd>2</dd>"))
        .body(containsString("<dt>Articles</dt><dd>1</dd>"))
        .body(containsString("<dt>Reviewers</dt><dd>1</dd>"))
        .body(containsString("action=\"/api/v1/projects/" + project.key() + "/exports/jsonl\""))
        .body(containsString("formaction=\"/api/v1/projects/" + project.key() + "/exports/csv\""))
        .body(containsString("value=\"logins\""));
    show(Given.member(project, Role.OBSERVER), "en").body(not(containsString("value=\"logins\"")));
  }

  @Test
  void eachChoiceOfAnswersSaysForHowManySentencesItHasOne() {
    var sentences = Given.article(project, "Une.", "Deux.", "Trois.").sentences();
    var ana = Given.member(project, Role.REVIEWER);
    judge(ana, sentences.get(1));
    judge(ana, sentences.get(2));
    judge(Given.member(project, Role.REVIEWER), sentences.get(1));
    project
        .lead()
        .asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/adjudication", sentences.get(1))
        .then()
        .statusCode(200);
    String hint = " <span class=\"hint\">for ";
    show(project.lead(), "en")
        .body(containsString("every reviewer’s own" + hint + "2 sentences"))
        .body(containsString("the settled ones" + hint + "1 sentence<"))
        .body(containsString("the majority’s labels" + hint + "2 sentences"));
  }

  @Test
  void theFormDownloadsInTheSession() {
    Given.article(project, "Une.");
    project
        .lead()
        .signsIn()
        .asks()
        .queryParam("reviewers", "logins")
        .get("/api/v1/projects/{key}/exports/csv", project.key())
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", containsString("attachment"));
  }

  @Test
  void itSaysWhatIsLeftOutForWhoIsReviewing() {
    judge(project.lead(), Given.article(project, "Une.").sentences().get(1));
    show(project.lead(), "en").body(containsString("left out for 1 article<"));
    show(Given.member(project, Role.OBSERVER), "en").body(not(containsString("left out for")));
  }

  @Test
  void itSpeaksFrenchAndArabic() {
    Given.article(project, "Une.");
    show(project.lead(), "fr").body(containsString("Télécharger en CSV"));
    show(project.lead(), "ar")
        .body(allOf(containsString("dir=\"rtl\""), containsString("تنزيل بصيغة CSV")));
  }

  @Test
  void strangersAndReviewersDoNotSeeIt() {
    show(Given.person("stranger"), "en").statusCode(404);
    show(Given.member(project, Role.REVIEWER), "en").statusCode(403);
  }
}
