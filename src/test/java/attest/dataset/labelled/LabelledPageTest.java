// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import attest.testing.Human.Session;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabelledPageTest {
  private static final String FILE =
      """
      {"text": "Two people were hurt in Karsten.", "label": [[0, 10, "casualty"]]}
      {"text": "Nobody died.", "label": [[0, 99, "=claim"]]}
      """;

  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final String home = "/projects/" + project.key() + "/datasets/labelled";
  private Human ana;
  private Session lead;

  @BeforeEach
  void peopleOfTheProject() {
    ana = Given.member(project, Role.REVIEWER);
    lead = project.lead().signsIn();
  }

  private ValidatableResponse send(Session by, String content, String format) {
    return by.asks()
        .contentType("multipart/form-data")
        .multiPart("csrf", by.csrf())
        .multiPart("format", format)
        .multiPart("file", "moved <here>.jsonl", content.getBytes(UTF_8), "application/json")
        .post(home)
        .then();
  }

  private String sent() {
    String address = send(lead, FILE, "").statusCode(303).extract().header("Location");
    return address.substring(address.indexOf("/projects"));
  }

  private RequestSpecification chosen(String label, String reviewer) {
    return lead.posts()
        .formParam("label", "=casualty")
        .formParam("labelTo", label)
        .formParam("reviewer", "=")
        .formParam("reviewerTo", reviewer);
  }

  private ValidatableResponse show(String address, String language) {
    return lead.asks().header("Accept-Language", language).get(address).then();
  }

  @Test
  void aFileIsLookedOverBeforeItIsSaved() {
    show("/projects/" + project.key() + "/datasets", "en").body(containsString(home + "\""));
    show(home, "en").statusCode(200).body(containsString("Attest JSONL"));
    String address = sent();
    show(address, "en")
        .statusCode(200)
        .body(containsString("moved &lt;here&gt;.jsonl"))
        .body(containsString("<bdi>casualty</bdi>"))
        .body(containsString("(the file names nobody)"))
        .body(containsString("New plain label: CASUALTY"));
    show(home, "en").body(containsString("moved &lt;here&gt;.jsonl"));
    chosen("=CASUALTY_FIGURE", "=" + ana.login()).post(address + "/choices").then().statusCode(303);
    show(address, "en").body(containsString("value=\"=" + ana.login() + "\" selected"));
    chosen("=CASUALTY_FIGURE", "=" + ana.login())
        .post(address + "/articles")
        .then()
        .statusCode(422)
        .body(containsString("Some rows cannot be taken."));
    for (int i = 0; i < 2; i++) {
      chosen("=CASUALTY_FIGURE", "=" + ana.login())
          .formParam("skipRefused", "true")
          .post(address + "/articles")
          .then()
          .statusCode(303);
    }
    show(address, "en").body(containsString("The file is in the project now"));
    show(home, "en").body(not(containsString("moved")));
    List<String> titles =
        project
            .lead()
            .asks()
            .get("/projects/{key}/articles", project.key())
            .jsonPath()
            .getList("items.sentences");
    assertEquals(1, titles.size(), "saved once");
  }

  @Test
  void problemsAreATableThatNoSpreadsheetRuns() {
    String address = sent();
    show(address + "/problems.csv", "en")
        .statusCode(200)
        .header("Content-Disposition", containsString("attachment"))
        .body(containsString("refused,2,label[0],"));
  }

  @Test
  void aChoiceThatCannotBeIsToldAndADiscardedFileIsGone() {
    String address = sent();
    chosen("=new:1", "=").post(address + "/choices").then().statusCode(422);
    show(address, "en").statusCode(200);
    lead.posts().post(address + "/discarding").then().statusCode(303);
    show(address, "en").statusCode(404);
  }

  @Test
  void whatIsNoLabelledFileIsRefusedInTheForm() {
    send(lead, "Words.", "").statusCode(422).body(containsString("could not be told"));
    send(lead, "", "csv").statusCode(422).body(containsString("not empty"));
  }

  @Test
  void itSpeaksFrenchAndArabic() {
    String address = sent();
    show(address, "fr").body(containsString("De qui sont ces réponses"));
    show(address, "ar")
        .body(allOf(containsString("dir=\"rtl\""), containsString("لمن هذه الإجابات")));
    show(home, "fr").body(containsString("Jugements en CSV"));
  }

  @Test
  void onlyALeadSeesIt() {
    String address = sent();
    var other = Given.project(Given.person("lead"));
    for (String page : List.of(home, address, address + "/problems.csv")) {
      Given.person("stranger").signsIn().asks().get(page).then().statusCode(404);
      ana.signsIn().asks().get(page).then().statusCode(403);
    }
    send(ana.signsIn(), FILE, "").statusCode(403);
    other
        .lead()
        .signsIn()
        .asks()
        .get(address.replace(project.key(), other.key()))
        .then()
        .statusCode(404);
  }
}
