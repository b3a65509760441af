// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every page has around it, errors included. */
@QuarkusTest
class FrameTest {
  @Test
  void anUnknownPathIsAnErrorPageWithinTheFrame() {
    Given.person("reader")
        .signsIn()
        .asks()
        .header("Accept-Language", "fr")
        .get("/nope")
        .then()
        .statusCode(404)
        .contentType(containsString("text/html"))
        .body(containsString("<html lang=\"fr\" dir=\"ltr\">"))
        .body(containsString("Introuvable"))
        .body(containsString("<nav"));
  }

  @Test
  void aMomentInArabicIsOneFromRightToLeftWhateverStandsBeside() {
    var project = Given.project(Given.person("lead"));
    project
        .lead()
        .signsIn()
        .asks()
        .header("Accept-Language", "ar")
        .get("/projects/{key}/audit", project.key())
        .then()
        .statusCode(200)
        .body(matchesPattern("(?s).*\u2067\\d+ [^<,]+\u060c [^<,]+ UTC\u2069.*"));
  }

  @Test
  void aPageBesideThePlacesMarksTheOneItBelongsTo() {
    var lead = Given.person("lead");
    String home = "/projects/" + Given.project(lead).key();
    for (var each : Map.of("/webhooks", "/datasets", "/ratings", "/disagreement").entrySet()) {
      lead.signsIn()
          .asks()
          .get(home + each.getKey())
          .then()
          .body(containsString("href=\"" + home + each.getValue() + "\" aria-current=\"true\""))
          .body(not(containsString("href=\"" + home + "\" aria-current")));
    }
  }

  @Test
  void aPageOfAnArticleMarksTheProjectItLiesIn() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Le pont est coupé.");
    String sentence = "/sentences/" + article.sentences().get(1);
    String of = "/articles/" + article.id();
    for (String page :
        List.of(of + "/review", of + "/facts", of + "/copies", sentence + "/corroborate")) {
      project
          .lead()
          .signsIn()
          .asks()
          .get(page)
          .then()
          .statusCode(200)
          .body(containsString("href=\"/projects/" + project.key() + "\" aria-current=\"true\""));
    }
  }

  @Test
  void aStrangersErrorPageShowsNoNavigation() {
    given()
        .basePath("/")
        .header("Accept-Language", "ar")
        .get("/first-run")
        .then()
        .statusCode(404)
        .body(containsString("dir=\"rtl\""))
        .body(not(containsString("<nav")))
        .body(containsString("href=\"/sign-in\""));
  }

  @Test
  void aForgedHostLeadsNobodyElsewhere() {
    var person = Given.person("reader");
    given()
        .basePath("/")
        .redirects()
        .follow(false)
        .header("Host", "evil.example")
        .formParam("login", person.login())
        .formParam("password", person.password())
        .formParam("next", "/account?done=saved")
        .post("/sign-in")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/account?done=saved"));
    given()
        .basePath("/")
        .redirects()
        .follow(false)
        .header("Host", "evil.example")
        .get("/account")
        .then()
        .header("Location", allOf(startsWith("/sign-in"), not(containsString("evil"))));
  }

  @Test
  void theFirstRunIsOverForTheSignedInToo() {
    Given.person("reader").signsIn().asks().get("/first-run").then().statusCode(404);
  }

  @Test
  void whatAdministratorsLookAfterBelongsToPeopleAndLeadsBackThere() {
    var admin = Given.administrator("keeper").signsIn();
    for (String page : List.of("addresses", "audit", "health")) {
      admin
          .asks()
          .get("/administration/" + page)
          .then()
          .statusCode(200)
          .body(containsString("href=\"/people\" aria-current=\"true\""))
          .body(containsString("<a href=\"/people\">All people</a>"));
    }
    admin
        .asks()
        .get("/people")
        .then()
        .body(containsString("href=\"/people\" aria-current=\"page\""));
  }
}
