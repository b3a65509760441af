// SPDX-License-Identifier: Apache-2.0
package attest.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeysPageTest {
  private Human ana;
  private Human.Session session;

  @BeforeEach
  void setUp() {
    ana = Given.person("ana");
    session = ana.signsIn();
  }

  private ValidatableResponse chooses(String... actsAndKeys) {
    var form = session.posts();
    for (int i = 0; i < actsAndKeys.length; i += 2) {
      form = form.formParam("act", actsAndKeys[i]).formParam("key", actsAndKeys[i + 1]);
    }
    return form.post("/review/keys").then();
  }

  private static String option(String key) {
    return "<option value=\"" + key + "\" selected>";
  }

  @Test
  void chosenKeysStandOnTheReviewPageOfThatPersonAlone() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Le pont est coupé.");
    var reviewer = Given.member(project, Role.REVIEWER);
    session = reviewer.signsIn();
    chooses("next", "e", "casualty_figure", "Shift+f", "split", "Shift+s", "search", "p")
        .statusCode(303)
        .header("Location", endsWith("/review/keys?done=saved"));
    session
        .asks()
        .get("/articles/{id}/review", article.id())
        .then()
        .statusCode(200)
        .body(containsString("data-act=\"next\" data-key=\"e\""))
        .body(containsString("data-hotkey=\"Shift+f\""))
        .body(containsString("data-act=\"split\" data-key=\"Shift+s\""))
        .body(containsString("data-act=\"search\" data-key=\"p\""));
    Given.member(project, Role.REVIEWER)
        .signsIn()
        .asks()
        .get("/articles/{id}/review", article.id())
        .then()
        .body(containsString("data-act=\"next\" data-key=\"j\""));
  }

  @Test
  void oneKeyForTwoActsIsRefusedAtTheActAndNothingIsStored() {
    chooses("next", "k")
        .statusCode(422)
        .body(containsString("id=\"previous\" name=\"key\" aria-invalid=\"true\""));
    session.asks().get("/review/keys").then().body(containsString(option("j")));
  }

  @Test
  void keysMayBeSwapped() {
    chooses("next", "k", "previous", "j").statusCode(303);
    chooses("next", "k", "previous", "j").statusCode(303);
  }

  @Test
  void whatIsNoKeyIsRefusedAndNeverShown() {
    String hostile = "\"><img src=x onerror=alert(1)>";
    chooses("next", hostile).statusCode(422).body(not(containsString("<img")));
    chooses(hostile, "q").statusCode(303);
    chooses("next", "4").statusCode(422);
    session.asks().get("/review/keys").then().body(not(containsString("<img")));
  }

  @Test
  void theUsualKeysComeBack() {
    chooses("next", "e");
    session.posts().post("/review/keys/usual").then().statusCode(303);
    session.asks().get("/review/keys").then().body(not(containsString(option("e"))));
  }

  @Test
  void keysAreNamedInTheReadersLanguage() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Le pont est coupé.");
    session = Given.member(project, Role.REVIEWER).signsIn();
    session
        .asks()
        .header("Accept-Language", "fr")
        .get("/articles/{id}/review", article.id())
        .then()
        .body(containsString("data-key=\"Backspace\">Retour arrière</kbd>"))
        .body(containsString("<kbd>Entrée</kbd>"))
        .body(not(containsString(">Enter</kbd>")))
        .body(not(containsString(">Backspace</kbd>")));
    session
        .asks()
        .header("Accept-Language", "fr")
        .get("/review/keys")
        .then()
        .body(containsString("<option value=\"Backspace\" selected>Retour arrière"));
  }

  @Test
  void nobodyIsAskedToSignIn() {
    Given.nobody().basePath("/").get("/review/keys").then().statusCode(303);
  }
}
