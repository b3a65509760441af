// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of an import that is under way, of its tables and of its refused files. */
@QuarkusTest
class ImportPagesTest {
  Workplace project;
  Human.Session lead;

  @BeforeEach
  void aProject() {
    QuarkusTransaction.requiringNew().run(() -> ImportJob.deleteAll());
    var person = Given.person("lead");
    project = Given.project(person);
    lead = person.signsIn();
  }

  @Test
  void workUnderWayIsShownWithoutAScriptToo() {
    var work = UnderWay.reading(project, "another", UnderWay.texts(3));
    work.step();
    lead.asks()
        .get(path(work))
        .then()
        .statusCode(200)
        .body(containsString("<noscript><meta http-equiv=\"refresh\""))
        .body(containsString("<progress value=\"1\" max=\"3\""))
        .body(containsString(path(work) + "/stopping"))
        .body(not(containsString("id=\"save\"")));
    lead.asks()
        .get(path(work) + "/progress")
        .then()
        .body("work", equalTo("READ"))
        .body("done", equalTo(1))
        .body("of", equalTo(3));
    lead.posts().post(path(work) + "/stopping").then().statusCode(303);
    work.step();
    lead.asks().get(path(work) + "/progress").then().body("work", nullValue());
    lead.asks().get(path(work)).then().body(containsString("2 files were not read"));
    lead.posts().post(path(work) + "/reading").then().statusCode(303);
    assertEquals(3, work.drafts().size());
  }

  @Test
  void twoLeadsWhoReadOnAtOnceReadOnce() {
    var work = UnderWay.reading(project, "gone", UnderWay.texts(4));
    var other = Given.member(project, Role.LEAD).signsIn();
    QuarkusTransaction.requiringNew().run(() -> ImportJob.stop(ImportBatch.findById(work.batch())));
    work.step();
    var codes =
        AtOnce.run(
            4,
            n -> {
              var session = n % 2 == 0 ? lead : other;
              return session.posts().post(path(work) + "/reading").statusCode();
            });
    assertEquals(List.of(303, 303, 303, 303), codes);
    assertEquals(4, work.drafts().size());
  }

  @Test
  void aFormSentTwiceIsOneImportAndAFormFilledInAnewIsAnother() {
    var places =
        AtOnce.run(3, n -> bring(file("a.txt", "Une phrase ici.").multiPart("form", "one")));
    Set<String> batches = new TreeSet<>(places);
    assertEquals(1, batches.size(), batches.toString());
    String anew = bring(file("b.txt", "Une autre phrase.").multiPart("form", "one"));
    assertNotEquals(places.get(0), anew);
  }

  @Test
  void refusedFilesAreATableThatNoSpreadsheetRuns() {
    String batch = bring(file("=1+1.txt", "").multiPart("file", "a.xyz", new byte[] {1}, "a/b"));
    String csv =
        lead.asks()
            .header("Accept-Language", "fr")
            .get(batch + "/refused.csv")
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("text/csv"))
            .header("Content-Disposition", startsWith("attachment"))
            .extract()
            .asString();
    assertEquals(3, csv.lines().count(), csv);
    assertEquals("\ufefffile,reason,detail", csv.lines().findFirst().orElseThrow());
    assertEquals(
        "'=1+1.txt,il ne contient aucun texte.",
        csv.lines().skip(1).findFirst().orElseThrow().replaceFirst(",There.*", ""));
  }

  @Test
  void filesAreFoundByStateAndName() {
    String batch =
        bring(
            file("Rive_gauche.txt", "Une phrase ici.")
                .multiPart("file", "riveXgauche.txt", "Une autre.".getBytes(UTF_8), "text/plain")
                .multiPart("file", "vide.txt", new byte[0], "text/plain"));
    lead.asks()
        .get(batch + "?q=RIVE_")
        .then()
        .body(containsString("Rive_gauche.txt</bdi>"))
        .body(not(containsString("riveXgauche.txt</bdi>")));
    lead.asks()
        .get(batch + "?show=REFUSALS&q=" + "%25")
        .then()
        .body(not(containsString("vide.txt</bdi>")));
    lead.asks().get(batch + "?show=REFUSALS").then().body(containsString("vide.txt</bdi>"));
    lead.asks().get(batch + "?show=nonsense&page=-4").then().statusCode(200);
    lead.asks().get(batch + "?page=999999999").then().statusCode(200);
  }

  @Test
  void aTableAsksForItsColumnsAndIsReadOnce() {
    String table = bring(file("a.csv", "n;récit\n1;Un pont est tombé.\n2;Deux ponts.\n"));
    lead.asks().get(table).then().statusCode(200).body(containsString("Un pont est tombé."));
    lead.posts().formParam("TITLE", "n").post(table).then().statusCode(422);
    lead.posts().formParam("TEXT", "nirgends").post(table).then().statusCode(422);
    var codes =
        AtOnce.run(3, n -> lead.posts().formParam("TEXT", "récit").post(table).statusCode());
    assertEquals(List.of(303, 303, 303), codes);
    String batch = table.replaceFirst("/tables/.*", "");
    lead.asks().get(table).then().statusCode(303);
    lead.asks()
        .get(batch)
        .then()
        .body(containsString("a.csv:2"))
        .body(containsString("a.csv:3"))
        .body(containsString("2 ready"));
  }

  @Test
  void onlyLeadsOfTheProjectSeeTables() {
    String table = bring(file("a.csv", "texte\nUn pont est tombé.\n"));
    String batch = table.replaceFirst("/tables/.*", "");
    var stranger = Given.person("stranger").signsIn();
    var reviewer = Given.member(project, Role.REVIEWER).signsIn();
    for (String path : List.of(table, batch + "/progress", batch + "/refused.csv")) {
      stranger.asks().get(path).then().statusCode(404);
      reviewer.asks().get(path).then().statusCode(403);
    }
    for (String path : List.of(table, batch + "/stopping", batch + "/reading")) {
      stranger.posts().post(path).then().statusCode(404);
      reviewer.posts().post(path).then().statusCode(403);
    }
    var elsewhere = Given.project(Given.person("other"));
    String theirs = table.replace(project.key(), elsewhere.key());
    elsewhere.lead().signsIn().asks().get(theirs).then().statusCode(404);
    lead.asks().get(table.replaceFirst("tables/.*", "tables/0")).then().statusCode(404);
  }

  private String path(UnderWay work) {
    return "/projects/" + project.key() + "/import/" + work.batch();
  }

  private RequestSpecification file(String name, String text) {
    return lead.asks()
        .contentType("multipart/form-data")
        .multiPart("csrf", lead.csrf())
        .multiPart("file", name, text.getBytes(UTF_8), "text/plain");
  }

  private String bring(RequestSpecification request) {
    return request
        .post("/projects/" + project.key() + "/import")
        .then()
        .statusCode(303)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }
}
