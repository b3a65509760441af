// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corroboration.CorroborationMessages;
import attest.testing.Given;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guidelines and their versions, by the page and by the API. */
@QuarkusTest
class GuidelinesTest {
  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final String page = "/projects/" + project.key() + "/guidelines";

  private ValidatableResponse put(String text, String note) {
    return project
        .lead()
        .asks()
        .body(Map.of("text", text, "note", note))
        .put("/projects/{key}/guidelines", project.key())
        .then();
  }

  private ValidatableResponse write(int basis, String text, String note) {
    return project
        .lead()
        .signsIn()
        .posts()
        .formParam("basis", basis)
        .formParam("text", text)
        .formParam("note", note)
        .post(page + "/draft")
        .then();
  }

  @Test
  void nothingWrittenIsVersionZeroAndThePageSaysWhatToDo() {
    var lead = project.lead();
    lead.asks()
        .get("/projects/{key}/guidelines", project.key())
        .then()
        .statusCode(200)
        .body("version", equalTo(0));
    lead.signsIn().asks().get(page).then().body(containsString("Write the guidelines"));
    lead.signsIn().asks().get(page + "/1").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void theTemplateNamesRelationsAsThePagesDoAndBreaksNoLine(String language) {
    String text = GuidelineTemplate.in(language);
    var words = MessageBundles.get(CorroborationMessages.class, Localized.Literal.of(language));
    for (String code : List.of("COPY", "SAME_SOURCE", "CONTRADICTS", "UPDATES", "UNRELATED")) {
      String named = "*%s* (%s)".formatted(words.relation_named(code), code);
      assertTrue(text.contains(named), named);
    }
    assertFalse(Pattern.compile("\\S\\n\\S").matcher(text).find());
  }

  @Test
  void onlyALaterVersionHasToSayWhatChanged() {
    var lead = project.lead().signsIn();
    lead.asks().get(page + "/draft").then().body(not(containsString("Required:")));
    put("First rule", "").statusCode(200);
    lead.asks()
        .get(page + "/draft")
        .then()
        .body(containsString("Required: a few words for those who know the earlier version."))
        .body(containsString("two spaces at the end of a line break it there"));
  }

  @Test
  void anOlderVersionStaysReadable() {
    put("First rule", "").statusCode(200).body("version", equalTo(1));
    put("Second rule", "Stricter").statusCode(200).body("version", equalTo(2));
    project
        .lead()
        .asks()
        .get("/projects/{key}/guidelines/1", project.key())
        .then()
        .body("text", equalTo("First rule"));
    project
        .lead()
        .signsIn()
        .asks()
        .get(page + "/1")
        .then()
        .statusCode(200)
        .body(containsString("First rule"))
        .body(containsString("The one that counts is version 2."))
        .body(containsString("Stricter"));
  }

  @Test
  void aVersionSaysWhatItChanged() {
    put("A rule\nCount every figure", "").statusCode(200);
    put("A rule\nCount each figure", "Words").statusCode(200);
    var lead = project.lead();
    lead.asks()
        .get("/projects/{key}/guidelines/2/changes", project.key())
        .then()
        .statusCode(200)
        .body("since", equalTo(1))
        .body("lines.kind", equalTo(List.of("same", "removed", "added")));
    lead.signsIn()
        .asks()
        .get(page + "/2/changes")
        .then()
        .statusCode(200)
        .body(containsString("<li class=\"same\">A rule</li>"))
        .body(matchesPattern("(?s).*<del>[^\n]*Count <b>every</b> figure</del>.*"))
        .body(matchesPattern("(?s).*<ins>[^\n]*Count <b>each</b> figure</ins>.*"));
    lead.signsIn().asks().get(page).then().body(containsString(page + "/2/changes"));
    lead.asks().get("/projects/{key}/guidelines/1/changes", project.key()).then().statusCode(404);
    Given.person("stranger").signsIn().asks().get(page + "/2/changes").then().statusCode(404);
  }

  @Test
  void theSameTextTwiceIsOneVersion() {
    put("A rule", "").body("version", equalTo(1));
    put("A rule", "again").body("version", equalTo(1));
  }

  @Test
  void aLaterVersionSaysWhatChanged() {
    put("A rule", "").statusCode(200);
    put("Another rule", " ").statusCode(422).body("field", equalTo("note"));
    write(1, "Another rule", "")
        .statusCode(422)
        .body(containsString("id=\"note-error\""))
        .body(containsString("Another rule</textarea>"));
  }

  @Test
  void whatSomebodyWroteMeanwhileIsNotOverwritten() {
    put("A rule", "").statusCode(200);
    put("Their rule", "theirs").statusCode(200);
    write(1, "My rule", "mine")
        .statusCode(422)
        .body(containsString("Somebody wrote a version meanwhile"))
        .body(containsString("My rule</textarea>"))
        .body(containsString("name=\"basis\" value=\"2\""));
    write(2, "My rule", "mine").statusCode(303);
    write(2, "My rule", "mine").statusCode(303);
    project
        .lead()
        .asks()
        .get("/projects/{key}/guidelines", project.key())
        .then()
        .body("version", equalTo(3));
  }

  @Test
  void aPreviewStoresNothing() {
    project
        .lead()
        .signsIn()
        .posts()
        .formParam("basis", 0)
        .formParam("text", "# A **rule**\r\n\r\nline")
        .post(page + "/draft/preview")
        .then()
        .statusCode(200)
        .body(containsString("<h2>A <strong>rule</strong></h2>"));
    project
        .lead()
        .asks()
        .get("/projects/{key}/guidelines", project.key())
        .then()
        .body("version", equalTo(0));
  }

  @Test
  void markdownDoesNoHarm() {
    put("<script>x</script> [a](javascript:x) ![p](//far/p.png)\n\n</textarea><b>", "");
    var lead = project.lead().signsIn();
    for (String path : new String[] {page, page + "/draft"}) {
      lead.asks()
          .get(path)
          .then()
          .body(not(containsString("<script>")))
          .body(not(containsString("href=\"javascript")))
          .body(not(containsString("<img")))
          .body(not(containsString("</textarea><b>")));
    }
  }

  @Test
  void onlyLeadsWrite() {
    var reviewer = Given.member(project, Role.REVIEWER);
    var body = Map.of("text", "Mine", "note", "");
    reviewer
        .asks()
        .body(body)
        .put("/projects/{key}/guidelines", project.key())
        .then()
        .statusCode(403);
    Given.person("stranger")
        .asks()
        .body(body)
        .put("/projects/{key}/guidelines", project.key())
        .then()
        .statusCode(404);
    reviewer.asks().get("/projects/{key}/guidelines", project.key()).then().statusCode(200);
  }
}
