// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.restassured.path.json.JsonPath;

/** A project and the labelled text that is brought into it. */
final class PortVale {
  static final String TEXT =
      "At least 12 people were killed in Port Vale, officials said.\\n"
          + "Rescuers found 3 survivors. 🚑 Ambulances left Port Vale.";
  static final String SPANS =
      "{\"text\":\""
          + TEXT
          + "\",\"label\":[[9,18,\"CASUALTY\"],[45,54,\"SOURCE\"],[107,116,\"PLACE\"]]}\n";
  static final String MAPPING =
      """
      {"labels":{"CASUALTY":"CASUALTY_FIGURE","SOURCE":"ATTRIBUTION","PLACE":"new:PLACE"},
       "reviewers":{"":"%s"},"language":"en"}\
      """;

  final Workplace project = Given.project(Given.person("lead"));
  final Human lead = project.lead();
  final Human ana = Given.member(project, Role.REVIEWER);

  String mapping() {
    return MAPPING.formatted(ana.login());
  }

  int articles() {
    return lead.asks()
        .get("/projects/{key}/articles", project.key())
        .jsonPath()
        .getList("items")
        .size();
  }

  JsonPath onlyArticle() {
    long id =
        lead.asks()
            .get("/projects/{key}/articles", project.key())
            .jsonPath()
            .getLong("items[0].id");
    return lead.asks().get("/articles/{id}", id).jsonPath();
  }

  JsonPath answers() {
    long id = onlyArticle().getLong("id");
    return lead.asks().get("/articles/{id}/annotations", id).jsonPath();
  }
}
