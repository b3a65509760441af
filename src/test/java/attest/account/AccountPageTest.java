// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("one-database")
class AccountPageTest {
  private static final String NEW = "another long password";

  @Test
  void thePagesSpeakTheLanguageThatAPersonChose() {
    var session = Given.person("reader").signsIn();
    session
        .posts()
        .formParam("name", "A reader")
        .formParam("language", "ar")
        .post("/account")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/account?done=saved"));
    session
        .asks()
        .header("Accept-Language", "fr")
        .get("/account")
        .then()
        .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
        .body(containsString("A reader"));
  }

  @Test
  void withoutAChoiceThePagesSpeakAsTheBrowserAsks() {
    var session = Given.person("reader").signsIn();
    String[][] asked = {
      {"fr-CA,en;q=0.5", "fr"}, {"de,ar;q=0.3", "ar"}, {"de", "en"}, {";;", "en"}
    };
    for (String[] pair : asked) {
      session
          .asks()
          .header("Accept-Language", pair[0])
          .get("/account")
          .then()
          .body(containsString("<html lang=\"" + pair[1] + "\""));
    }
  }

  @Test
  void aNameThatCannotBeIsRefusedWithWhatWasTyped() {
    var session = Given.person("reader").signsIn();
    session
        .posts()
        .formParam("name", "  ")
        .formParam("language", "fr")
        .post("/account")
        .then()
        .statusCode(422)
        .body(containsString("aria-invalid=\"true\" aria-describedby=\"name-error name-hint\""))
        .body(containsString("value=\"fr\" lang=\"fr\" selected"));
    session.asks().get("/account").then().body(containsString("<html lang=\"en\""));
  }

  @Test
  void aPasswordChangeEndsOtherSessionsAndKeepsThisOne() {
    var person = Given.person("reader");
    var here = person.signsIn();
    var elsewhere = person.signsIn();
    here.posts()
        .formParam("present", person.password())
        .formParam("password", NEW)
        .post("/account/password")
        .then()
        .statusCode(303);
    here.asks()
        .get("/account?done=password")
        .then()
        .statusCode(200)
        .body(containsString("All your other sessions have ended"));
    elsewhere.asks().get("/account").then().statusCode(303);
    new Human(person.id(), person.login(), NEW, person.token()).signsIn();
  }

  @Test
  void allOtherSessionsEndAtOnesWord() {
    var person = Given.person("reader");
    var here = person.signsIn();
    here.asks().get("/account").then().body(not(containsString("/account/sessions/end")));
    var elsewhere = person.signsIn();
    here.asks().get("/account").then().body(containsString("signed in at 1 other place"));
    here.posts().post("/account/sessions/end").then().statusCode(303);
    elsewhere.asks().get("/account").then().statusCode(303);
    here.asks().get("/account").then().statusCode(200);
  }

  @Test
  void noCacheKeepsWhatIsOnesOwn() {
    var session = Given.person("reader").signsIn();
    session.asks().get("/account").then().header("Cache-Control", equalTo("no-store"));
    session.asks().get("/api/v1/me").then().header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void aWrongPresentPasswordChangesNothingAndIsNotShownAgain() {
    var person = Given.person("reader");
    person
        .signsIn()
        .posts()
        .formParam("present", "not my password")
        .formParam("password", NEW)
        .post("/account/password")
        .then()
        .statusCode(422)
        .body(containsString("id=\"present-error\""))
        .body(not(containsString("not my password")))
        .body(not(containsString(NEW)));
    person.signsIn();
  }

  @Test
  void aShortPasswordIsRefusedAtItsField() {
    var person = Given.person("reader");
    person
        .signsIn()
        .posts()
        .formParam("present", person.password())
        .formParam("password", "elevenchars")
        .post("/account/password")
        .then()
        .statusCode(422)
        .body(containsString("id=\"password-error\""));
    person.signsIn();
  }

  @Test
  void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
    var person = Given.person("reader");
    var session = person.signsIn();
    var page =
        session
            .posts()
            .formParam("name", "nightly <b>export</b>")
            .post("/account/tokens")
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body(containsString("nightly &lt;b&gt;export&lt;/b&gt;"))
            .extract()
            .asString();
    var secret = Pattern.compile("class=\"secret\"[^>]*>([^<]+)<").matcher(page);
    assertTrue(secret.find());
    var holder = new Human(person.id(), person.login(), "", secret.group(1));
    holder.asks().get("/me").then().statusCode(200).body("login", equalTo(person.login()));
    session.asks().get("/account").then().body(not(containsString(secret.group(1))));

    String address = revocation(session);
    session.asks().get(address).then().statusCode(200).body(containsString("nightly"));
    holder.asks().get("/me").then().statusCode(200);
    session.posts().post(address).then().statusCode(303);
    holder.asks().get("/me").then().statusCode(401);
  }

  @Test
  void anothersTokenIsNotFound() {
    var owner = Given.person("owner");
    String address = revocation(owner.signsIn());
    var stranger = Given.person("stranger").signsIn();
    stranger.asks().get(address).then().statusCode(404);
    stranger.posts().post(address).then().statusCode(404);
    owner.asks().get("/me").then().statusCode(200);
  }

  /** The address at which the youngest token is revoked. */
  private static String revocation(Human.Session session) {
    var page = session.asks().get("/account").asString();
    var links = Pattern.compile("/account/tokens/\\d+/revocation").matcher(page);
    return links.results().reduce((first, later) -> later).orElseThrow().group();
  }
}
