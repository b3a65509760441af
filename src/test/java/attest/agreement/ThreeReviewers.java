// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Ana and Ben agree; Cem turns claims round, and calls each fourth sentence an attribution. */
final class ThreeReviewers {
  static final int SENTENCES = 36;

  final Workplace project = Given.project(Given.person("lead"));
  final Human ana = Given.member(project, Role.REVIEWER);
  final Human ben = Given.member(project, Role.REVIEWER);
  final Human cem = Given.member(project, Role.REVIEWER);
  final Given.Article article;

  ThreeReviewers() {
    var text = new ArrayList<String>();
    for (int i = 0; i < SENTENCES; i++) {
      text.add("Le pont numéro " + i + " est tombé.");
    }
    article = Given.article(project, text.toArray(String[]::new));
    answers(ana, i -> claim(i % 2 == 0));
    answers(ben, i -> claim(i % 2 == 0 || i == 1));
    answers(cem, i -> i % 4 == 0 ? List.of("ATTRIBUTION") : claim(i % 2 == 1));
  }

  private static List<String> claim(boolean given) {
    return given ? List.of("CLAIM") : List.of();
  }

  private void answers(Human reviewer, IntFunction<List<String>> labels) {
    var given = new LinkedHashMap<Long, List<String>>();
    for (int i = 1; i <= SENTENCES; i++) {
      given.put(sentence(i), labels.apply(i));
    }
    Given.answers(reviewer, given);
  }

  long sentence(int ordinal) {
    return article.sentences().get(ordinal);
  }

  void answer(Human reviewer, int ordinal, List<String> labels) {
    answer(reviewer, ordinal, Map.of("labels", labels));
  }

  void answer(Human reviewer, int ordinal, Map<String, ?> body) {
    reviewer
        .asks()
        .body(body)
        .put("/sentences/{id}/annotation", sentence(ordinal))
        .then()
        .statusCode(200);
  }

  JsonPath report(String query) {
    return project
        .lead()
        .asks()
        .get("/projects/" + project.key() + "/agreement" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(doubles());
  }

  /** The page as the lead reads it. */
  String page(String query) {
    return project
        .lead()
        .signsIn()
        .asks()
        .get("/projects/" + project.key() + "/disagreement" + query)
        .asString();
  }

  ValidatableResponse behind(String about) {
    return behind(about, Map.of());
  }

  ValidatableResponse behind(String about, Map<String, ?> filter) {
    return project
        .lead()
        .asks()
        .queryParam("about", about)
        .queryParams(filter)
        .get("/projects/{key}/disagreements", project.key())
        .then();
  }

  String table(String name, String query) {
    return project
        .lead()
        .asks()
        .get("/projects/" + project.key() + "/agreement/tables/" + name + query)
        .asString();
  }

  static JsonPathConfig doubles() {
    return new JsonPathConfig(JsonPathConfig.NumberReturnType.DOUBLE);
  }
}
