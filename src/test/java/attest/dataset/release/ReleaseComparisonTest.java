// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static attest.dataset.release.GivenRelease.PATH;
import static attest.dataset.release.GivenRelease.judge;
import static attest.dataset.release.GivenRelease.judged;
import static attest.dataset.release.GivenRelease.release;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseComparisonTest {
  private final Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  @Test
  void twoReleasesAreCompared() {
    var article = judged(project);
    release(project, Map.of("version", "1"));
    judge(lead, article.sentences().get(1), "ATTRIBUTION");
    Given.article(project, "Une nouvelle.");
    release(project, Map.of("version", "2"));
    lead.asks()
        .queryParam("since", "1")
        .get(PATH + "/2/changes", project.key())
        .then()
        .statusCode(200)
        .body("added", equalTo(2))
        .body("removed", equalTo(0))
        .body("relabelled", equalTo(1))
        .body("unchanged", equalTo(2))
        .body("examples[0].what", equalTo("RELABELLED"))
        .body("examples[0].text", equalTo("Une phrase."))
        .body("examples[0].after.A", equalTo(List.of("ATTRIBUTION")));
    lead.asks()
        .get(PATH + "/2/changes", project.key())
        .then()
        .statusCode(422)
        .body("field", equalTo("since"));
  }

  @Test
  void thePageShowsTheSentencesThatAreNotAsTheyWere() {
    var article = judged(project);
    var gone = Given.article(project, "Une qui part.");
    release(project, Map.of("version", "1"));
    judge(lead, article.sentences().get(1));
    lead.asks().delete("/articles/{id}", gone.id()).then().statusCode(204);
    Given.article(project, "Une <i>nouvelle</i>.");
    release(project, Map.of("version", "2"));
    lead.signsIn()
        .asks()
        .queryParam("since", "1")
        .get("/projects/{key}/datasets/releases/2", project.key())
        .then()
        .statusCode(200)
        .body(containsString("Sentences added"))
        .body(containsString("Une &lt;i&gt;nouvelle&lt;/i&gt;."))
        .body(containsString("Sentences removed"))
        .body(containsString("Une qui part."))
        .body(containsString("Sentences relabelled"))
        .body(containsString("Une phrase."))
        .body(not(containsString("Une autre.")));
  }

  @Test
  void whatWentToAnotherPartIsTold() {
    var article = judged(project);
    release(project, Map.of("version", "1", "split", Map.of("train", 1.0)));
    release(project, Map.of("version", "2", "split", Map.of("test", 1.0)));
    changes("1", "2")
        .body("unchanged", equalTo(3))
        .body("moved", equalTo(List.of(moved("train", "test", 3))));
    changes("2", "2").body("moved", equalTo(List.of()));
    judge(lead, article.sentences().get(1));
    release(project, Map.of("version", "3"));
    changes("2", "3")
        .body("relabelled", equalTo(1))
        .body("moved", equalTo(List.of(moved("test", "", 3))));
    lead.signsIn()
        .asks()
        .queryParam("since", "1")
        .get("/projects/{key}/datasets/releases/2", project.key())
        .then()
        .body(containsString("<dt>Same labels</dt><dd>3</dd>"))
        .body(containsString("<dt>In another part</dt><dd>3</dd>"))
        .body(containsString("<td>train</td><td>test</td><td class=\"num\">1</td>"));
  }

  private ValidatableResponse changes(String since, String version) {
    return lead.asks()
        .queryParam("since", since)
        .get(PATH + "/{version}/changes", project.key(), version)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> moved(String from, String to, int sentences) {
    return Map.of("from", from, "to", to, "articles", 1, "sentences", sentences);
  }

  @Test
  void aSentenceWithoutItsWordsIsComparedToo() {
    var article = judged(project);
    var wordless = Map.of("text", "without", "formats", List.of("csv"));
    release(project, with(wordless, "1"));
    judge(lead, article.sentences().get(2), "CLAIM");
    release(project, with(wordless, "2"));
    lead.asks()
        .queryParam("since", "1")
        .get(PATH + "/2/changes", project.key())
        .then()
        .statusCode(200)
        .body("relabelled", equalTo(1))
        .body("examples[0].text", equalTo(""));
  }

  private static Map<String, Object> with(Map<String, ?> wish, String version) {
    var all = new HashMap<String, Object>(wish);
    all.put("version", version);
    return all;
  }

  @Test
  void oneThatIsNotThereOrNotTheirsIsNotCompared() {
    release(project, Map.of("version", "1"));
    lead.asks()
        .queryParam("since", "0")
        .get(PATH + "/1/changes", project.key())
        .then()
        .statusCode(404);
    Given.person("stranger")
        .asks()
        .queryParam("since", "1")
        .get(PATH + "/1/changes", project.key())
        .then()
        .statusCode(404);
  }
}
