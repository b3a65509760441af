// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.restassured.response.ValidatableResponse;

/** Two reviewers and an adjudicator before one article of three sentences under its title. */
record Team(Given.Workplace project, Given.Article article, Human ana, Human ben, Human judge) {
  static Team begin(boolean blind) {
    var project = Given.project(Given.person("lead"), blind);
    var article =
        Given.article(
            project, "Douze civils ont été tués à Valmire.", "La mairie le dit.", "Il pleut.");
    return new Team(
        project,
        article,
        Given.member(project, Role.REVIEWER),
        Given.member(project, Role.REVIEWER),
        Given.member(project, Role.ADJUDICATOR));
  }

  /** The sentence at this place, the title being 0. */
  long sentence(int place) {
    return article.sentences().get(place);
  }

  /** {@code body} with ' for ". */
  void judges(Human who, int place, String body) {
    who.asks()
        .body(body.replace('\'', '"'))
        .put("/sentences/{id}/annotation", sentence(place))
        .then()
        .statusCode(200);
  }

  ValidatableResponse settles(Human who, int place, String body) {
    return who.asks()
        .body(body.replace('\'', '"'))
        .put("/sentences/{id}/adjudication", sentence(place))
        .then();
  }

  void submits(Human who) {
    who.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }
}
