// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody reads what is not theirs: every route of the program, by nobody, by a stranger who leads a
 * project of their own, and by a member who was removed. A new one is read by itself.
 */
@QuarkusTest
class StrangeReadersTest {
  /** What a visitor may read. */
  private static final Set<String> OPEN =
      Set.of(
          "/sign-in",
          "/sign-in/code",
          "/sign-in/openid",
          "/sign-in/openid/return",
          "/first-run",
          "/api/v1/openapi",
          "/invitations/{secret}");

  private final Map<String, List<String>> values = new HashMap<>();

  private Human lead;
  private Given.Workplace project;
  private List<Route> routes;

  @BeforeEach
  void aProjectWithSomethingOfEachKind() {
    lead = Given.administrator("lead");
    project = Given.project(lead);
    var article = Given.article(project, "Dix civils sont morts.", "Le pont est tombé.");
    var other = Given.article(project, "Le pont de Salin est coupé.");
    long sentence = article.sentences().get(1);
    long distant = other.sentences().get(1);
    lead.judges(sentence, List.of("CLAIM"), "A note");
    var mentions = Map.of("title", "A bridge", "mentions", List.of(sentence, distant));
    int dossier =
        lead.asks().body(mentions).post("/projects/" + project.key() + "/dossiers").path("id");
    know("projects/{key}", project.key());
    know("articles/{id}", article.id());
    know("sentences/{id}", sentence);
    know("sentences/{a}", sentence);
    know("pairs/{a}", sentence);
    know("corroborations/{b}", distant);
    know("pairs/{b}", distant);
    know("dossiers/{id}", dossier);
    know("labels/{code}", "CLAIM");
    know("members/{login}", lead.login());
    know("people/{login}", lead.login());
    know("exports/{format}", "jsonl");
    know("export/{format}", "json");
    know("tables/{table}", "labels");
    routes = Route.all().stream().filter(route -> !OPEN.contains(route.path())).toList();
  }

  private void know(String variable, Object value) {
    values.put(variable, List.of(String.valueOf(value)));
  }

  @Test
  void nobodyIsAskedToSignInEverywhere() {
    var faults = new ArrayList<String>();
    for (String address : addresses()) {
      var answer = given().basePath("/").redirects().follow(false).get(address);
      boolean sent = String.valueOf(answer.header("Location")).contains("/sign-in");
      if (address.startsWith("/api/") ? answer.statusCode() != 401 : !sent) {
        faults.add(address + " " + answer.statusCode());
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void aStrangerFindsNothingOfTheProject() {
    var stranger = Given.person("stranger");
    Given.project(stranger);
    assertHidden(stranger.signsIn());
  }

  @Test
  void aRemovedMemberFindsNothingOfTheProject() {
    var removed = Given.member(project, Role.LEAD);
    var session = removed.signsIn();
    var leave =
        lead.asks().delete("/projects/{key}/members/{login}", project.key(), removed.login());
    assertEquals(204, leave.statusCode());
    assertHidden(session);
  }

  /** What the lead reads is not there; whatever is not there for the lead neither. */
  private void assertHidden(Human.Session session) {
    var own = lead.signsIn();
    var read = new TreeSet<String>();
    var faults = new ArrayList<String>();
    for (String address : ofTheProject()) {
      if (own.asks().get(address).statusCode() == 200) {
        read.add(address);
      }
      int status = session.asks().get(address).statusCode();
      if (status != 404) {
        faults.add(address + " " + status);
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(read.size() > 60, "The lead reads only " + read);
  }

  private Set<String> addresses() {
    return routes.stream().flatMap(route -> plain(route).stream()).collect(Collectors.toSet());
  }

  /** Those that say which: by the project, or by something that is in it. */
  private Set<String> ofTheProject() {
    return routes.stream()
        .filter(
            route -> route.path().matches(".*/(projects|articles|sentences|dossiers|pairs)/\\{.*"))
        .flatMap(route -> plain(route).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> plain(Route route) {
    return new Route(route.path(), Set.of()).addresses(new Known(values), Map.of());
  }

  /** Where nothing is known, something that is not there. */
  private static final class Known extends HashMap<String, List<String>> {
    private static final long serialVersionUID = 1;

    Known(Map<String, List<String>> given) {
      super(given);
    }

    @Override
    public List<String> get(Object variable) {
      return getOrDefault(variable, List.of("1"));
    }
  }
}
