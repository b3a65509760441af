// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.shared.LoopbackOutward;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhooksPageTest {
  private static final String PATH = "/projects/{key}/webhooks";

  private final Human admin = Given.administrator("admin");
  private final Workplace project = Given.project(Given.person("lead"));
  private Human.Session lead;

  @BeforeEach
  void setUp() {
    lead = project.lead().signsIn();
    LoopbackOutward.open(1);
    allow(true);
  }

  @AfterEach
  void tearDown() {
    allow(false);
  }

  private void allow(boolean allowed) {
    admin.asks().body(Map.of("allowed", allowed)).put("/address-import").then().statusCode(200);
  }

  private ValidatableResponse send(String url) {
    return lead.posts()
        .formParam("url", url)
        .formParam("submissions", "true")
        .post(PATH, project.key())
        .then();
  }

  private ValidatableResponse page(String path) {
    return lead.asks().get(PATH + path, project.key()).then();
  }

  @Test
  void aLeadAddsOneLooksAtItsDeliveriesAndRemovesIt() {
    send("http://127.0.0.1:1/hook").statusCode(200).body(containsString("whsec_"));
    int id = project.lead().asks().get(PATH, project.key()).then().extract().path("items[0].id");
    page("").statusCode(200).body(containsString("http://127.0.0.1:1/hook"));
    lead.asks()
        .header("Accept-Language", "ar")
        .get(PATH + "/" + id, project.key())
        .then()
        .statusCode(200)
        .body(containsString("webhook.made"))
        .body(not(containsString("whsec_")));
    int delivery =
        project
            .lead()
            .asks()
            .get(PATH + "/{id}/deliveries", project.key(), id)
            .then()
            .extract()
            .path("items[0].id");
    lead.posts()
        .post(PATH + "/" + id + "/deliveries/" + delivery + "/attempts/1", project.key())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/webhooks/" + id));
    page("/" + id + "/removal").statusCode(200).body(containsString("127.0.0.1:1/hook"));
    lead.posts().post(PATH + "/" + id + "/removal", project.key()).then().statusCode(303);
    page("").body(not(containsString("127.0.0.1:1/hook")));
    page("/" + id).statusCode(404);
  }

  @Test
  void aFormThatIsRefusedComesBackAsItWasTyped() {
    send("gopher://x/?<b>")
        .statusCode(422)
        .body(containsString("value=\"gopher://x/?&lt;b&gt;\""))
        .body(containsString("role=\"alert\""));
  }

  @Test
  void whereAddressesAreNotGoneToThereIsNoForm() {
    allow(false);
    page("").statusCode(200).body(not(containsString("name=\"url\"")));
    send("http://127.0.0.1:1/").statusCode(422);
  }

  @Test
  void othersMayNotAndStrangersDoNotFindIt() {
    var observer = Given.member(project, Role.OBSERVER).signsIn();
    observer.asks().get(PATH, project.key()).then().statusCode(403);
    observer
        .asks()
        .get("/projects/{key}/datasets", project.key())
        .then()
        .body(not(containsString("/webhooks")));
    Given.person("stranger").signsIn().asks().get(PATH, project.key()).then().statusCode(404);
  }
}
