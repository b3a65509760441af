// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static org.hamcrest.Matchers.equalTo;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Releases as tests have them made. */
final class GivenRelease {
  static final String PATH = "/projects/{key}/releases";

  private GivenRelease() {}

  static void judge(Human reviewer, long sentence, String... labels) {
    reviewer
        .asks()
        .body(Map.of("labels", List.of(labels)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  static ValidatableResponse post(Human asker, Workplace project, Object body) {
    return asker.asks().body(body).post(PATH, project.key()).then();
  }

  /** Begins one and waits until it is ready. */
  static ValidatableResponse release(Workplace project, Map<String, ?> body) {
    post(project.lead(), project, body).statusCode(202).body("state", equalTo("WRITING"));
    return ready(project, (String) body.get("version"));
  }

  static ValidatableResponse ready(Workplace project, String version) {
    for (int i = 0; i < 1200; i++) {
      var shown = project.lead().asks().get(PATH + "/{v}", project.key(), version).then();
      if (!shown.extract().path("state").equals("WRITING")) {
        return shown.body("state", equalTo("READY"));
      }
      pause();
    }
    throw new AssertionError("The release was not written in time.");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] file(Human asker, Workplace project, String version, String file) {
    return asker
        .asks()
        .get(PATH + "/{v}/{f}", project.key(), version, file)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .extract()
        .asByteArray();
  }

  static String text(Human asker, Workplace project, String version, String file) {
    return new String(file(asker, project, version, file), StandardCharsets.UTF_8);
  }

  /** Two sentences beside the title, on the first of which two people differ. */
  static Given.Article judged(Workplace project) {
    var ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Une phrase.", "Une autre.");
    judge(ana, article.sentences().get(1), "CLAIM");
    judge(project.lead(), article.sentences().get(1), "CLAIM", "ATTRIBUTION");
    return article;
  }
}
