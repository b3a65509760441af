// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A project with answers that were changed, taken back, submitted and reopened. */
final class Past {
  static final String TEXT =
      "Un titre 🚑 à Karsten\r\n\r\nSelon l’hôpital, douze 👨🏻‍🚒 sont morts.  Cinq étaient des"
          + " enfants.\r\nPartagez cet article\r\n\r\nقُتل ١٢ شخصا في كارستن. وأصيب آخرون.\r\n"
          + "Fin de l’article, e\u0301crit hier.";

  private static final String ATTRIBUTED =
      """
      "labels":["CASUALTY_FIGURE","ATTRIBUTION"],
      "attributions":[{"id":"%s","source":"hôpital","mention":{"text":"l’hôpital","begin":6,"end":15},
        "chain":["Agence","Hôpital"],"form":"indirect"}],
      "figures":[{"id":"%s","text":"douze","begin":17,"end":22,"low":12,"high":12,
        "qualifier":"exact","harm":"killed","from":"2031-03-14"}],
      "accepted":["%2$s","CASUALTY_FIGURE"]\
      """;
  private static final String CONTAINED =
      """
      "labels":["CASUALTY_FIGURE","ATTRIBUTION"],
      "attributions":[{"id":"%s","inheritsFrom":%d,"polarity":"confirms"}],
      "figures":[{"id":"%s","low":5,"high":5,"qualifier":"exact","harm":"killed",
        "category":"child","subsetOf":"%s","source":"%s"}]\
      """;

  final Workplace project = Given.project(Given.person("lead"), true);
  final List<Long> sentences;
  final Human ana = Given.member(project, Role.REVIEWER);
  final Human bob = Given.member(project, Role.REVIEWER);
  private final UUID seed = UUID.randomUUID();
  private final long article;

  Past() {
    var facts = Map.of("language", "fr", "outlet", "The Invented Courier", "text", TEXT);
    var imported = Given.imported(project, facts);
    article = imported.id();
    sentences = imported.sentences();
    judge(ana, 1, ATTRIBUTED.formatted(id(1), id(2)), "Une note 😀\r\nen deux lignes");
    judge(ana, 2, CONTAINED.formatted(id(3), sentences.get(1), id(4), id(2), id(1)), "");
    judge(ana, 0, "\"labels\":[]", "");
    judge(bob, 1, "\"labels\":[\"CLAIM\"],\"accepted\":[\"CLAIM\"]", "");
    judge(bob, 2, "\"labels\":[\"CLAIM\"]", "");
    submit(ana);
    submit(bob);
    reopen(ana);
    judge(ana, 1, "\"labels\":[\"CLAIM\"]", "Plus tard");
    judge(ana, 3, "\"labels\":[\"CASUALTY_FIGURE\"]", "");
    reopen(bob);
    withdraw(bob, 2);
    submit(bob);
    Given.article(project, "Une phrase.", "Une autre.");
  }

  private String id(int number) {
    return new UUID(seed.getMostSignificantBits(), number).toString();
  }

  void judge(Human reviewer, int sentence, String answer, String note) {
    reviewer
        .asks()
        .body("{" + answer + ",\"note\":" + quoted(note) + "}")
        .put("/sentences/{id}/annotation", sentences.get(sentence))
        .then()
        .statusCode(200);
  }

  private static String quoted(String text) {
    try {
      return new ObjectMapper().writeValueAsString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void withdraw(Human reviewer, int sentence) {
    reviewer
        .asks()
        .delete("/sentences/{id}/annotation", sentences.get(sentence))
        .then()
        .statusCode(200);
  }

  private void submit(Human reviewer) {
    reviewer.asks().put("/articles/{id}/submission", article).then().statusCode(200);
  }

  private void reopen(Human reviewer) {
    reviewer.asks().delete("/articles/{id}/submission", article).then().statusCode(200);
  }

  String exported(String reviewers) {
    return exported(project, reviewers);
  }

  static String exported(Workplace project, String reviewers) {
    byte[] bytes =
        project
            .lead()
            .asks()
            .queryParam("reviewers", reviewers)
            .get("/projects/{key}/exports/jsonl", project.key())
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static List<JsonNode> lines(String jsonl) {
    var json = new ObjectMapper();
    return jsonl
        .lines()
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  static void join(Workplace project, Human person) {
    project
        .lead()
        .asks()
        .body(Map.of("role", "REVIEWER"))
        .put("/projects/{key}/members/{login}", project.key(), person.login())
        .then()
        .statusCode(200);
  }
}
