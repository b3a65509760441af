// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report over ratings, table by table, and the items behind its numbers. */
@QuarkusTest
class RatingsTablesTest {
  private Workplace project;

  @BeforeEach
  void threeWhoRatedTwoItemsOfWhichOneDivides() {
    project = Given.project(Given.person("lead"));
    Uploads.put(
            project,
            """
            item,annotator,label
            a,x,p
            a,y,p
            a,z,p
            b,x,q|p
            b,y,q
            b,z,
            """,
            "refuse")
        .then()
        .statusCode(200);
  }

  @Test
  void everyTableIsTakenAwayAndStandsOnThePage() {
    var page =
        project
            .lead()
            .signsIn()
            .asks()
            .get("/projects/{key}/ratings", project.key())
            .then()
            .statusCode(200);
    for (var table : RatingsTable.values()) {
      table(project.lead(), table.word(), "")
          .statusCode(200)
          .contentType(startsWith("text/csv"))
          .header("Content-Disposition", containsString("-ratings-" + table.word() + ".csv"));
      page.body(containsString("/ratings/report/tables/" + table.word() + "?"));
    }
  }

  @Test
  void tablesSayWhatTheReportSays() {
    table("overlap").body(equalTo("annotators,items\r\n3,2\r\n"));
    table("coefficients").body(containsString("agreeing pairs,0.5,"));
    table("coefficients").body(containsString("\"alpha, interval\",,,,The labels are not all"));
    table("labels").body(containsString("macro mean,"));
    table("annotators").body(containsString("\r\nz,"));
    table("pairs").body(startsWith("a,b,n,kappa,undefined\r\nx,y,2,"));
    table("confusions").body(containsString("\r\n,q,1\r\n"));
    table("errors").body(containsString("\r\nx,p,p,"));
    table("posteriors").body(containsString("\r\na,p,p,"));
    table("divided").body(containsString("x: p|q; y: q; z: "));
    table("groups").body(equalTo("what,annotators,alpha,low,high,undefined\r\n"));
    table(project.lead(), "groups", "?group=x&group=y")
        .body(containsString("\r\nwithin the group,2,"))
        .body(containsString("\r\nbetween them,3,"));
  }

  @Test
  void aTableThatIsNoneAndBadParametersAreNamed() {
    table(project.lead(), "nothing", "").statusCode(404);
    table(project.lead(), "labels", "?replicates=0")
        .statusCode(422)
        .body("field", equalTo("replicates"));
    table(project.lead(), "labels", "?unit=page").statusCode(422).body("field", equalTo("unit"));
    table(Given.person("stranger"), "labels", "").statusCode(404);
  }

  @Test
  void eachNumberHasItsItems() {
    items("about=rated").body("items.item", contains("b", "a"));
    items("about=divided").body("items.item", contains("b")).body("items[0].ratings", hasSize(3));
    items("about=pairable&limit=1").body("items", hasSize(1)).body("next", equalTo("1"));
    items("about=pairable&limit=1&after=1").body("items.item", contains("a"));
    items("about=overlap&of=3").body("items", hasSize(2));
    items("about=overlap&of=2").body("items", hasSize(0));
    items("about=label&of=p").body("items.item", contains("b"));
    items("about=given&of=q").body("items.item", contains("b"));
    items("about=annotator&of=x").body("items", hasSize(2));
    items("about=pair&of=x&of=y").body("items", hasSize(2));
    items("about=pair&of=x&of=nobody").body("items", hasSize(0));
    items("about=gave&of=x&of=p|q").body("items.item", contains("b"));
    items("about=gave&of=y&of=p").body("items.item", contains("a"));
    items("about=confusion&of=|&of=q").body("items.item", contains("b"));
    items("about=confusion&of=p&of=q").body("items", hasSize(0));
    ask(project.lead(), "/items?about=pair&of=x").statusCode(422).body("field", equalTo("about"));
    ask(Given.person("stranger"), "/items").statusCode(404);
  }

  @Test
  void theItemsBehindANumberAreListedOnAPage() {
    var lead = project.lead().signsIn();
    lead.asks()
        .get("/projects/{key}/ratings", project.key())
        .then()
        .body(containsString("/ratings/items?about=pair&amp;of=x&amp;of=y"))
        .body(containsString("/ratings/items?about=gave&amp;of=x&amp;of=p%7Cq"));
    lead.asks()
        .queryParam("about", "gave")
        .queryParam("of", "z", "|")
        .get("/projects/{key}/ratings/items", project.key())
        .then()
        .statusCode(200)
        .body(containsString("Items to which z gave none"))
        .body(containsString("1 items"));
    lead.asks()
        .get("/projects/{key}/ratings/items?about=nothing", project.key())
        .then()
        .statusCode(422);
    Given.person("stranger")
        .signsIn()
        .asks()
        .get("/projects/{key}/ratings/items", project.key())
        .then()
        .statusCode(404);
  }

  private ValidatableResponse items(String query) {
    return ask(project.lead(), "/items?" + query).statusCode(200);
  }

  private ValidatableResponse ask(Human reader, String rest) {
    return reader.asks().get("/projects/" + project.key() + "/ratings" + rest).then();
  }

  private ValidatableResponse table(String name) {
    return table(project.lead(), name, "").statusCode(200);
  }

  private ValidatableResponse table(Human reader, String name, String query) {
    return ask(reader, "/report/tables/" + name + query);
  }
}
