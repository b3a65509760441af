// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What tests of pairs begin with and do over and over. */
final class Judged {
  private Judged() {}

  /** The first body sentence of a new article. */
  static long sentence(Workplace project, String text) {
    return Given.article(project, text).sentences().get(1);
  }

  /** So many body sentences, each of an article of its own. */
  static List<Long> sentences(Workplace project, int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> sentence(project, "Le pont " + i + " de Salin a été coupé."))
        .toList();
  }

  static Response put(Human who, long a, long b, Map<String, ?> body) {
    return who.asks().body(body).put("/sentences/{a}/corroborations/{b}", a, b);
  }

  static Response put(Human who, long a, long b, String relation) {
    return put(who, a, b, said(relation));
  }

  static Map<String, Object> said(String relation) {
    var body = new HashMap<String, Object>();
    body.put("relation", relation);
    body.put("rationale", "seen in both");
    return body;
  }

  static Map<String, Object> said(String relation, String field, Object content) {
    var body = said(relation);
    body.put(field, content);
    return body;
  }

  /** Judges, and tells which dossier the pair is in. */
  static long dossier(Human who, long a, long b, String relation) {
    return put(who, a, b, relation).then().statusCode(200).extract().jsonPath().getLong("dossier");
  }

  static Response withdraw(Human who, long a, long b) {
    return who.asks().delete("/sentences/{a}/corroborations/{b}", a, b);
  }

  static List<Long> dossiers(Human who, Workplace project) {
    return who.asks()
        .get("/projects/{key}/dossiers", project.key())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id", Long.class);
  }

  static List<Long> mentions(Human who, long dossier) {
    return who.asks()
        .get("/dossiers/{id}", dossier)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("mentions.sentence", Long.class);
  }
}
