// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static attest.dataset.release.GivenRelease.PATH;
import static attest.dataset.release.GivenRelease.file;
import static attest.dataset.release.GivenRelease.post;
import static attest.dataset.release.GivenRelease.release;
import static attest.dataset.release.GivenRelease.text;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comments, judgements on pairs and dossiers in releases, where they are asked for. */
@QuarkusTest
class ReleasedDossiersTest {
  private static final String ALL = "labels,details,notes,history,comments,corroborations,dossiers";
  private static final List<String> FILES =
      List.of("dataset.jsonl", "dataset.fever.jsonl", "dataset.claimreview.jsonld");

  private final Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  /** A dossier of two articles; what it is called comes from the first. */
  private long dossier(Workplace project, Human reviewer, String one, String other) {
    long a = Given.article(project, one).sentences().get(1);
    long b = Given.article(project, other).sentences().get(1);
    reviewer
        .asks()
        .body(Map.of("relation", "CORROBORATES", "rationale", "one matter"))
        .put("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .statusCode(200);
    return a;
  }

  private String exported(String format) {
    return lead.asks()
        .queryParam("parts", ALL)
        .get("/projects/{key}/exports/{format}", project.key(), format)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void aReleaseHoldsWhatIsSaidBesidesAnswersAndKeepsIt() {
    long one = dossier(project, lead, "Un pont est tombé.", "Le pont s’est effondré.");
    lead.asks()
        .body(Map.of("text", "Which bridge?"))
        .post("/sentences/{id}/comments", one)
        .then()
        .statusCode(201);
    int dossier = lead.asks().get("/projects/{key}/dossiers", project.key()).path("items[0].id");
    lead.asks()
        .body(Map.of("text", "Two bridges?"))
        .post("/dossiers/{id}/comments", dossier)
        .then()
        .statusCode(201);
    release(
            project,
            Map.of(
                "version",
                "1",
                "parts",
                ALL,
                "formats",
                List.of("jsonl", "csv", "fever", "claimreview")))
        .body("facts.parts.collect { it.value.dossiers }", equalTo(List.of(1)));
    assertEquals(exported("jsonl"), text(lead, project, "1", FILES.get(0)));
    assertEquals(exported("fever"), text(lead, project, "1", FILES.get(1)));
    assertEquals(exported("claimreview"), text(lead, project, "1", FILES.get(2)));
    assertTrue(text(lead, project, "1", FILES.get(0)).contains("Which bridge?"));
    assertTrue(text(lead, project, "1", FILES.get(0)).contains("Two bridges?"));
    assertTrue(text(lead, project, "1", "README.md").contains("| all | 2 | 4 | 0 | 1 |"));
    String sums = text(lead, project, "1", "SHA256SUMS");
    assertTrue(FILES.stream().allMatch(name -> sums.contains("  " + name + "\n")), sums);
    var before = FILES.stream().map(name -> file(lead, project, "1", name)).toList();
    lead.asks()
        .body(Map.of("title", "The bridge of Karsten"))
        .patch("/dossiers/{id}", dossier)
        .then()
        .statusCode(200);
    assertTrue(exported("fever").contains("The bridge of Karsten"));
    for (int i = 0; i < FILES.size(); i++) {
      assertArrayEquals(before.get(i), file(lead, project, "1", FILES.get(i)));
    }
  }

  @Test
  void dossiersAreInTheFilesThatAskForThemAlone() {
    dossier(project, lead, "Un pont est tombé.", "Le pont s’est effondré.");
    release(project, Map.of("version", "1", "formats", List.of("jsonl", "fever")));
    assertFalse(text(lead, project, "1", FILES.get(0)).contains("\"dossier\""));
    assertEquals(1, text(lead, project, "1", FILES.get(1)).lines().count());
  }

  @Test
  void aDossierIsInThePartOfItsArticles() throws IOException {
    for (int i = 0; i < 6; i++) {
      dossier(project, lead, "Pont numéro " + i + " à terre.", "Le " + i + "e ouvrage a cédé.");
    }
    release(
        project,
        Map.of(
            "version",
            "1",
            "parts",
            "dossiers",
            "formats",
            List.of("jsonl", "fever"),
            "split",
            Map.of("train", 0.5, "test", 0.5)));
    for (String part : List.of("train", "test")) {
      var lines = text(lead, project, "1", part + ".jsonl").lines().toList();
      var articles = new HashSet<Long>();
      var told = new HashSet<Long>();
      for (String line : lines) {
        var read = new ObjectMapper().readTree(line);
        if (read.has("dossier")) {
          read.at("/dossier/evidence").forEach(e -> told.add(e.get("article").asLong()));
        } else {
          articles.add(read.at("/article/id").asLong());
        }
      }
      assertEquals(6, articles.size(), part);
      assertEquals(articles, told, part);
      assertEquals(3, text(lead, project, "1", part + ".fever.jsonl").lines().count(), part);
    }
  }

  @Test
  void inABlindProjectTheyAreHeldBackAsAnswersAre() {
    var blind = Given.project(lead, true);
    var ana = Given.member(blind, Role.REVIEWER);
    var adjudicator = Given.member(blind, Role.ADJUDICATOR);
    long one = dossier(blind, ana, "Un pont est tombé.", "Le pont s’est effondré.");
    release(blind, Map.of("version", "1", "formats", List.of("fever")));
    assertEquals(1, text(adjudicator, blind, "1", FILES.get(1)).lines().count());
    adjudicator.judges(one, List.of(), "");
    adjudicator.asks().get(PATH + "/1/" + FILES.get(1), blind.key()).then().statusCode(403);
    lead.judges(one, List.of(), "");
    post(lead, blind, Map.of("version", "2", "formats", List.of("fever"))).statusCode(409);
  }
}
