// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RatingsPageTest {
  private Workplace project;

  @BeforeEach
  void aProjectOfItsOwn() {
    project = Given.project(Given.person("lead"));
  }

  @Test
  void aFileIsSentAndReadInTheReport() {
    send(project.lead(), "item,annotator,label\na,x,<b>\na,y,<b>\nb,x,q\nb,y,<b>\n")
        .statusCode(303)
        .header("Location", containsString("done=stored"));
    page(project.lead())
        .statusCode(200)
        .body(containsString("&lt;b&gt;"))
        .body(not(containsString("<b>,")))
        .body(containsString("fewer than 30 pairable items"));
  }

  @Test
  void rowsThatWereNotTakenAreNamed() {
    send(project.lead(), "item,annotator,label\na,x,1\na,y,1\na,y,2\n")
        .statusCode(200)
        .body(containsString("2 ratings are stored, 1 rows are not"))
        .body(containsString("Line 4: y rated the item a on line 3 already"));
  }

  @Test
  void aFileThatIsNoTableShowsTheFormAgain() {
    send(project.lead(), "nothing").statusCode(422).body(containsString("no column item"));
  }

  @Test
  void membersReadAndOnlyALeadFindsTheForm() {
    var reviewer = Given.member(project, Role.REVIEWER);
    page(reviewer).statusCode(200).body(not(containsString("type=\"file\"")));
    send(reviewer, "item,annotator,label\na,x,1\n").statusCode(403);
    page(Given.person("stranger")).statusCode(404);
  }

  private ValidatableResponse page(Human reader) {
    return reader.signsIn().asks().get("/projects/{key}/ratings", project.key()).then();
  }

  private ValidatableResponse send(Human sender, String csv) {
    var session = sender.signsIn();
    return session
        .asks()
        .contentType("multipart/form-data")
        .multiPart("csrf", session.csrf())
        .multiPart("repeats", "refuse")
        .multiPart("file", "r.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/projects/{key}/ratings", project.key())
        .then();
  }
}
