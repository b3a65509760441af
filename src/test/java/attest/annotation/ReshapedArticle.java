// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** An article whose sentences are split and merged, and those who do. */
abstract class ReshapedArticle {
  static final String LONG =
      "La mairie d'Ostmere compte douze morts et le port de Salin en compte trente.";
  static final int CUT = LONG.indexOf(" et le port");
  static final String FIGURE =
      "{'id':'%s','qualifier':'exact','harm':'killed','text':'%s','begin':%d,'end':%d,'low':1}";

  Given.Workplace project;
  Given.Article article;
  Human ana;
  long sentence;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"));
    article = Given.article(project, "Il neige sur Valmire.", LONG, "Il pleut à Lisgrave.");
    ana = Given.member(project, Role.REVIEWER);
    sentence = article.sentences().get(2);
  }

  ValidatableResponse split(Human who, long id, int at) {
    return who.asks().body(Map.of("at", at)).post("/sentences/{id}/split", id).then();
  }

  ValidatableResponse merge(Human who, long id) {
    return who.asks().post("/sentences/{id}/merge", id).then();
  }

  List<Long> made(ValidatableResponse done) {
    return done.statusCode(200).extract().jsonPath().getList("sentences.id", Long.class);
  }

  static void judge(Human who, long id, String body) {
    who.asks()
        .body(body.replace('\'', '"'))
        .put("/sentences/{id}/annotation", id)
        .then()
        .statusCode(200);
  }

  static ValidatableResponse answer(Human who, long id) {
    return who.asks().get("/sentences/{id}/annotation", id).then().statusCode(200);
  }

  ValidatableResponse rechecks(Human who) {
    return who.asks().get("/articles/{id}/rechecks", article.id()).then().statusCode(200);
  }

  JsonPath read() {
    return ana.asks()
        .get("/articles/{id}", article.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static String uuid() {
    return UUID.randomUUID().toString();
  }
}
